#ifndef ARITHMETIC_H
#define ARITHMETIC_H

#include <stddef.h>

// Arithmetic over blocks: each writes `count` results, rounded as IEEE 754 says and so the same on every CPU.
//
// An operand is a block, or one number for the whole block where its bit is set in `numbers`: 1 for a, 2 for
// b, 4 for c. `y` may be an operand's block; otherwise they may not overlap. No alignment is needed.
//
// With MINIMA_STREAM in `numbers` the results pass by the caches, which is faster where there are more than fit in:
// then `y` begins at a multiple of 64 bytes, and `minima_end_stream` comes before another thread reads them.
#define MINIMA_STREAM 8

#define MINIMA_ARITHMETIC_1(X) X(negate) X(not) X(abs) X(sign) X(floor) X(ceil) X(round)
#define MINIMA_ARITHMETIC_2(X)                                                             \
  X(add) X(subtract) X(multiply) X(divide) X(least) X(greatest) X(less) X(less_or_equal)   \
  X(equal) X(not_equal) X(and) X(or)
#define MINIMA_ARITHMETIC_3(X) \
  X(multiply_add) X(multiply_subtract) X(subtract_product) X(product) X(choose)

// -a; 1 where a is 0, else 0; |a|; 1, 0 or -1; the whole numbers below, above and nearest.
void minima_negate(const double *a, double *y, size_t count);
void minima_not(const double *a, double *y, size_t count);
void minima_abs(const double *a, double *y, size_t count);
void minima_sign(const double *a, double *y, size_t count);
void minima_floor(const double *a, double *y, size_t count);
void minima_ceil(const double *a, double *y, size_t count);
void minima_round(const double *a, double *y, size_t count);

// a + b, a - b, a b, a / b.
void minima_add(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_subtract(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_multiply(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_divide(const double *a, const double *b, double *y, size_t count, unsigned numbers);
// The lesser and the greater of a and b; not a number if either is not.
void minima_least(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_greatest(const double *a, const double *b, double *y, size_t count, unsigned numbers);
// 1 where it holds, else 0; what is not 0 is true.
void minima_less(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_less_or_equal(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_equal(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_not_equal(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_and(const double *a, const double *b, double *y, size_t count, unsigned numbers);
void minima_or(const double *a, const double *b, double *y, size_t count, unsigned numbers);

// a b + c, a b - c, c - a b, (a b) c, the product a b rounded before; b where a is not 0, else c.
void minima_multiply_add(
    const double *a, const double *b, const double *c, double *y, size_t count, unsigned numbers);
void minima_multiply_subtract(
    const double *a, const double *b, const double *c, double *y, size_t count, unsigned numbers);
void minima_subtract_product(
    const double *a, const double *b, const double *c, double *y, size_t count, unsigned numbers);
void minima_product(
    const double *a, const double *b, const double *c, double *y, size_t count, unsigned numbers);
void minima_choose(
    const double *a, const double *b, const double *c, double *y, size_t count, unsigned numbers);

// Has numbers that are read soon brought from memory into the nearest cache.
void minima_fetch(const double *a, size_t count);

// Makes streamed results visible to other threads.
void minima_end_stream(void);

// a to a whole power from -8 to 8 by repeated multiplication, of the reciprocal last.
void minima_power(const double *a, int exponent, double *y, size_t count);

// One step of gradient descent: x - rate slope into y, which may be x, and into `steepest` the greater of it and |slope|.
// The rate is one number if the bit 1 is set in `numbers`.
void minima_descend(
    const double *x, double *y, const double *slope, const double *rate, double *steepest,
    size_t count, unsigned numbers);

// The same where the slope is a b + c, the product and the sum rounded one after the other, and the
// product or c is negated where the bit 1 or 2 is set in `signs`. One number instead of a block: 1 for
// b, 2 for c, 4 for the rate.
void minima_descend_sum(
    const double *x, double *y, const double *a, const double *b, const double *c,
    const double *rate, double *steepest, size_t count, unsigned numbers, unsigned signs);

// The same for several variables, a block each; `steepest` holds squares of lengths. The rate is one
// number if the bit 1 is set in `numbers`.
void minima_descend_several(
    const double *const *x, double *const *y, const double *const *slope, size_t variables,
    const double *rate, double *steepest, size_t count, unsigned numbers);

// Which x have the bits that they had one or two steps ago, or those of their neighbour before, or a `steepest`
// above the limit: a bit for each in `rows`, a byte for eight, the first the lowest. Whether there are any.
int minima_settled(
    const double *x, const double *before, const double *twice, const double *steepest, double limit,
    unsigned char *rows, size_t count);

// The same functions as they are compiled for one kind of CPU.
typedef struct {
#define MINIMA_MEMBER(name) void (*name)(const double *a, double *y, size_t count);
  MINIMA_ARITHMETIC_1(MINIMA_MEMBER)
#undef MINIMA_MEMBER
#define MINIMA_MEMBER(name) \
  void (*name)(const double *a, const double *b, double *y, size_t count, unsigned numbers);
  MINIMA_ARITHMETIC_2(MINIMA_MEMBER)
#undef MINIMA_MEMBER
#define MINIMA_MEMBER(name) \
  void (*name)(             \
      const double *a, const double *b, const double *c, double *y, size_t count, unsigned numbers);
  MINIMA_ARITHMETIC_3(MINIMA_MEMBER)
#undef MINIMA_MEMBER
  void (*power)(const double *a, int exponent, double *y, size_t count);
  void (*descend)(
      const double *x, double *y, const double *slope, const double *rate, double *steepest,
      size_t count, unsigned numbers);
  void (*descend_sum)(
      const double *x, double *y, const double *a, const double *b, const double *c,
      const double *rate, double *steepest, size_t count, unsigned numbers, unsigned signs);
  void (*descend_several)(
      const double *const *x, double *const *y, const double *const *slope, size_t variables,
      const double *rate, double *steepest, size_t count, unsigned numbers);
  int (*settled)(
      const double *x, const double *before, const double *twice, const double *steepest, double limit,
      unsigned char *rows, size_t count);
} minima_arithmetic;

// What this machine can run, the plainest first, then NULL: for tests that compare them.
const minima_arithmetic *minima_arithmetic_variant(size_t index);

#endif
