#include "CPNG.h"

#include <zlib.h>

// libpng knows nothing of animation, so the chunks of animated pictures are made of these.

uint32_t minima_crc32(const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc32_z(0, Z_NULL, 0), bytes, count);
}

size_t minima_zlib_bound(size_t count) { return compressBound(count); }

size_t minima_zlib_compress(const uint8_t *bytes, size_t count, int level, int strategy,
                            uint8_t *out, size_t capacity) {
  z_stream stream = {0};
  if (count > UINT32_MAX || capacity > UINT32_MAX) return 0;
  if (deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS, MAX_MEM_LEVEL, strategy) != Z_OK)
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
