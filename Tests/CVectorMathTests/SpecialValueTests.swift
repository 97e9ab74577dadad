import CVectorMath
import Testing

private let tiny = Double.leastNonzeroMagnitude, huge = Double.greatestFiniteMagnitude
private let infinity = Double.infinity, nan = Double.nan

@Suite struct SpecialValueTests {
  /// As C's annex F has them; a NaN is always the same one.
  private static let unary: [(String, [(Double, Double)])] = [
    ("sin", [(0, 0), (tiny, tiny), (infinity, nan), (1e-300, 1e-300)]),
    ("cos", [(0, 1), (-0.0, 1), (tiny, 1), (-1e-9, 1), (infinity, nan), (-infinity, nan)]),
    ("tan", [(0, 0), (tiny, tiny), (infinity, nan)]),
    ("asin", [(0, 0), (tiny, tiny), (1, .pi / 2), (1.0.nextUp, nan), (infinity, nan)]),
    ("acos", [(1, 0), (-1, .pi), (0, .pi / 2), (1.0.nextUp, nan), (-infinity, nan)]),
    ("atan", [(0, 0), (tiny, tiny), (1, .pi / 4), (infinity, .pi / 2), (huge, .pi / 2)]),
    ("sinh", [(0, 0), (tiny, tiny), (infinity, infinity), (711, infinity)]),
    ("cosh", [(0, 1), (-0.0, 1), (infinity, infinity), (-infinity, infinity), (-711, infinity)]),
    ("tanh", [(0, 0), (tiny, tiny), (20, 1), (infinity, 1)]),
    ("asinh", [(0, 0), (tiny, tiny), (infinity, infinity)]),
    ("acosh", [(1, 0), (0, nan), (-2, nan), (infinity, infinity)]),
    ("atanh", [(0, 0), (tiny, tiny), (1, infinity), (1.0.nextUp, nan), (infinity, nan)]),
    (
      "exp",
      [
        (0, 1), (-0.0, 1), (tiny, 1), (1, 2.718281828459045), (infinity, infinity), (-infinity, 0),
        (709.7827128933841, infinity),
        (-745.1332191019411, tiny), (-745.1332191019412, 0), (huge, infinity), (-huge, 0),
      ]
    ),
    ("log", [(1, 0), (0, -infinity), (-0.0, -infinity), (-1, nan), (infinity, infinity)]),
    ("log2", [(8, 3), (tiny, -1074), (0, -infinity), (-tiny, nan), (infinity, infinity)]),
    ("log10", [(1000, 3), (1e-5, -5), (0, -infinity), (-infinity, nan), (infinity, infinity)]),
    ("sqrt", [(4, 2), (0, 0), (-0.0, -0.0), (-tiny, nan), (infinity, infinity)]),
    ("cbrt", [(27, 3), (0, 0), (0x1p-1074, 0x1p-358), (infinity, infinity), (1e-300, 1e-100)]),
    ("sigmoid", [(0, 0.5), (-0.0, 0.5), (40, 1), (infinity, 1), (-infinity, 0), (-745, tiny)]),
    (
      "softplus",
      [(0, 0.6931471805599453), (800, 800), (infinity, infinity), (-infinity, 0), (-745, tiny)]
    ),
  ]

  private static let odd: Set = [
    "sin", "tan", "asin", "atan", "sinh", "tanh", "asinh", "atanh", "cbrt",
  ]

  @Test(arguments: Kernel.all)
  func `zeros, infinities, ends and steps`(_ kernel: Kernel) throws {
    var rows = try #require(Self.unary.first { $0.0 == kernel.name }).1 + [(nan, nan)]
    if Self.odd.contains(kernel.name) { rows += rows.map { (-$0, -$1) } }
    for variant in variants {
      let found = values(of: kernel.variant(variant), at: rows.map(\.0))
      for (row, value) in zip(rows, found) {
        let expected = row.1.isNaN ? nan : row.1
        #expect(value.bitPattern == expected.bitPattern, "\(kernel.name)(\(row.0)) is \(value)")
      }
    }
  }

  @Test func `powers of 2 and 10, and cubes, have whole logarithms and roots`() throws {
    for kernel in variants {
      let exponents = (-1074...1023).map(Double.init)
      let powers = (-1074...1023).map { Double(sign: .plus, exponent: $0, significand: 1) }
      #expect(values(of: kernel.log2, at: powers) == exponents)
      #expect(values(of: kernel.pow, at: exponents.map { _ in 2 }, exponents) == powers)
      let tens = (0...22).map { n in (0..<n).reduce(1.0) { power, _ in 10 * power } }
      #expect(values(of: kernel.log10, at: tens) == (0...22).map(Double.init))
      let whole = (-2000...2000).map(Double.init)
      #expect(values(of: kernel.cbrt, at: whole.map { $0 * $0 * $0 }) == whole)
    }
  }

  private static let corners: [Double] = [
    0, 1, 0.5, 2, 3, 7, 1.5, tiny, 0x1p-1030, huge, infinity, 710, 0x1p53, 0x1p52 + 1, 1e300,
    1e-300,
  ]

  /// The C library's, whose special values are exact (C, annex F.10).
  @Test(arguments: BinaryKernel.all)
  func `pairs of zeros, infinities, whole and negative numbers`(_ kernel: BinaryKernel) throws {
    let numbers = Self.corners.flatMap { [$0, -$0] } + [nan]
    let a = numbers.flatMap { a in numbers.map { _ in a } }, b = numbers.flatMap { _ in numbers }
    for variant in variants {
      let found = values(of: kernel.variant(variant), at: a, b)
      for i in a.indices {
        let expected = kernel.library(a[i], b[i])
        let isRight =
          expected.isNaN
          ? found[i].bitPattern == nan.bitPattern
          : found[i].sign == expected.sign
            && (found[i] == expected || abs(found[i] - expected) <= 2 * expected.ulp)
        #expect(isRight, "\(kernel.name)(\(a[i]), \(b[i])) is \(found[i]), not \(expected)")
      }
    }
  }
}
