#include "variants.h"

// What every CPU of the architecture can do.
#define VARIANT minima_baseline
#define NAME "baseline"

#if defined(__FMA__) || defined(__aarch64__)
#define WIDTH 2
#define ABREAST 1
#define HAS_FMA 1
#else
// The fused multiply-add in software is a long chain of operations: four vectors go through it at a
// time.
#define WIDTH 8
#define ABREAST 1
#define HAS_FMA 0
#pragma clang diagnostic ignored "-Wpsabi"
#endif

#define ANY(mask) (__builtin_reduce_or(mask) != 0)
#define ANY_OF(x, which) (__builtin_reduce_or((x) & (which)) != 0)

#include "kernels.inc"
