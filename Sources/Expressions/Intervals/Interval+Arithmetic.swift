extension Interval {
  /// The numbers of the other sign.
  public static prefix func - (x: Interval) -> Interval { Interval(unchecked: -x.upper, -x.lower) }

  /// All sums.
  public static func + (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(unchecked: addDown(a.lower, b.lower), addUp(a.upper, b.upper))
  }

  /// All differences.
  public static func - (a: Interval, b: Interval) -> Interval { a + -b }

  /// All products.
  public static func * (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    if a.lower < 0, a.upper <= 0 { return -(-a * b) }
    if b.lower < 0, b.upper <= 0 { return -(a * -b) }
    if a.lower >= 0 {
      let factor = b.lower >= 0 ? a.lower : a.upper
      return Interval(
        unchecked: multiplyDown(factor, b.lower), multiplyUp(a.upper, b.upper))
    }
    if b.lower >= 0 {
      return Interval(
        unchecked: multiplyDown(a.lower, b.upper), multiplyUp(a.upper, b.upper))
    }
    return Interval(
      unchecked: min(multiplyDown(a.lower, b.upper), multiplyDown(a.upper, b.lower)),
      max(multiplyUp(a.lower, b.lower), multiplyUp(a.upper, b.upper)))
  }

  /// All quotients by the numbers of `b` that are not 0.
  public static func / (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty || b == .zero { return .empty }
    if a == .zero { return .zero }
    if b.upper <= 0 { return -(a / -b) }
    guard b.lower >= 0 else { return .entire }
    let down = a.lower >= 0 ? b.upper : b.lower
    let up = a.upper >= 0 ? b.lower : b.upper
    return Interval(
      unchecked: down == 0 ? -.infinity : divideDown(a.lower, down),
      up == 0 ? .infinity : divideUp(a.upper, up))
  }

  /// All squares, which is less than all products with itself.
  public var squared: Interval {
    let x = magnitude
    return x.isEmpty
      ? x : Interval(unchecked: multiplyDown(x.lower, x.lower), multiplyUp(x.upper, x.upper))
  }

  /// All absolute values.
  public var magnitude: Interval {
    if lower >= 0 || isEmpty { return self }
    return upper <= 0 ? -self : Interval(unchecked: 0, max(-lower, upper))
  }

  /// The square roots of the numbers that have one.
  public var squareRoot: Interval {
    let x = intersection(.notNegative)
    return x.isEmpty ? x : Interval(unchecked: rootDown(x.lower), rootUp(x.upper))
  }

  static var notNegative: Interval { Interval(unchecked: 0, .infinity) }

  /// The lesser of each two.
  static func minimum(_ a: Interval, _ b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(unchecked: min(a.lower, b.lower), min(a.upper, b.upper))
  }

  /// The greater of each two.
  static func maximum(_ a: Interval, _ b: Interval) -> Interval { -minimum(-a, -b) }

  static func * (factor: Double, x: Interval) -> Interval { Interval(factor) * x }
}
