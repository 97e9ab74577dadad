// The only file of the module that imports the C library's mathematics.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

func cosine(_ angle: Double) -> Double { cos(angle) }
func sine(_ angle: Double) -> Double { sin(angle) }
func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
func arcCosine(_ x: Double) -> Double { acos(x) }
func tangent(_ angle: Double) -> Double { tan(angle) }
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
func remainder(_ x: Double, of period: Double) -> Double { fmod(x, period) }
