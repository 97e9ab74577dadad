#include <math.h>
#include <string.h>

#include "CReference.h"
#include "random.h"

static double unit(uint64_t *state) { return (double)(random_bits(state) >> 11) * 0x1p-53; }

void reference_even(uint64_t seed, double low, double high, double *x, size_t count) {
  for (size_t i = 0; i < count; i++) x[i] = low + unit(&seed) * (high - low);
}

void reference_scattered(uint64_t seed, double low, double high, double *x, size_t count) {
  reference_even(seed, log2(low), log2(high), x, count);
  for (size_t i = 0; i < count; i++) {
    x[i] = exp2(x[i]);
    if (random_bits(&seed) & 1) x[i] = -x[i];
  }
}

void reference_patterns(uint64_t seed, double *x, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint64_t pattern = random_bits(&seed);
    memcpy(x + i, &pattern, sizeof pattern);
  }
}
