#ifndef RANDOM_H
#define RANDOM_H

#include <stdint.h>

// SplitMix64, as in TestSupport.
static inline uint64_t random_bits(uint64_t *state) {
  uint64_t z = *state += 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

#endif
