#include "CPNG.h"

#include <zlib.h>

// What libpng does not do: a stream of rows that are filtered already, and the chunks of animation.

uint32_t minima_crc32(const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc32_z(0, Z_NULL, 0), bytes, count);
}

// deflateBound's figure for any settings.
size_t minima_zlib_bound(size_t count) { return count + (count >> 3) + (count >> 6) + 64; }

// zlib's window is 64 KiB, of which it keeps a match's length and a few bytes free.
enum { PIECE = 65000 };

// Runs need nothing of what was before: where a piece ends the window is forgotten, which spares moving it
// on, a third of the time.
static void deflate_runs(z_stream *stream, const uint8_t *bytes, size_t count) {
  stream->next_in = (Bytef *)bytes;
  while (count > 0) {
    stream->avail_in = count < PIECE ? (uInt)count : PIECE;
    count -= stream->avail_in;
    deflate(stream, Z_FULL_FLUSH);
  }
}

static void deflate_repeats(z_stream *stream, const uint8_t *bytes, size_t count) {
  stream->next_in = (Bytef *)bytes;
  stream->avail_in = (uInt)count;
  deflate(stream, Z_NO_FLUSH);
}

size_t minima_zlib_compress(minima_zlib_source next, void *context,
                            const minima_zlib_settings *settings, uint8_t *out, size_t capacity) {
  z_stream stream = {0};
  if (capacity > UINT32_MAX) return 0;
  if (deflateInit2(&stream, settings->level, Z_DEFLATED, MAX_WBITS, settings->memory_level,
                   settings->strategy) != Z_OK)
    return 0;
  // No match is good enough not to look on, but few places are looked at.
  if (settings->searched > 0) deflateTune(&stream, 32, 258, 258, settings->searched);
  stream.next_out = out;
  stream.avail_out = (uInt)capacity;
  const uint8_t *bytes;
  size_t count;
  while ((count = next(context, &bytes)) > 0 && count <= UINT32_MAX)
    (settings->strategy == Z_RLE ? deflate_runs : deflate_repeats)(&stream, bytes, count);
  // Where there was not enough room before, there is none now.
  int ended = count == 0 && deflate(&stream, Z_FINISH) == Z_STREAM_END;
  size_t size = stream.total_out;
  deflateEnd(&stream);
  return ended ? size : 0;
}
