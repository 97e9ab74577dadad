#include "variants.h"

#if defined(__x86_64__)

#define VARIANT minima_avx2
#define NAME "AVX2"
#define WIDTH 4
#define HAS_FMA 1
#define ANY(mask) (_mm256_movemask_pd((__m256d)(mask)) != 0)

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "kernels.inc"
#pragma clang attribute pop

#endif
