#include "CVectorMath.h"

#include <math.h>

// Plain loops over the C library: the same bits as its functions one by one.
#define BLOCK(function)                                                   \
  void minima_##function(const double *x, double *y, size_t count) {      \
    for (size_t i = 0; i < count; i++) y[i] = function(x[i]);             \
  }

BLOCK(sin)
BLOCK(cos)
BLOCK(tan)
BLOCK(asin)
BLOCK(acos)
BLOCK(atan)
BLOCK(sinh)
BLOCK(cosh)
BLOCK(tanh)
BLOCK(asinh)
BLOCK(acosh)
BLOCK(atanh)
BLOCK(exp)
BLOCK(log)
BLOCK(log2)
BLOCK(log10)
BLOCK(sqrt)
BLOCK(cbrt)
