#include <stdatomic.h>

#include "variants.h"

#if defined(__x86_64__)
#include <cpuid.h>

// The registers that the system keeps for each thread (Intel's manual, volume 1, chapter 13).
static unsigned kept_registers(void) {
  unsigned low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return low;
}

// The widest variant that CPU and system have. It is asked of the CPU, as the compiler's own test would
// run while the program is loaded.
static int widest(void) {
  unsigned a, b, c, d;
  const unsigned fma_xsave_avx = bit_FMA | bit_OSXSAVE | bit_AVX;
  if (!__get_cpuid(1, &a, &b, &c, &d) || (c & fma_xsave_avx) != fma_xsave_avx) return 0;
  const unsigned registers = kept_registers();
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b & bit_AVX2) || (registers & 0x06) != 0x06) return 0;
  const unsigned avx512 = bit_AVX512F | bit_AVX512DQ | bit_AVX512VL;
  return (b & avx512) == avx512 && (registers & 0xe6) == 0xe6 ? 2 : 1;
}

static const minima_kernels *const variants[] = {&minima_baseline, &minima_avx2, &minima_avx512};
#else
static int widest(void) { return 0; }

static const minima_kernels *const variants[] = {&minima_baseline};
#endif

const minima_kernels *minima_variant(size_t index) {
  return index <= (size_t)widest() ? variants[index] : NULL;
}

// Chosen at the first call. Threads that come at the same time choose the same.
static const minima_kernels *kernels(void) {
  static _Atomic(const minima_kernels *) chosen;
  const minima_kernels *table = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (table == NULL) {
    table = variants[widest()];
    atomic_store_explicit(&chosen, table, memory_order_relaxed);
  }
  return table;
}

#define UNARY(name) \
  void minima_##name(const double *x, double *y, size_t count) { kernels()->name(x, y, count); }
#define BINARY(name)                                                                                  \
  void minima_##name(const double *a, const double *b, double *y, size_t count, unsigned numbers) { \
    kernels()->name(a, b, y, count, numbers);                                                         \
  }
MINIMA_UNARY(UNARY)
MINIMA_BINARY(BINARY)
