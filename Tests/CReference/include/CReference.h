#ifndef C_REFERENCE_H
#define C_REFERENCE_H

#include <stddef.h>
#include <stdint.h>

// Points and reference values for the tests of CVectorMath. In C, as a debug build takes seconds
// for a million points in Swift.

// Whether `long double` has further digits than `double`, without which there is no reference.
int reference_is_finer(void);

// Evenly distributed numbers.
void reference_even(uint64_t seed, double low, double high, double *x, size_t count);
// Numbers whose logarithms are evenly distributed, of both signs.
void reference_scattered(uint64_t seed, double low, double high, double *x, size_t count);
// Any bits at all: infinities, subnormal numbers and such that are none.
void reference_patterns(uint64_t seed, double *x, size_t count);

// The place of the largest error and its size in units of the last digit: 1e9 where infinity, a
// sign of zero, or not a number was expected and is not there, or the other way round.
typedef struct {
  double units;
  size_t index;
} reference_error;

reference_error reference_unary(const char *function, const double *x, const double *y,
                                size_t count);
reference_error reference_binary(const char *function, const double *a, const double *b,
                                 const double *y, size_t count);

// How many fused multiply-adds of the plainest variant differ from the C library's.
size_t reference_fused_differences(uint64_t seed, size_t count);

#endif
