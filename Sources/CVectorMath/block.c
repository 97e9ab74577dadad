#include "CVectorMath.h"

#include <math.h>

void minima_sin(const double *x, double *y, size_t count) {
  for (size_t i = 0; i < count; i++) y[i] = sin(x[i]);
}
