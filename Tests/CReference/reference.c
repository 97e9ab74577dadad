#include "CReference.h"

#include <float.h>
#include <math.h>
#include <string.h>

typedef long double fine;

int reference_is_finer(void) { return LDBL_MANT_DIG >= DBL_MANT_DIG + 11; }

static fine sigmoid(fine x) { return 1 / (1 + expl(-x)); }
static fine softplus(fine x) { return (x > 0 ? x : 0) + log1pl(expl(-fabsl(x))); }

static const struct {
  const char *name;
  fine (*value)(fine);
} unary[] = {
    {"sin", sinl},   {"cos", cosl},     {"tan", tanl},        {"asin", asinl},
    {"acos", acosl}, {"atan", atanl},   {"sinh", sinhl},      {"cosh", coshl},
    {"tanh", tanhl}, {"asinh", asinhl}, {"acosh", acoshl},    {"atanh", atanhl},
    {"exp", expl},   {"log", logl},     {"log2", log2l},      {"log10", log10l},
    {"sqrt", sqrtl}, {"cbrt", cbrtl},   {"sigmoid", sigmoid}, {"softplus", softplus},
};

static const struct {
  const char *name;
  fine (*value)(fine, fine);
} binary[] = {{"pow", powl}, {"atan2", atan2l}, {"hypot", hypotl}};

#define WRONG 1e9

static double error(double y, fine exact) {
  if (isnan(exact) || isnan(y)) return isnan(exact) && isnan(y) ? 0 : WRONG;
  double nearest = (double)exact;
  if (y == 0 && nearest == 0) return signbit(y) == signbit(nearest) ? 0 : WRONG;
  // Next to the greatest number either is right.
  if (isinf(nearest) || isinf(y))
    return y == nearest || fabs(nextafter(nearest, 0)) == fabs(y) ? 0 : WRONG;
  int exponent;
  frexpl(exact, &exponent);
  if (exponent < DBL_MIN_EXP) exponent = DBL_MIN_EXP;
  return (double)(fabsl(y - exact) / ldexpl(1, exponent - DBL_MANT_DIG));
}

static void note(reference_error *worst, size_t index, double y, fine exact) {
  double units = error(y, exact);
  if (units > worst->units) *worst = (reference_error){units, index};
}

reference_error reference_unary(const char *function, const double *x, const double *y,
                                size_t count) {
  for (size_t f = 0; f < sizeof unary / sizeof *unary; f++) {
    if (strcmp(unary[f].name, function) != 0) continue;
    reference_error worst = {0, 0};
    for (size_t i = 0; i < count; i++) note(&worst, i, y[i], unary[f].value(x[i]));
    return worst;
  }
  return (reference_error){WRONG, 0};
}

reference_error reference_binary(const char *function, const double *a, const double *b,
                                 const double *y, size_t count) {
  for (size_t f = 0; f < sizeof binary / sizeof *binary; f++) {
    if (strcmp(binary[f].name, function) != 0) continue;
    reference_error worst = {0, 0};
    for (size_t i = 0; i < count; i++) note(&worst, i, y[i], binary[f].value(a[i], b[i]));
    return worst;
  }
  return (reference_error){WRONG, 0};
}
