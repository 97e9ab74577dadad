#ifndef REDUCTION_H
#define REDUCTION_H

#include <stdint.h>

// (high + low) + turns π, but for whole turns.
typedef struct {
  double high, low;
  uint64_t turns;
} minima_angle;

// Any x less a multiple of π divided by 2^halvings, which is counted by `turns`. With `quarter` the
// angle is that of the sine that is the cosine of x. Not a number where x is not finite.
minima_angle minima_reduce(double x, int halvings, int quarter);

#endif
