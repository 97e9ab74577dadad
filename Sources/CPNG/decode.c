#include "CPNG.h"

#include <png.h>
#include <string.h>

// libpng's simplified interface catches its own jumps, so there is no setjmp here.

static int begin(png_image *image, const uint8_t *bytes, size_t count) {
  memset(image, 0, sizeof *image);
  image->version = PNG_IMAGE_VERSION;
  return png_image_begin_read_from_memory(image, bytes, count);
}

static int end(png_image *image, minima_png_failure *failure, int succeeded) {
  memset(failure, 0, sizeof *failure);
  if (!succeeded) strncpy(failure->message, image->message, sizeof failure->message - 1);
  png_image_free(image);
  return succeeded;
}

int minima_png_size(const uint8_t *bytes, size_t count, uint32_t *width, uint32_t *height,
                    minima_png_failure *failure) {
  png_image image;
  int succeeded = begin(&image, bytes, count);
  *width = image.width;
  *height = image.height;
  return end(&image, failure, succeeded);
}

int minima_png_decode(const uint8_t *bytes, size_t count, uint8_t *rgb, uint32_t width,
                      uint32_t height, minima_png_failure *failure) {
  png_image image;
  int succeeded = begin(&image, bytes, count);
  if (succeeded && (image.width != width || image.height != height)) {
    strncpy(image.message, "The size is not the one expected", sizeof image.message - 1);
    succeeded = 0;
  } else if (succeeded) {
    const png_color white = {255, 255, 255};
    image.format = PNG_FORMAT_RGB;
    succeeded = png_image_finish_read(&image, &white, rgb, 0, NULL);
  }
  return end(&image, failure, succeeded);
}
