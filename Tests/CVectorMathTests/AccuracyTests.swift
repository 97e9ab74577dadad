import CReference
import CVectorMath
import Testing

/// The reference is the C library in `long double`, which is within a unit of its own last digit.
@Suite(.enabled(if: reference_is_finer() == 1)) struct AccuracyTests {
  @Test(arguments: Kernel.all)
  func `values are within two units of the last digit`(_ kernel: Kernel) throws {
    let x = kernel.points
    let y = values(of: kernel.dispatched, at: x)
    let worst = reference_unary(kernel.name, x, y, x.count)
    #expect(worst.units <= 2, "\(kernel.name)(\(x[worst.index])) is not \(y[worst.index])")
  }

  @Test(arguments: BinaryKernel.all)
  func `values of two numbers are, too`(_ kernel: BinaryKernel) throws {
    let (a, b) = kernel.points
    let y = values(of: kernel.variant(try #require(variants.last)), at: a, b)
    let worst = reference_binary(kernel.name, a, b, y, a.count)
    let place = worst.index
    #expect(worst.units <= 2, "\(kernel.name)(\(a[place]), \(b[place])) is not \(y[place])")
  }

  /// python3 -c "from mpmath import *; mp.prec = 2000; print(float(sin(mpf(1e22))))", and so on.
  @Test(
    arguments: [
      ("sin", 1e22, -0.8522008497671888), ("cos", 1e22, 0.523214785395139),
      ("tan", 1e22, -1.6287782256068988), ("sin", 0x1p1023, 0.563127779850884),
      // The Double that comes nearest to a multiple of π/2 (Muller, Elementary Functions, table 11.1).
      ("cos", 0x1.6ac5b262ca1ffp+849, -4.687165924254628e-19), ("sin", 0x1.6ac5b262ca1ffp+849, 1),
      ("tan", 0x1.6ac5b262ca1ffp+849, -2.133485385753704e+18),
      // The first that three parts of π do not serve, and such whose last digit is worth 1.
      ("sin", 0x1p30, -0.6173264150460421), ("cos", 0x1p53, -0.5285117844130887),
      ("tan", -0x1.0000000000001p+52, 0.06390823168443646),
      // Next to π, π/2 and 14.5 π.
      ("sin", .pi, 1.2246467991473532e-16), ("cos", .pi / 2, 6.123233995736766e-17),
      ("tan", .pi / 2, 1.633123935319537e+16),
      ("cos", 0x1.6c6cbc45dc8dep+5, -6.189806365883577e-19),
    ] as [(String, Double, Double)])
  func `arguments that are hard to reduce`(_ name: String, _ x: Double, _ expected: Double) throws {
    let kernel = try #require(Kernel.all.first { $0.name == name })
    let y = values(of: kernel.dispatched, at: [x])[0]
    #expect(abs(y - expected) <= 2 * expected.ulp)
  }

  @Test func `the sine is never greater than 1`() {
    // 2^27 Doubles are as near to π/2; all were tried when the coefficients were chosen.
    let x = Points.even(1, Double.pi / 2 - 0x1p-26...Double.pi / 2 + 0x1p-26, count: 500_000)
    #expect(values(of: minima_sin, at: x).allSatisfy { $0 <= 1 })
    #expect(values(of: minima_cos, at: x.map { $0 - Double.pi / 2 }).allSatisfy { $0 <= 1 })
  }
}
