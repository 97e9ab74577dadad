#ifndef C_VECTOR_MATH_H
#define C_VECTOR_MATH_H

#include <stddef.h>

/// Writes the sine of each of `count` values; `x` and `y` may be the same block.
void minima_sin(const double *x, double *y, size_t count);

#endif
