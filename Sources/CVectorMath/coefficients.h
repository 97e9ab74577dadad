// Printed by scripts/coefficients. Do not edit.
#ifndef COEFFICIENTS_H
#define COEFFICIENTS_H

#include <stdint.h>

// Constants as unevaluated sums of Doubles. Of π all parts are positive, so that −0 stays −0.
static const double PI_PARTS[] = {
    0x1.921fb54442d18p+1, 0x1.1a62633145c06p-53, 0x1.c1cd129024e09p-106};
static const double HALF_PI[] = {
    0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
static const double INVERSE_PI[] = {
    0x1.45f306dc9c883p-2};
static const double LN2_PARTS[] = {
    0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
static const double LN2_SHORT[] = {
    0x1.62e42fefa3800p-1, 0x1.ef35793c76730p-45};
static const double INVERSE_LN2[] = {
    0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56};
static const double INVERSE_LN10[] = {
    0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57};
static const double LOG10_2_SHORT[] = {
    0x1.34413509f7800p-2, 0x1.fef311f12b358p-46};
static const double TWO_THIRDS[] = {
    0x1.5555555555555p-1, 0x1.5555555555555p-55};
static const double TAN_PI_8[] = {
    0x1.a827999fcef32p-2};
static const double CBRT_2[] = {
    0x1.428a2f98d728bp+0};
static const double CBRT_4[] = {
    0x1.965fea53d6e3dp+0};

// The bits of 1/π after the point.
static const uint64_t INVERSE_PI_BITS[] = {
  0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820, 0xff28b1d5ef5de2b0,
  0xdb92371d2126e970, 0x0324977504e8c90e, 0x7f0ef58e5894d39f, 0x74411afa975da242,
  0x74ce38135a2fbf20, 0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d, 0x8ffc4bffef02cc07,
  0xf79788c5ad05368f, 0xb69b3f6793e584db, 0xa7a31fb34f2ff516, 0xba93dd63f5f2f8bd,
  0x9e839cfbc5294975, 0x35fdafd88fc6ae84, 0x2b0198237e3db5d5, 0xf867de104d7a1b0e,
};

// sin(r) = r + r^3 P(r^2), |r| ≤ π/2, but 0.27 units of 2^-53 less at π/2; error 2^-61.1.
static const double SIN[] = {
  -0x1.5555555555555p-3, 0x1.11111111110c8p-7, -0x1.a01a01a014d6ep-13,
  0x1.71de3a52a0a22p-19, -0x1.ae6454d475b14p-26, 0x1.6123cd0cb012fp-33,
  -0x1.ae438785b8b8bp-41, 0x1.8832a1dce8497p-49,
};

// sin(r) = r + r^3 P(r^2), |r| ≤ π/4; error 2^-57.8.
static const double SIN_QUARTER[] = {
  -0x1.5555555555548p-3, 0x1.111111110f730p-7, -0x1.a01a019be9252p-13,
  0x1.71de3554fcb34p-19, -0x1.ae5e4b210b102p-26, 0x1.5d8b241104ea2p-33,
};

// cos(r) = 1 - r^2/2 + r^4 P(r^2), |r| ≤ π/4; error 2^-63.9.
static const double COS_QUARTER[] = {
  0x1.555555555554bp-5, -0x1.6c16c16c15015p-10, 0x1.a01a019c8f252p-16,
  -0x1.27e4f7f190d00p-22, 0x1.1ee9dbce532c2p-29, -0x1.8fa68403c4514p-37,
};

// exp(r) = 1 + r + r^2 P(r), |r| ≤ ln(2)/2; error 2^-60.3.
static const double EXP[] = {
  0x1.0000000000000p-1, 0x1.555555555555bp-3, 0x1.5555555555503p-5,
  0x1.111111110ec65p-7, 0x1.6c16c16c3043fp-10, 0x1.a01a01b37b486p-13,
  0x1.a01a01369e745p-16, 0x1.71ddf02857676p-19, 0x1.27e5b4356c6e4p-22,
  0x1.af6bda739aaedp-26, 0x1.1e3d3327db418p-29,
};

// sinh(r) = r + r^3 P(r^2), |r| ≤ ln(2)/2; error 2^-61.7.
static const double SINH[] = {
  0x1.5555555555559p-3, 0x1.111111110f624p-7, 0x1.a01a01b024ce9p-13,
  0x1.71ddf79fa122cp-19, 0x1.af60179322d54p-26,
};

// cosh(r) = 1 + r^2 P(r^2), |r| ≤ ln(2)/2; error 2^-68.4.
static const double COSH[] = {
  0x1.0000000000000p-1, 0x1.5555555555558p-5, 0x1.6c16c16c14ff1p-10,
  0x1.a01a01ad86b89p-16, 0x1.27e4cbf6df28ep-22, 0x1.1f8c0ce875f2dp-29,
};

// ln((1 + s)/(1 - s)) = 2s + s^3 P(s^2), |s| ≤ (√2 - 1)/(√2 + 1); error 2^-59.5.
static const double LOG[] = {
  0x1.5555555555592p-1, 0x1.999999997ff5fp-2, 0x1.24924941dbb9dp-2,
  0x1.c71c5219990b1p-3, 0x1.74663bc321fc0p-3, 0x1.39a2080b6b639p-3,
  0x1.2f027876311e6p-3,
};

// ln((1 + s)/(1 - s)) = 2s + 2/3 s^3 + s^5 P(s^2), |s| ≤ (√2 - 1)/(√2 + 1); error 2^-73.4.
static const double LOG_FINE[] = {
  0x1.9999999999996p-2, 0x1.2492492492f50p-2, 0x1.c71c71c596bcbp-3,
  0x1.745d18293d5c0p-3, 0x1.3b1364d09c17ap-3, 0x1.11206dfc877e8p-3,
  0x1.de3da5d1e05cdp-4, 0x1.eac3cf3d5fa57p-4,
};

// ln((1 + s)/(1 - s)) = 2s + s^3 P(s^2), |s| ≤ 1/3; error 2^-61.9.
static const double LOG_WIDE[] = {
  0x1.5555555555555p-1, 0x1.9999999999affp-2, 0x1.2492492482026p-2,
  0x1.c71c71d2f68d9p-3, 0x1.745d14c1fa00ap-3, 0x1.3b14078a5e9f6p-3,
  0x1.11096f0af91b5p-3, 0x1.e2ca804a16000p-4, 0x1.a5d834100b286p-4,
  0x1.c4a4fb49e3d0ap-4, 0x1.8c9657430218dp-6, 0x1.b4807bef5e261p-3,
};

// atan(t) = t + t^3 P(t^2), |t| ≤ tan(π/8); error 2^-58.7.
static const double ATAN[] = {
  -0x1.555555555553dp-2, 0x1.9999999995868p-3, -0x1.24924922ad462p-3,
  0x1.c71c70e60240fp-4, -0x1.745cf8dabc88dp-4, 0x1.3b1119029c83fp-4,
  -0x1.10ebb7de8a46bp-4, 0x1.df0f599e43bb6p-5, -0x1.9cd386365f3dcp-5,
  0x1.37d9642a941fep-5, -0x1.257713f9218e0p-6,
};

// asin(x) = x + x^3 P(x^2), |x| ≤ 1/2; error 2^-59.4.
static const double ASIN[] = {
  0x1.5555555555577p-3, 0x1.333333332e131p-4, 0x1.6db6db7212688p-5,
  0x1.f1c71a94f2d1cp-6, 0x1.6e8bdee031bc1p-6, 0x1.1c49f06809cecp-6,
  0x1.ca1f89e6f0151p-7, 0x1.7585cb39234a2p-7, 0x1.6139f0b9db3c7p-7,
  0x1.e633864eb3ab0p-9, 0x1.6381a9a67279dp-6, -0x1.57cb93deec2e7p-6,
  0x1.0b335c8dc5e4ep-5,
};

// 1/cbrt(m) ≈ P(m), 1 ≤ m < 2; error 2^-17.4.
static const double INVERSE_CBRT[] = {
  0x1.c7f37aa32b4f4p+0, -0x1.90e77daf86df5p+0, 0x1.3e68f7d7fbfabp+0,
  -0x1.321c92b215427p-1, 0x1.3fa27b57ee69ap-3, -0x1.16d6c322c561ap-6,
};

#endif
