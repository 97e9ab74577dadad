#ifndef C_VECTOR_MATH_H
#define C_VECTOR_MATH_H

#include <stddef.h>

#include "Arithmetic.h"

// Each function writes its value at each of `count` numbers, within 2 units of the last digit, with
// the same bits on every CPU. `y` may be `x`; otherwise they may not overlap. No alignment is
// needed.

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
// 1/(1 + e^-x) and ln(1 + e^x).
void minima_sigmoid(const double *x, double *y, size_t count);
void minima_softplus(const double *x, double *y, size_t count);

// The functions of x times a factor, rounded before: what is most often asked of them, in one walk.
void minima_sin_of_product(const double *x, double factor, double *y, size_t count);
void minima_cos_of_product(const double *x, double factor, double *y, size_t count);
void minima_exp_of_product(const double *x, double factor, double *y, size_t count);

// Of two operands each is a block or, where its bit is set in `numbers`, one number for the whole
// block: 1 for a, 2 for b. `y` may be either block.

// a to the power b, the angle of the point (b, a), and √(a² + b²).
void minima_pow(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_atan2(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_hypot(const double *a, const double *b, double *y, size_t count, unsigned numbers);

// MARK: Variants

// The names of all functions of one number, and of two.
#define MINIMA_UNARY(X)                                                               \
  X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh)       \
  X(acosh) X(atanh) X(exp) X(log) X(log2) X(log10) X(sqrt) X(cbrt) X(sigmoid) X(softplus)
#define MINIMA_OF_PRODUCT(X) X(sin) X(cos) X(exp)
#define MINIMA_BINARY(X) X(pow) X(atan2) X(hypot)

// The kernels as they are compiled for one kind of CPU.
typedef struct {
  const char *variant;
#define MINIMA_MEMBER(name) void (*name)(const double *x, double *y, size_t count);
  MINIMA_UNARY(MINIMA_MEMBER)
#undef MINIMA_MEMBER
#define MINIMA_MEMBER(name) \
  void (*name##_of_product)(const double *x, double factor, double *y, size_t count);
  MINIMA_OF_PRODUCT(MINIMA_MEMBER)
#undef MINIMA_MEMBER
#define MINIMA_MEMBER(name) \
  void (*name)(const double *a, const double *b, double *y, size_t count, unsigned numbers);
  MINIMA_BINARY(MINIMA_MEMBER)
#undef MINIMA_MEMBER
} minima_kernels;

// The variants that this machine can run, the plainest first, then NULL: for tests that compare
// them.
const minima_kernels *minima_variant(size_t index);

#endif
