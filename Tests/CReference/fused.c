#include "../../Sources/CVectorMath/variants.h"
#include "CReference.h"
#include "random.h"

// The multiply-add that the plainest variant has on x86, whatever this machine is.
#define WIDTH 8
#define HAS_FMA 0
#define ANY(mask) (__builtin_reduce_or(mask) != 0)
#pragma clang diagnostic ignored "-Wpsabi"
#include "../../Sources/CVectorMath/vector.inc"

// Few and many digits, near exponents and far ones, zeros, and any bits at all.
static double operand(uint64_t *state) {
  uint64_t pattern = random_bits(state), kind = random_bits(state) % 8;
  if (kind == 0) return pattern & 1 ? 0.0 : -0.0;
  if (kind > 1) {
    uint64_t spread = kind < 4 ? 4 : kind < 6 ? 60 : 240;
    pattern &= ~(uint64_t)0 << random_bits(state) % 52;
    pattern = (pattern & 0x800fffffffffffff) | (1023 - spread / 2 + random_bits(state) % spread)
                                                   << 52;
  }
  double x;
  memcpy(&x, &pattern, sizeof x);
  return x;
}

size_t reference_fused_differences(uint64_t seed, size_t count) {
  size_t differences = 0;
  for (size_t i = 0; i < count; i++) {
    vec a, b, c;
    for (int j = 0; j < WIDTH; j++) {
      a[j] = operand(&seed), b[j] = operand(&seed), c[j] = operand(&seed);
      // Often the sum cancels, or lies half way between two numbers.
      uint64_t kind = random_bits(&seed) % 8;
      if (kind < 4)
        c[j] = -a[j] * b[j] * (kind == 0 ? 1 : kind == 1 ? 1 + 0x1p-52 : kind == 2 ? 0x1p53 : 3);
    }
    vec y = fused(a, b, c);
    for (int j = 0; j < WIDTH; j++) {
      double expected = fma(a[j], b[j], c[j]), found = y[j];
      if (isnan(expected) && isnan(found)) continue;
      differences += memcmp(&expected, &found, sizeof found) != 0;
    }
  }
  return differences;
}
