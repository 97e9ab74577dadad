#include "CPNG.h"

#include <zlib.h>

// What libpng does not do: a stream of rows that are filtered already, and the chunks of animation.

uint32_t minima_crc32(const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc32_z(0, Z_NULL, 0), bytes, count);
}

// deflateBound's figure for any settings.
size_t minima_zlib_bound(size_t count) { return count + (count >> 3) + (count >> 6) + 64; }

size_t minima_zlib_compress(const uint8_t *bytes, size_t count, int level, int strategy,
                            int memory_level, uint8_t *out, size_t capacity) {
  z_stream stream = {0};
  if (count > UINT32_MAX || capacity > UINT32_MAX) return 0;
  if (deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS, memory_level, strategy) != Z_OK)
    return 0;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = out;
  stream.avail_out = (uInt)capacity;
  int ended = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  size_t size = stream.total_out;
  deflateEnd(&stream);
  return ended ? size : 0;
}
