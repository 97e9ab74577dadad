#ifndef C_VECTOR_MATH_H
#define C_VECTOR_MATH_H

#include <stddef.h>

#include "Arithmetic.h"

// Each function writes its value at each of `count` numbers; `x` and `y` may be the same block.

void minima_sin(const double *x, double *y, size_t count);
void minima_cos(const double *x, double *y, size_t count);
void minima_tan(const double *x, double *y, size_t count);
void minima_asin(const double *x, double *y, size_t count);
void minima_acos(const double *x, double *y, size_t count);
void minima_atan(const double *x, double *y, size_t count);
void minima_sinh(const double *x, double *y, size_t count);
void minima_cosh(const double *x, double *y, size_t count);
void minima_tanh(const double *x, double *y, size_t count);
void minima_asinh(const double *x, double *y, size_t count);
void minima_acosh(const double *x, double *y, size_t count);
void minima_atanh(const double *x, double *y, size_t count);
void minima_exp(const double *x, double *y, size_t count);
void minima_log(const double *x, double *y, size_t count);
void minima_log2(const double *x, double *y, size_t count);
void minima_log10(const double *x, double *y, size_t count);
void minima_sqrt(const double *x, double *y, size_t count);
void minima_cbrt(const double *x, double *y, size_t count);

#endif
