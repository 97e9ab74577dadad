#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The C library's power, which is within an ulp for whole exponents, too.
func realPower(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
