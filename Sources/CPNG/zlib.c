#include "CPNG.h"

#include <zlib.h>

// What libpng does not do: a stream of rows that are filtered already, and the chunks of animation.

uint32_t minima_crc32(const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc32_z(0, Z_NULL, 0), bytes, count);
}

uint32_t minima_adler32(const uint8_t *bytes, size_t count) {
  return (uint32_t)adler32_z(adler32_z(0, Z_NULL, 0), bytes, count);
}

uint32_t minima_adler32_combined(uint32_t first, uint32_t second, size_t count) {
  return (uint32_t)adler32_combine(first, second, (z_off_t)count);
}

// deflateBound's figure for any settings.
size_t minima_deflate_bound(size_t count) { return count + (count >> 3) + (count >> 6) + 64; }

size_t minima_deflate(const uint8_t *bytes, size_t count, const minima_zlib_settings *settings,
                      int is_last, uint8_t *out, size_t capacity) {
  z_stream stream = {0};
  if (count > UINT32_MAX || capacity > UINT32_MAX) return 0;
  // A window below 0 is zlib's sign for a stream without header and checksum.
  if (deflateInit2(&stream, settings->level, Z_DEFLATED, -MAX_WBITS, settings->memory_level,
                   settings->strategy) != Z_OK)
    return 0;
  // No match is good enough not to look on, but few places are looked at.
  if (settings->searched > 0) deflateTune(&stream, 32, 258, 258, settings->searched);
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = out;
  stream.avail_out = (uInt)capacity;
  int status = deflate(&stream, is_last ? Z_FINISH : Z_SYNC_FLUSH);
  // A flush is done where room is left.
  int ended = is_last ? status == Z_STREAM_END : status == Z_OK && stream.avail_out > 0;
  size_t size = stream.total_out;
  deflateEnd(&stream);
  return ended ? size : 0;
}
