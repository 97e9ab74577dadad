#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FunctionEntry {
  /// The table: what a function is, its value, its derivative.
  ///
  /// The values are the C library's, and so have the same digits as Python's. At a kink the
  /// derivative is that of one side (relu, min, max) or 0 (abs); steps have the slope 0.
  init(of function: Function) {
    switch function {
    case .sin: self.init("the sine of an angle in radians", unary: sin) { Function.cos.of($0) }
    case .cos: self.init("the cosine of an angle in radians", unary: cos) { -Function.sin.of($0) }
    case .tan: self.init("the tangent", unary: tan) { 1 / Function.cos.of($0).squared }
    case .asin:
      self.init("the inverse of sin", unary: asin) { 1 / Function.sqrt.of(1 - $0.squared) }
    case .acos:
      self.init("the inverse of cos", unary: acos) { -(1 / Function.sqrt.of(1 - $0.squared)) }
    case .atan: self.init("the inverse of tan", unary: atan) { 1 / (1 + $0.squared) }
    case .atan2:
      self.init("the angle of the point (x, y), from y and x", .binary(atan2)) { p in
        let squares = p[0].squared + p[1].squared
        return [p[1] / squares, -(p[0] / squares)]
      }
    case .sinh: self.init("the hyperbolic sine", unary: sinh) { Function.cosh.of($0) }
    case .cosh: self.init("the hyperbolic cosine", unary: cosh) { Function.sinh.of($0) }
    case .tanh:
      // 1 - tanh² would be 0 where the slope is small, and sigmoid (1 - sigmoid) on one side only.
      self.init("the hyperbolic tangent", unary: tanh) { 1 / Function.cosh.of($0).squared }
    case .asinh:
      self.init("the inverse of sinh", unary: asinh) { 1 / Function.sqrt.of($0.squared + 1) }
    case .acosh:
      self.init("the inverse of cosh", unary: acosh) { 1 / Function.sqrt.of($0.squared - 1) }
    case .atanh: self.init("the inverse of tanh", unary: atanh) { 1 / (1 - $0.squared) }
    case .exp: self.init("e to the power of x", unary: exp) { Function.exp.of($0) }
    case .log: self.init("the natural logarithm", unary: log) { 1 / $0 }
    case .log2: self.init("the logarithm to base 2", unary: log2) { 1 / ($0 * Function.log.of(2)) }
    case .log10:
      self.init("the logarithm to base 10", unary: log10) { 1 / ($0 * Function.log.of(10)) }
    case .sqrt: self.init("the square root", unary: sqrt) { 1 / (2 * Function.sqrt.of($0)) }
    case .cbrt: self.init("the cube root", unary: cbrt) { 1 / (3 * Function.cbrt.of($0).squared) }
    case .abs: self.init("the absolute value", unary: \.magnitude) { Function.sign.of($0) }
    case .sign: self.init("the sign: 1, 0 or -1", unary: signum) { _ in nil }
    case .floor: self.init("the integer at or below x", unary: floor) { _ in nil }
    case .ceil: self.init("the integer at or above x", unary: ceil) { _ in nil }
    case .round:
      self.init("the nearest integer, of two the even one", unary: rint) { _ in nil }
    case .min:
      self.init("the least of its arguments", .reduction(least)) { winning($0, .less) }
    case .max:
      self.init("the greatest of its arguments", .reduction(greatest)) {
        winning($0, .greater)
      }
    case .hypot:
      self.init("the length sqrt(x^2 + y^2)", .binary(hypot)) { p in
        p.map { $0 / Function.hypot.of(p[0], p[1]) }
      }
    case .sigmoid:
      self.init("1/(1 + exp(-x))", unary: { 1 / (1 + exp(-$0)) }) {
        Function.sigmoid.of($0) * Function.sigmoid.of(-$0)
      }
    case .relu:
      self.init("x where x is positive, else 0", unary: { greatest($0, 0) }) {
        Function.where.of($0 > 0, 1, 0)
      }
    case .softplus:
      self.init("log(1 + exp(x))", unary: softplus) { Function.sigmoid.of($0) }
    case .where:
      self.init("the second argument where the first holds, else the third", .choice) { p in
        [nil, Function.where.of(p[0], 1, 0), Function.where.of(p[0], 0, 1)]
      }
    }
  }
}

/// 1, 0 or -1; a zero keeps its sign, and what is not a number stays so.
private func signum(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x }

/// The lesser of two numbers; not a number if either is not.
private func least(_ a: Double, _ b: Double) -> Double { a <= b || a.isNaN ? a : b }

/// The greater of two numbers; not a number if either is not.
private func greatest(_ a: Double, _ b: Double) -> Double { a >= b || a.isNaN ? a : b }

/// log(1 + exp(x)) without overflow, and accurate where it is tiny.
private func softplus(_ x: Double) -> Double { greatest(x, 0) + log1p(exp(-x.magnitude)) }

/// The slopes of min and max: 1 for the first argument that wins, 0 for the others.
///
/// The i-th wins if it is strictly better than all before it, and no worse than all after it.
private func winning(_ arguments: [Expression], _ better: BinaryOperator) -> [Expression?] {
  arguments.indices.map { i in
    let wins = arguments.indices.filter { $0 != i }.map { j in
      let better: BinaryOperator =
        j < i ? better : better == .less ? .lessOrEqual : .greaterOrEqual
      return Expression.binary(better, arguments[i], arguments[j])
    }
    let condition = wins.dropFirst().reduce(wins[0]) { .binary(.and, $0, $1) }
    return Function.where.of(condition, 1, 0)
  }
}
