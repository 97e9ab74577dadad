#ifndef C_PNG_H
#define C_PNG_H

#include <stddef.h>
#include <stdint.h>

/// One piece of text in a picture.
typedef struct {
  const char *keyword;
  /// UTF-8 for an iTXt chunk, Latin-1 for a tEXt chunk; ends with a zero byte.
  const char *text;
  int is_utf8;
} minima_png_text;

/// What is encoded: rows of RGB bytes, or of palette indexes where there is a palette.
typedef struct {
  uint32_t width, height;
  /// The zlib stream of the filtered rows, no longer than 2³¹ − 1 bytes.
  const uint8_t *stream;
  size_t stream_size;
  /// 3 bytes a colour; palette_count 0 means that the pixels are RGB.
  const uint8_t *palette;
  size_t palette_count;
  /// For the pHYs chunk; 0 leaves it out.
  uint32_t pixels_per_metre;
  const minima_png_text *texts;
  size_t text_count;
} minima_png_picture;

/// libpng's words for what went wrong; empty when nothing did.
typedef struct {
  char message[128];
} minima_png_failure;

/// Receives encoded bytes in order; a result other than 0 ends the encoding.
typedef int (*minima_png_sink)(void *context, const uint8_t *bytes, size_t count);

/// Encodes a picture into a sink: 1 when all went well, else 0 and the failure's message is set.
int minima_png_encode(const minima_png_picture *picture, minima_png_sink sink, void *context,
                      minima_png_failure *failure);

/// The width and height that a PNG's header gives: 1, or 0 and the failure's message is set.
int minima_png_size(const uint8_t *bytes, size_t count, uint32_t *width, uint32_t *height,
                    minima_png_failure *failure);

/// Decodes any PNG to RGB bytes, transparency over white; rgb holds width × height × 3 bytes.
int minima_png_decode(const uint8_t *bytes, size_t count, uint8_t *rgb, uint32_t width,
                      uint32_t height, minima_png_failure *failure);

/// Finds the runs of one colour in a row of RGB pixels: the column after the last of each, and how many
/// there are. There must be room for `width` of them, which is at most 65,535.
size_t minima_png_run_ends(const uint8_t *row, size_t width, uint16_t *ends);

/// Subtracts from each row but the first the one above, or where that leaves no more runs of a byte.
///
/// A row is `stride` bytes, the first of which is its filter: 0 before, 2 ("up") where it was done.
void minima_png_subtract_above(uint8_t *rows, size_t stride, size_t count, int always);

/// The CRC-32 of some bytes, as chunks end with.
uint32_t minima_crc32(const uint8_t *bytes, size_t count);

/// zlib's settings.
typedef struct {
  int level, strategy, memory_level;
  /// At how many places a repeat is looked for, whatever the level says, unless 0.
  int searched;
} minima_zlib_settings;

/// The most bytes that minima_deflate makes of count bytes.
size_t minima_deflate_bound(size_t count);

/// Compresses a section of a zlib stream, as if nothing were before it: how many bytes it takes, or 0 when
/// there is no memory or not enough room. It ends with a whole byte; the last ends the stream.
size_t minima_deflate(const uint8_t *bytes, size_t count, const minima_zlib_settings *settings,
                      int is_last, uint8_t *out, size_t capacity);

/// The Adler-32 of some bytes, as zlib streams end with.
uint32_t minima_adler32(const uint8_t *bytes, size_t count);

/// The Adler-32 of bytes that are followed by `count` others, from those of both.
uint32_t minima_adler32_combined(uint32_t first, uint32_t second, size_t count);

#endif
