#include <stdatomic.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "CVectorMath.h"
#include "cpu.h"

// A product and a sum are rounded one by one, also where the CPU could do both at once: the same bits everywhere.
#pragma STDC FP_CONTRACT OFF

// Whoever is given a vector is inlined.
#pragma clang diagnostic ignored "-Wpsabi"

// Vectors of this many are several of a small CPU's: work for all its units.
#define WIDTH 8
typedef double vec __attribute__((ext_vector_type(WIDTH)));
typedef int64_t mask __attribute__((ext_vector_type(WIDTH)));

// For each kind of CPU: whether any holds; which of them, the first the lowest bit; the size of x where it is above
// the most so far, else that.

#define NAME(name) baseline_##name
#define MOST(most, x) CHOICE(MAGNITUDE(x) > most, MAGNITUDE(x), most)
#define ANY(mask) (__builtin_reduce_or(mask) != 0)
#define BITS(which) ((unsigned)__builtin_reduce_or((which) & (mask){1, 2, 4, 8, 16, 32, 64, 128}))
#include "arithmetic.inc"
#undef NAME

#if defined(__x86_64__)

#define NAME(name) avx2_##name
#define MOST(most, x) CHOICE(MAGNITUDE(x) > most, MAGNITUDE(x), most)
#define ANY(mask) (_mm256_movemask_pd((__m256d)((mask).lo | (mask).hi)) != 0)
#define BITS(mask) \
  ((unsigned)(_mm256_movemask_pd((__m256d)(mask).lo) | _mm256_movemask_pd((__m256d)(mask).hi) << 4))
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#include "arithmetic.inc"
#pragma clang attribute pop
#undef NAME

#define NAME(name) avx512_##name
// The greater of two sizes; what is not a number is none.
#define MOST(most, x) ((vec)_mm512_range_pd((__m512d)(x), (__m512d)(most), 0xb))
#define ANY(mask) (_mm512_movepi64_mask((__m512i)(mask)) != 0)
#define BITS(mask) ((unsigned)_mm512_movepi64_mask((__m512i)(mask)))
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512dq,avx512vl"), min_vector_width(512))), apply_to = function)
#include "arithmetic.inc"
#pragma clang attribute pop
#undef NAME

static const minima_arithmetic *const variants[] = {&baseline_arithmetic, &avx2_arithmetic, &avx512_arithmetic};

#else

static const minima_arithmetic *const variants[] = {&baseline_arithmetic};

#endif

const minima_arithmetic *minima_arithmetic_variant(size_t index) {
  return index <= minima_widest() ? variants[index] : NULL;
}

// Chosen at the first call. Threads that come at the same time choose the same.
static const minima_arithmetic *chosen(void) {
  static _Atomic(const minima_arithmetic *) table;
  const minima_arithmetic *found = atomic_load_explicit(&table, memory_order_relaxed);
  if (found == NULL) {
    found = variants[minima_widest()];
    atomic_store_explicit(&table, found, memory_order_relaxed);
  }
  return found;
}

#define UNARY(name) \
  void minima_##name(const double *a, double *y, size_t count) { chosen()->name(a, y, count); }
#define BINARY(name)                                                                                 \
  void minima_##name(const double *a, const double *b, double *y, size_t count, unsigned numbers) {  \
    chosen()->name(a, b, y, count, numbers);                                                         \
  }
#define TERNARY(name)                                                                                   \
  void minima_##name(                                                                                   \
      const double *a, const double *b, const double *c, double *y, size_t count, unsigned numbers) {   \
    chosen()->name(a, b, c, y, count, numbers);                                                         \
  }
MINIMA_ARITHMETIC_1(UNARY)
MINIMA_ARITHMETIC_2(BINARY)
MINIMA_ARITHMETIC_3(TERNARY)

void minima_fetch(const double *a, size_t count) {
  const size_t line = 64 / sizeof *a;
  for (size_t i = 0; i < count; i += line) __builtin_prefetch(a + i);
}

void minima_end_stream(void) {
#if defined(__x86_64__)
  _mm_sfence();
#else
  atomic_thread_fence(memory_order_seq_cst);
#endif
}

void minima_power(const double *a, int exponent, double *y, size_t count) {
  chosen()->power(a, exponent, y, count);
}

void minima_descend(
    const double *x, double *y, const double *slope, const double *rate, double *steepest,
    size_t count, unsigned numbers) {
  chosen()->descend(x, y, slope, rate, steepest, count, numbers);
}

void minima_descend_sum(
    const double *x, double *y, const double *a, const double *b, const double *c,
    const double *rate, double *steepest, size_t count, unsigned numbers, unsigned signs) {
  chosen()->descend_sum(x, y, a, b, c, rate, steepest, count, numbers, signs);
}

void minima_descend_several(
    const double *const *x, double *const *y, const double *const *slope, size_t variables,
    const double *rate, double *steepest, size_t count, unsigned numbers) {
  chosen()->descend_several(x, y, slope, variables, rate, steepest, count, numbers);
}

int minima_settled(
    const double *x, const double *before, const double *twice, const double *steepest, double limit,
    unsigned char *rows, size_t count) {
  return chosen()->settled(x, before, twice, steepest, limit, rows, count);
}
