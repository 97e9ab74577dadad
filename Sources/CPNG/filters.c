#include "CPNG.h"

enum { BLOCK = 224 };

// How often a byte of a row differs from the one before, and how often one of its difference to the row
// above. In blocks, so that the counts fit in bytes: compilers then count sixteen or more at once.
static void count_breaks(const uint8_t *row, const uint8_t *above, size_t count, size_t *plain,
                         size_t *difference) {
  *plain = *difference = 0;
  for (size_t start = 1; start < count; start += BLOCK) {
    size_t end = count - start < BLOCK ? count : start + BLOCK;
    uint8_t plain_here = 0, difference_here = 0;
    for (size_t i = start; i < end; i++) {
      plain_here += row[i] != row[i - 1];
      difference_here += (uint8_t)(row[i] - above[i]) != (uint8_t)(row[i - 1] - above[i - 1]);
    }
    *plain += plain_here;
    *difference += difference_here;
  }
}

static int suits_up(const uint8_t *row, const uint8_t *above, size_t count) {
  size_t plain, difference;
  count_breaks(row, above, count, &plain, &difference);
  return difference <= plain;
}

static void subtract(uint8_t *restrict row, const uint8_t *restrict above, size_t count) {
  for (size_t i = 0; i < count; i++) row[i] -= above[i];
}

// From the last row on, so that the one above still is as it was.
void minima_png_subtract_above(uint8_t *rows, size_t stride, size_t count, int always) {
  for (size_t index = count; index-- > 1;) {
    uint8_t *row = rows + index * stride;
    if (!always && !suits_up(row + 1, row + 1 - stride, stride - 1)) continue;
    row[0] = 2;
    subtract(row + 1, row + 1 - stride, stride - 1);
  }
}
