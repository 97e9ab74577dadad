#include "cpu.h"

// The CPU is asked directly, as the compiler's own test runs whenever the program is loaded.

#if defined(__x86_64__)
#include <cpuid.h>

// The registers that the system keeps for each thread (Intel's manual, volume 1, chapter 13).
static unsigned kept_registers(void) {
  unsigned low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return low;
}

#define YMM 0x06
#define ZMM 0xe6

size_t minima_widest(void) {
  unsigned a, b, c, d;
  const unsigned fma = bit_FMA | bit_OSXSAVE | bit_AVX;
  if (!__get_cpuid(1, &a, &b, &c, &d) || (c & fma) != fma) return 0;
  const unsigned kept = kept_registers();
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b & bit_AVX2) || (kept & YMM) != YMM) return 0;
  const unsigned avx512 = bit_AVX512F | bit_AVX512DQ | bit_AVX512VL;
  return (b & avx512) == avx512 && (kept & ZMM) == ZMM ? 2 : 1;
}

#else

size_t minima_widest(void) { return 0; }

#endif
