extension Interval {
  /// All powers that are real numbers.
  static func power(_ base: Interval, _ exponent: Interval) -> Interval {
    if exponent == .zero || base == .one { return .one }
    if base.isEmpty || exponent.isEmpty { return .empty }
    if exponent.isPoint, exponent.lower == exponent.lower.rounded() {
      return power(base, whole: exponent.lower)
    }
    let powers = power(ofPositive: base.intersection(.notNegative), exponent)
    // Numbers below 0 have powers with whole exponents only.
    let holdsWhole = exponent.lower.rounded(.up) <= exponent.upper
    guard base.lower < 0, holdsWhole else { return powers }
    let others = power(ofPositive: (-base).intersection(.notNegative), exponent)
    return powers.hull(others.hull(-others))
  }

  /// Powers with a whole exponent that is not 0.
  private static func power(_ base: Interval, whole exponent: Double) -> Interval {
    if exponent == 1 { return base }
    if exponent == 2 { return base.squared }
    // Beyond 2⁵³ every Double is even.
    let isEven = (exponent / 2).rounded() == exponent / 2
    if isEven { return power(ofPositive: base.magnitude, Interval(exponent)) }
    let (up, down) = (base.intersection(.notNegative), (-base).intersection(.notNegative))
    return power(ofPositive: up, Interval(exponent))
      .hull(-power(ofPositive: down, Interval(exponent)))
  }

  /// Powers of numbers that are not negative: monotonic in base and in exponent, so that the
  /// extremes are at the corners.
  private static func power(ofPositive base: Interval, _ exponent: Interval) -> Interval {
    if base.isEmpty || (base == .zero && exponent.upper < 0) { return .empty }
    var result = Interval.empty
    for a in [base.lower, base.upper] {
      for b in [exponent.lower, exponent.upper] { result = result.hull(power(of: a, b)) }
    }
    return result
  }

  private static func power(of base: Double, _ exponent: Double) -> Interval {
    let value = realPower(base, exponent)
    if base == 0 || base == 1 || exponent == 0 {
      return value == .infinity ? Interval(.greatestFiniteMagnitude, .infinity) : Interval(value)
    }
    let ulps = LibraryError.elementary
    return Interval(
      max(0, value.lowered(by: ulps)),
      // What is 0 after rounding is not 0.
      value == 0 ? .leastNonzeroMagnitude : value.raised(by: ulps))
  }
}
