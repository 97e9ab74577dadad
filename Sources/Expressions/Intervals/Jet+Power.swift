extension Jet {
  static func power(_ u: Jet, _ v: Jet) -> Jet {
    let value = Interval.power(u.value, v.value)
    let known = min(u.decoration, v.decoration, decoration(ofPower: u.value, v.value))
    if v.isConstant {
      let (first, second) = derivatives(of: u.value, toThe: v.value)
      return u.mapped(to: value, first, second, known)
    }
    // uᵛ = exp(w) with w = v log(u)
    let exponent = v * u.logarithm
    return exponent.mapped(to: value, value, value, known)
  }

  /// n uⁿ⁻¹ and n(n − 1)uⁿ⁻²; no power is left of a constant or a line.
  private static func derivatives(
    of base: Interval, toThe exponent: Interval
  ) -> (Interval, Interval) {
    if exponent == .zero { return (.zero, .zero) }
    if exponent == .one { return (.one, .zero) }
    let lower = exponent - .one
    return (
      exponent * .power(base, lower),
      exponent * lower * .power(base, lower - .one)
    )
  }

  /// Whether powers exist for all pairs, and are continuous.
  private static func decoration(ofPower base: Interval, _ exponent: Interval) -> Decoration {
    let isWhole = exponent.isPoint && exponent.lower == exponent.lower.rounded()
    if isWhole, exponent.lower >= 0 { return .bounded }
    if isWhole { return base.excludesZero ? .bounded : .unknown }
    if base.lower > 0 { return .bounded }
    return base.lower >= 0 && exponent.lower > 0 ? .bounded : .unknown
  }

  var logarithm: Jet {
    mapped(
      to: value.logarithm, .one / domain(.notNegative), -(.one / domain(.notNegative).squared),
      value.lower > 0 ? .bounded : .unknown)
  }

  /// The values at which a function is defined.
  func domain(_ range: Interval) -> Interval { value.intersection(range) }
}
