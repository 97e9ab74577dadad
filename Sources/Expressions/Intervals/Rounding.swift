#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// Sums, products, quotients and roots rounded down or up. What the usual rounding left out is found
// exactly, so exact results stay as they are: 1 − 1 is 0 and not a number next to it (Knuth, "The
// Art of Computer Programming" 4.2.2; Boldo and Muller, "Handbook of Floating-Point Arithmetic").

/// A magnitude above which no part of a product or a quotient is lost to underflow.
private let safe = 0x1p-960

func addDown(_ a: Double, _ b: Double) -> Double {
  let sum = a + b
  let part = sum - a
  let rest = (a - (sum - part)) + (b - part)
  return rest >= 0 ? sum : sum.nextDown
}

func addUp(_ a: Double, _ b: Double) -> Double { -addDown(-a, -b) }
func subtractDown(_ a: Double, _ b: Double) -> Double { addDown(a, -b) }
func subtractUp(_ a: Double, _ b: Double) -> Double { -addDown(-a, b) }

/// Zero times infinity is zero: an infinite end stands for ever greater numbers, none is infinite.
func multiplyDown(_ a: Double, _ b: Double) -> Double {
  if a == 0 || b == 0 { return 0 }
  let product = a * b
  guard product.magnitude > safe else { return product.nextDown }
  return (-product).addingProduct(a, b) >= 0 ? product : product.nextDown
}

func multiplyUp(_ a: Double, _ b: Double) -> Double { -multiplyDown(-a, b) }

/// The quotient by a number that is not 0.
func divideDown(_ a: Double, _ b: Double) -> Double {
  if a == 0 || b.isInfinite { return 0 }
  let quotient = a / b
  guard quotient.isFinite, quotient.magnitude > safe, a.magnitude > safe else {
    return quotient.nextDown
  }
  let rest = a.addingProduct(-quotient, b)
  return rest == 0 || (rest > 0) == (b > 0) ? quotient : quotient.nextDown
}

func divideUp(_ a: Double, _ b: Double) -> Double { -divideDown(-a, b) }

func rootDown(_ x: Double) -> Double {
  let root = x.squareRoot()
  guard x > safe, x < .infinity else { return max(0, root.nextDown) }
  return x.addingProduct(-root, root) >= 0 ? root : root.nextDown
}

func rootUp(_ x: Double) -> Double {
  let root = x.squareRoot()
  guard x > safe, x < .infinity else { return x == 0 ? 0 : root.nextUp }
  return x.addingProduct(-root, root) <= 0 ? root : root.nextUp
}

extension Double {
  /// Less by some units in the last place; 0 stays, which these functions only give where it is exact.
  func lowered(by ulps: Double) -> Double {
    if self == 0 { return self }
    return isFinite ? (self - ulps * ulp).nextDown : nextDown
  }

  /// More by some units in the last place; 0 stays.
  func raised(by ulps: Double) -> Double { -(-self).lowered(by: ulps) }
}

/// How far results of the C library may be off, in units in the last place.
///
/// Twice the known largest errors, so that an enclosure holds the true values as well as the
/// computed ones, whose order need not be that of the true. The errors are those in the table
/// "Known Maximum Errors in Math Functions" of the GNU C Library's manual and the larger ones found
/// by Gladman, Innocente, Mather and Zimmermann, "Accuracy of Mathematical Functions in Single,
/// Double, Double Extended, and Quadruple Precision" (2024): below 1 for sin, cos, tan, their
/// inverses, exp, log, log2, pow and hypot, 2.3 for the hyperbolic functions, their inverses, log1p
/// and log10, 3.7 for cbrt.
enum LibraryError {
  static let elementary = 2.0
  static let hyperbolic = 5.0
  static let cubeRoot = 8.0
}
