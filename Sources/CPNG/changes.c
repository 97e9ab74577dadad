#include "CPNG.h"

#include <string.h>

enum { PIXEL = 3, BLOCK = 16 };

typedef uint8_t bytes __attribute__((ext_vector_type(BLOCK)));
typedef _Bool bits __attribute__((ext_vector_type(BLOCK)));

/// Which of sixteen bytes differ from those a pixel before, a bit for each.
static uint64_t differences(const uint8_t *place) {
  bytes here, before;
  memcpy(&here, place, sizeof here);
  memcpy(&before, place - PIXEL, sizeof before);
  bits differ = __builtin_convertvector(here != before, bits);
  uint16_t mask;
  memcpy(&mask, &differ, sizeof mask);
  return mask;
}

// Sixteen pixels are compared at once; then only those that differ take time.
size_t minima_png_run_ends(const uint8_t *row, size_t width, uint16_t *ends) {
  uint16_t *end = ends;
  size_t column = 1;
  for (; column + BLOCK <= width; column += BLOCK) {
    const uint8_t *place = row + PIXEL * column;
    uint64_t bytes = differences(place) | differences(place + BLOCK) << BLOCK |
                     differences(place + 2 * BLOCK) << 2 * BLOCK;
    // The bit of a pixel is that of its first byte.
    uint64_t changes = (bytes | bytes >> 1 | bytes >> 2) & 0x249249249249;
    for (; changes != 0; changes &= changes - 1)
      *end++ = (uint16_t)(column + (size_t)__builtin_ctzll(changes) / PIXEL);
  }
  for (; column < width; column++) {
    const uint8_t *place = row + PIXEL * column;
    if (memcmp(place, place - PIXEL, PIXEL) != 0) *end++ = (uint16_t)column;
  }
  *end++ = (uint16_t)width;
  return (size_t)(end - ends);
}
