#include "variants.h"

#if defined(__x86_64__)

#define VARIANT minima_avx512
#define NAME "AVX-512"
// Two vectors at a time: the chain of one is too long for the CPU to see the next one's begin.
#define WIDTH 16
#define ABREAST 3
#define HAS_FMA 1
#define ANY(mask) (_mm512_movepi64_mask((__m512i)((mask).lo | (mask).hi)) != 0)
#define ANY_OF(x, which) \
  (_mm512_test_epi64_mask((__m512i)((x).lo | (x).hi), (__m512i)(which).lo) != 0)
#pragma clang diagnostic ignored "-Wpsabi"

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,avx2,fma"))), \
                             apply_to = function)
#include "kernels.inc"
#pragma clang attribute pop

#endif
