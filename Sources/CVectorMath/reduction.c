#include "reduction.h"

#include <math.h>
#include <string.h>

#include "coefficients.h"

#pragma STDC FP_CONTRACT OFF

// Arguments beyond any table of parts of π: those bits of 1/π that matter, times the argument's
// digits (Payne & Hanek, "Radian reduction for trigonometric functions", 1983), in whole numbers.

__extension__ typedef unsigned __int128 wide;

// A fixed-point number below 2: the first bit of the first word is worth 1.
typedef struct {
  uint64_t word[3];
} fixed;

// 64 bits of 1/π from a place after the point on, or from up to 63 zeros before it.
static uint64_t inverse_pi(int place) {
  if (place < 0) return INVERSE_PI_BITS[0] >> -place;
  const uint64_t *word = INVERSE_PI_BITS + place / 64;
  int shift = place % 64;
  return shift == 0 ? word[0] : word[0] << shift | word[1] >> (64 - shift);
}

// digits · 2^exponent / π, less multiples of 2.
static fixed half_turns(uint64_t digits, int exponent) {
  // Bit j after the point is worth 2^(exponent - j); those that are worth more than 1 give
  // multiples of 2.
  int first = exponent - 1;
  wide low = (wide)digits * inverse_pi(first + 128);
  wide middle = (wide)digits * inverse_pi(first + 64) + (uint64_t)(low >> 64);
  uint64_t high = digits * inverse_pi(first) + (uint64_t)(middle >> 64);
  return (fixed){{high, (uint64_t)middle, (uint64_t)low}};
}

static fixed negated(fixed a) {
  fixed b = {{~a.word[0], ~a.word[1], ~a.word[2] + 1}};
  if (b.word[2] == 0 && ++b.word[1] == 0) b.word[0]++;
  return b;
}

// a as the sum of two Doubles of 53 bits each.
static void to_doubles(fixed a, double *high, double *low) {
  double unit = 0x1p-63;
  while (a.word[0] == 0 && (a.word[1] | a.word[2]) != 0) {
    a = (fixed){{a.word[1], a.word[2], 0}};
    unit *= 0x1p-64;
  }
  if (a.word[0] == 0) a.word[0] = 1;
  int shift = __builtin_clzll(a.word[0]);
  wide digits = (wide)a.word[0] << 64 | a.word[1];
  digits = digits << shift | (shift == 0 ? 0 : a.word[2] >> (64 - shift));
  unit = ldexp(unit, -shift);
  *high = (double)(uint64_t)(digits >> 75) * 0x1p11 * unit;
  *low = (double)((uint64_t)(digits >> 22) & 0x1fffffffffffff) * 0x1p-42 * unit;
}

minima_angle minima_reduce(double x, int halvings, int quarter) {
  if (!isfinite(x)) return (minima_angle){NAN, NAN, 0};
  uint64_t pattern;
  memcpy(&pattern, &x, sizeof pattern);
  uint64_t digits = (pattern & 0xfffffffffffff) | 0x10000000000000;
  int exponent = (int)(pattern >> 52 & 0x7ff) - 1075 + halvings;
  fixed a = half_turns(digits, exponent);
  if (pattern >> 63) a = negated(a);
  if (quarter) a.word[0] += (uint64_t)1 << 62;

  // To the nearest whole number: half a turn more, and what is then beyond the point less half a
  // turn.
  uint64_t turns = (a.word[0] + ((uint64_t)1 << 62)) >> 63;
  a.word[0] -= turns << 63;
  int is_negative = a.word[0] >> 63;
  if (is_negative) a = negated(a);
  double high, low;
  to_doubles(a, &high, &low);
  double sign = is_negative ? -1 : 1, scale = ldexp(sign, -halvings);
  double angle = high * PI_PARTS[0];
  double rest = fma(high, PI_PARTS[0], -angle) + fma(high, PI_PARTS[1], low * PI_PARTS[0]);
  double sum = angle + rest;
  return (minima_angle){sum * scale, (rest - (sum - angle)) * scale, turns};
}
