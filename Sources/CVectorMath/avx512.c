#include "variants.h"

#if defined(__x86_64__)

#define VARIANT minima_avx512
#define NAME "AVX-512"
#define WIDTH 8
#define HAS_FMA 1
#define ANY(mask) (_mm512_movepi64_mask((__m512i)(mask)) != 0)

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,avx2,fma"))), \
                             apply_to = function)
#include "kernels.inc"
#pragma clang attribute pop

#endif
