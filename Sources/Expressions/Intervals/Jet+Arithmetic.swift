extension Jet {
  static prefix func - (u: Jet) -> Jet {
    Jet(-u.value, slope: -u.slope, curvature: -u.curvature, u.decoration)
  }

  static func + (u: Jet, v: Jet) -> Jet {
    Jet(
      u.value + v.value, slope: u.slope + v.slope, curvature: u.curvature + v.curvature,
      min(u.decoration, v.decoration))
  }

  static func - (u: Jet, v: Jet) -> Jet { u + -v }

  // (uv)″ = u″v + 2u′v′ + uv″
  static func * (u: Jet, v: Jet) -> Jet {
    if u.isConstant { return v.scaled(by: u) }
    if v.isConstant { return u.scaled(by: v) }
    return Jet(
      u.value * v.value,
      slope: u.slope * v.value + u.value * v.slope,
      curvature: u.curvature * v.value + 2 * (u.slope * v.slope) + u.value * v.curvature,
      min(u.decoration, v.decoration))
  }

  private func scaled(by factor: Jet) -> Jet {
    Jet(
      factor.value * value, slope: factor.value * slope, curvature: factor.value * curvature,
      min(decoration, factor.decoration))
  }

  // With q = u/v: q′ = (u′ − qv′)/v and q″ = (u″ − 2q′v′ − qv″)/v, except that at a pole
  // (u′v − uv′)/v² keeps its sign.
  static func / (u: Jet, v: Jet) -> Jet {
    let value = u.value / v.value
    guard v.value.excludesZero else {
      let slope = (u.slope * v.value - u.value * v.slope) / v.value.squared
      return Jet(value, slope: value.isEmpty ? .empty : slope, curvature: .entire, .unknown)
    }
    let slope = (u.slope - value * v.slope) / v.value
    let curvature =
      (u.curvature - 2 * (slope * v.slope) - value * v.curvature) / v.value
    return Jet(value, slope: slope, curvature: curvature, min(u.decoration, v.decoration))
  }

  var squared: Jet {
    Jet(
      value.squared, slope: 2 * (value * slope),
      curvature: 2 * (slope.squared + value * curvature), decoration)
  }

  /// The chain rule: a function of this one, given its enclosures over the values.
  ///
  /// The slope is squared as one number, which is right where both are twice differentiable; where
  /// they are not, the curvature is not bounded anyway.
  func mapped(
    to value: Interval, _ slope: Interval, _ curvature: Interval, _ known: Decoration = .bounded
  ) -> Jet {
    if isConstant { return Jet(constant: value, min(decoration, known)) }
    return Jet(
      value, slope: slope * self.slope,
      curvature: curvature * self.slope.squared + slope * self.curvature, min(decoration, known))
  }
}
