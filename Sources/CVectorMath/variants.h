#ifndef VARIANTS_H
#define VARIANTS_H

// What all variants of the kernels include before their CPU is named.
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "CVectorMath.h"
#include "coefficients.h"
#include "reduction.h"

extern const minima_kernels minima_baseline, minima_avx2, minima_avx512;

#endif
