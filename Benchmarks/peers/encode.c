// The limit for the whole lecture: a program that does nothing but encode its three pictures.
//
//   cc -O2 -static encode.c -o encode -lpng16 -lz -lm
//   ./encode prepare figure-1.png figure-2.png figure-3.png     once: writes figure-1.png.raw …
//   ./encode figure-1.png.raw figure-2.png.raw figure-3.png.raw what is timed: writes figure-1.png.raw.png …
//
// A raw file holds width and height, 256 colours of 3 bytes, and a byte for each pixel. Written are
// palettes at level 1 with Z_RLE and the filter "up", the fastest way that libpng and zlib have.

#include <png.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

typedef struct {
  uint32_t width, height;
  png_color palette[256];
} header;

static void fail(const char *what) {
  fprintf(stderr, "encode: could not %s\n", what);
  exit(1);
}

static FILE *opened(const char *path, const char *suffix, const char *mode) {
  char name[4096];
  snprintf(name, sizeof name, "%s%s", path, suffix);
  FILE *file = fopen(name, mode);
  if (file == NULL) fail(name);
  return file;
}

static void prepare(const char *path) {
  FILE *in = opened(path, "", "rb"), *out = opened(path, ".raw", "wb");
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct(png);
  png_init_io(png, in);
  png_read_png(png, info, PNG_TRANSFORM_PACKING, NULL);
  header head = {png_get_image_width(png, info), png_get_image_height(png, info), {{0}}};
  png_colorp colors;
  int count = 0;
  if (png_get_PLTE(png, info, &colors, &count) == 0) fail("find a palette");
  memcpy(head.palette, colors, (size_t)count * sizeof *colors);
  fwrite(&head, sizeof head, 1, out);
  png_bytepp rows = png_get_rows(png, info);
  for (uint32_t y = 0; y < head.height; y++) fwrite(rows[y], 1, head.width, out);
  fclose(out);
}

static void encode(const char *path) {
  FILE *in = opened(path, "", "rb"), *out = opened(path, ".png", "wb");
  header head;
  if (fread(&head, sizeof head, 1, in) != 1) fail("read the header");
  size_t size = (size_t)head.width * head.height;
  png_bytep pixels = malloc(size);
  if (pixels == NULL || fread(pixels, 1, size, in) != size) fail("read the pixels");
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct(png);
  png_init_io(png, out);
  png_set_IHDR(png, info, head.width, head.height, 8, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_PLTE(png, info, head.palette, 256);
  png_set_compression_level(png, 1);
  png_set_compression_strategy(png, Z_RLE);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_write_info(png, info);
  for (uint32_t y = 0; y < head.height; y++) png_write_row(png, pixels + (size_t)y * head.width);
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  free(pixels);
  fclose(in);
  fclose(out);
}

int main(int count, char **arguments) {
  int prepares = count > 1 && strcmp(arguments[1], "prepare") == 0;
  for (int index = 1 + prepares; index < count; index++)
    (prepares ? prepare : encode)(arguments[index]);
}
