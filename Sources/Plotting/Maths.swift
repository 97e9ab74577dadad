// The only file of the module that imports the C library's mathematics.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

func cosine(_ angle: Double) -> Double { cos(angle) }
func sine(_ angle: Double) -> Double { sin(angle) }
func decimalLogarithm(_ x: Double) -> Double { log10(x) }
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// 10 to the power of a whole number, right to the last bit from −22 to 22.
func powerOfTen(_ exponent: Int) -> Double { pow(10, Double(exponent)) }
