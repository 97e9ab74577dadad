#include "variants.h"

#if defined(__x86_64__)

#define VARIANT minima_avx2
#define NAME "AVX2"
// Two vectors at a time, as for AVX-512.
#define WIDTH 8
#define ABREAST 3
#define HAS_FMA 1
#define ANY(mask) (_mm256_movemask_pd((__m256d)((mask).lo | (mask).hi)) != 0)
#define ANY_OF(x, which) (!_mm256_testz_si256((__m256i)((x).lo | (x).hi), (__m256i)(which).lo))
#pragma clang diagnostic ignored "-Wpsabi"

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "kernels.inc"
#pragma clang attribute pop

#endif
