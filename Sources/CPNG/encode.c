#include "CPNG.h"

#include <png.h>
#include <string.h>

/// What libpng's callbacks need. It outlives every jump, so nothing in it need be volatile.
typedef struct {
  minima_png_sink sink;
  void *context;
  minima_png_failure *failure;
} encoding;

/// Keeps the first thing said: libpng warns of the cause before it fails with something general.
static void keep(minima_png_failure *failure, const char *message) {
  if (failure->message[0] != 0) return;
  strncpy(failure->message, message, sizeof failure->message - 1);
}

static void on_error(png_structp png, png_const_charp message) {
  keep(((encoding *)png_get_error_ptr(png))->failure, message);
  png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp message) {
  keep(((encoding *)png_get_error_ptr(png))->failure, message);
}

static void on_write(png_structp png, png_bytep bytes, size_t count) {
  encoding *e = png_get_io_ptr(png);
  if (e->sink(e->context, bytes, count) != 0) png_error(png, "The sink refused the bytes");
}

static void on_flush(png_structp png) { (void)png; }

static void set_header(png_structp png, png_infop info, const minima_png_picture *picture) {
  int type = picture->palette_count > 0 ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB;
  png_set_IHDR(png, info, picture->width, picture->height, 8, type, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  if (picture->pixels_per_metre > 0)
    png_set_pHYs(png, info, picture->pixels_per_metre, picture->pixels_per_metre,
                 PNG_RESOLUTION_METER);
}

static void set_palette(png_structp png, png_infop info, const minima_png_picture *picture) {
  if (picture->palette_count == 0) return;
  if (picture->palette_count > PNG_MAX_PALETTE_LENGTH) png_error(png, "Too many colours");
  png_color colors[PNG_MAX_PALETTE_LENGTH];
  for (size_t i = 0; i < picture->palette_count; i++) {
    const uint8_t *rgb = picture->palette + 3 * i;
    colors[i] = (png_color){rgb[0], rgb[1], rgb[2]};
  }
  png_set_PLTE(png, info, colors, (int)picture->palette_count);
}

static void set_texts(png_structp png, png_infop info, const minima_png_picture *picture) {
  for (size_t i = 0; i < picture->text_count; i++) {
    const minima_png_text *text = picture->texts + i;
    png_text entry = {0};
    entry.compression = text->is_utf8 ? PNG_ITXT_COMPRESSION_NONE : PNG_TEXT_COMPRESSION_NONE;
    // libpng copies both strings; its struct merely lacks the const.
    entry.key = (char *)text->keyword;
    entry.text = (char *)text->text;
    entry.lang = entry.lang_key = "";
    png_set_text(png, info, &entry, 1);
  }
}

/// The rows come compressed: libpng would look at each of their bytes several times.
static void write_picture(png_structp png, png_infop info, const minima_png_picture *picture) {
  set_header(png, info, picture);
  set_palette(png, info, picture);
  set_texts(png, info, picture);
  png_write_info(png, info);
  png_write_chunk(png, (png_const_bytep)"IDAT", picture->stream, picture->stream_size);
  png_write_chunk(png, (png_const_bytep)"IEND", NULL, 0);
}

int minima_png_encode(const minima_png_picture *picture, minima_png_sink sink, void *context,
                      minima_png_failure *failure) {
  encoding e = {sink, context, failure};
  memset(failure, 0, sizeof *failure);
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &e, on_error, on_warning);
  png_infop info = png == NULL ? NULL : png_create_info_struct(png);
  if (info == NULL) {
    keep(failure, "There is no memory left");
  } else if (setjmp(png_jmpbuf(png)) == 0) {
    png_set_write_fn(png, &e, on_write, on_flush);
    write_picture(png, info, picture);
  }
  png_destroy_write_struct(&png, &info);
  return failure->message[0] == 0;
}
