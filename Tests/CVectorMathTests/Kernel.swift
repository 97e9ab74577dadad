import CVectorMath
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

typealias Unary =
  @convention(c) (UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, Int) -> Void
typealias Binary =
  @convention(c) (
    UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, Int, UInt32
  ) -> Void

/// What this machine can run, the plainest first.
var variants: [minima_kernels] {
  sequence(first: 0) { $0 + 1 }.lazy.map { minima_variant($0)?.pointee }
    .prefix { $0 != nil }.compactMap(\.self)
}

/// A function of one number, and where its graph is interesting.
struct Kernel: CustomTestStringConvertible, Sendable {
  var name: String
  var variant: @Sendable (minima_kernels) -> Unary
  var dispatched: Unary
  var ranges: [ClosedRange<Double>]

  var testDescription: String { name }

  init(
    _ name: String, _ variant: @escaping @Sendable (minima_kernels) -> Unary,
    _ dispatched: @escaping Unary, _ ranges: ClosedRange<Double>...
  ) {
    (self.name, self.variant, self.dispatched, self.ranges) = (name, variant, dispatched, ranges)
  }

  static let all = [
    Kernel("sin", { $0.sin }, minima_sin, -10...10, -1e9...1e9, 1.57079...1.570802),
    Kernel("cos", { $0.cos }, minima_cos, -10...10, -1e9...1e9, -1e-6...1e-6),
    Kernel("tan", { $0.tan }, minima_tan, -10...10, -1e9...1e9, 1.57...1.58),
    Kernel("asin", { $0.asin }, minima_asin, -1...1, -0.5...0.5),
    Kernel("acos", { $0.acos }, minima_acos, -1...1, 0.99...1),
    Kernel("atan", { $0.atan }, minima_atan, -5...5, -0.5...0.5),
    Kernel("sinh", { $0.sinh }, minima_sinh, -3...3, -711...711),
    Kernel("cosh", { $0.cosh }, minima_cosh, -3...3, -711...711),
    Kernel("tanh", { $0.tanh }, minima_tanh, -3...3, -0.5...0.5, 15...25),
    Kernel("asinh", { $0.asinh }, minima_asinh, -5...5, -0.8...0.8),
    Kernel("acosh", { $0.acosh }, minima_acosh, 1...10, 1...1.3),
    Kernel("atanh", { $0.atanh }, minima_atanh, -1...1, -0.3...0.3),
    Kernel("exp", { $0.exp }, minima_exp, -746...710, -1...1),
    Kernel("log", { $0.log }, minima_log, 0.5...2, 0...1000),
    Kernel("log2", { $0.log2 }, minima_log2, 0.5...2, 0...1000),
    Kernel("log10", { $0.log10 }, minima_log10, 0.5...2, 0...1000),
    Kernel("sqrt", { $0.sqrt }, minima_sqrt, 0...10),
    Kernel("cbrt", { $0.cbrt }, minima_cbrt, -10...10),
    Kernel("sigmoid", { $0.sigmoid }, minima_sigmoid, -10...10, -746...746),
    Kernel("softplus", { $0.softplus }, minima_softplus, -10...10, -746...746),
  ]
}

/// A function of two numbers, and points at which it is interesting.
struct BinaryKernel: CustomTestStringConvertible, Sendable {
  var name: String
  var variant: @Sendable (minima_kernels) -> Binary
  /// The C library's function.
  var library: @Sendable (Double, Double) -> Double

  var testDescription: String { name }

  static let all = [
    BinaryKernel(name: "pow", variant: { $0.pow }, library: pow),
    BinaryKernel(name: "atan2", variant: { $0.atan2 }, library: atan2),
    BinaryKernel(name: "hypot", variant: { $0.hypot }, library: hypot),
  ]
}

/// The values of a kernel at many numbers.
func values(of function: Unary, at x: [Double]) -> [Double] {
  var y = x
  function(x, &y, x.count)
  return y
}

/// The values of a kernel at many pairs.
func values(of function: Binary, at a: [Double], _ b: [Double]) -> [Double] {
  var y = a
  function(a, b, &y, a.count, 0)
  return y
}
