#include <stdatomic.h>

#include "cpu.h"
#include "variants.h"

static const minima_kernels *const variants[] = {
    &minima_baseline,
#if defined(__x86_64__)
    &minima_avx2,
    &minima_avx512,
#endif
};

const minima_kernels *minima_variant(size_t index) {
  return index <= minima_widest() ? variants[index] : NULL;
}

// Chosen at the first call. Threads that come at the same time choose the same.
static const minima_kernels *kernels(void) {
  static _Atomic(const minima_kernels *) chosen;
  const minima_kernels *table = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (table == NULL) {
    table = variants[minima_widest()];
    atomic_store_explicit(&chosen, table, memory_order_relaxed);
  }
  return table;
}

#define UNARY(name) \
  void minima_##name(const double *x, double *y, size_t count) { kernels()->name(x, y, count); }
#define BINARY(name)                                                            \
  void minima_##name(const double *a, const double *b, double *y, size_t count, \
                     unsigned numbers) {                                        \
    kernels()->name(a, b, y, count, numbers);                                   \
  }
#define OF_PRODUCT(name)                                                                   \
  void minima_##name##_of_product(const double *x, double factor, double *y, size_t count) { \
    kernels()->name##_of_product(x, factor, y, count);                                       \
  }
MINIMA_UNARY(UNARY)
MINIMA_OF_PRODUCT(OF_PRODUCT)
MINIMA_BINARY(BINARY)
