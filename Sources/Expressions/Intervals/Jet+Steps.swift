extension Jet {
  /// Functions that are two lines: abs, relu, and sign, which jumps besides.
  func bent(_ function: Function) -> Jet {
    if function == .sign {
      let step = Interval(value.lower.sign(), value.upper.sign())
      if step.isPoint { return mapped(to: step, .zero, .zero) }
      return isConstant
        ? Jet(constant: step, min(decoration, .defined))
        : Jet(jumping: step, decoration, slope: growth)
    }
    let low = function == .abs ? -Interval.one : .zero
    let values = function == .abs ? value.magnitude : Interval.maximum(value, .zero)
    if value.lower >= 0 { return self }
    if value.upper <= 0 { return mapped(to: values, low, .zero) }
    return mapped(to: values, low.hull(.one), .entire)
  }

  /// Functions that rise in steps.
  func stepped(_ function: (Double) -> Double) -> Jet {
    let values = Interval(function(value.lower), function(value.upper))
    if values.isPoint { return mapped(to: values, .zero, .zero) }
    return isConstant
      ? Jet(constant: values, min(decoration, .defined))
      : Jet(jumping: values, decoration, slope: growth)
  }

  /// The slope of a step upward: none, or any.
  private var growth: Interval { .notNegative * slope }

  static func minimum(_ u: Jet, _ v: Jet) -> Jet {
    if u.value.isEmpty || v.value.isEmpty { return Jet(constant: .empty, .unknown) }
    let known = min(u.decoration, v.decoration)
    if u.value.upper <= v.value.lower || v.value.upper <= u.value.lower {
      var least = u.value.upper <= v.value.lower ? u : v
      least.decoration = min(least.decoration, known)
      return least
    }
    let value = Interval.minimum(u.value, v.value)
    if u.isConstant, v.isConstant { return Jet(constant: value, known) }
    return Jet(value, slope: u.slope.hull(v.slope), curvature: .entire, known)
  }

  /// The value of `where(condition, yes, no)`.
  static func choice(_ condition: Jet, _ yes: Jet, _ no: Jet) -> Jet {
    switch condition.truth {
    case true?: return yes
    case false?: return no
    case nil:
      let known = min(yes.decoration, no.decoration, .defined)
      let value = yes.value.hull(no.value)
      return condition.isConstant && yes.isConstant && no.isConstant
        ? Jet(constant: value, known) : Jet(jumping: value, known)
    }
  }
}

extension Jet {
  /// Whether it is not 0 all over the interval, or 0; nil if neither is known.
  var truth: Bool? {
    guard isDefined else { return nil }
    return value.excludesZero ? true : value == .zero ? false : nil
  }

  /// The value of a statement that is true, false or undecided; it always has one.
  init(truth: Bool?) {
    if let truth {
      self.init(constant: truth ? .one : .zero)
    } else {
      self.init(jumping: .unit, .defined)
    }
  }

  /// `<`, `==`, `and` and the others; nothing is known of them where an operand may have no value.
  static func logical(_ symbol: BinaryOperator, _ u: Jet, _ v: Jet) -> Jet {
    switch symbol {
    case .and:
      if u.truth == false || v.truth == false { return Jet(truth: false) }
      return Jet(truth: u.truth == true && v.truth == true ? true : nil)
    case .or:
      if u.truth == true || v.truth == true { return Jet(truth: true) }
      return Jet(truth: u.truth == false && v.truth == false ? false : nil)
    default:
      return Jet(truth: u.isDefined && v.isDefined ? compare(symbol, u.value, v.value) : nil)
    }
  }

  private static func compare(_ symbol: BinaryOperator, _ a: Interval, _ b: Interval) -> Bool? {
    switch symbol {
    case .less: return a.upper < b.lower ? true : a.lower >= b.upper ? false : nil
    case .lessOrEqual: return a.upper <= b.lower ? true : a.lower > b.upper ? false : nil
    case .greater: return compare(.less, b, a)
    case .greaterOrEqual: return compare(.lessOrEqual, b, a)
    case .equal:
      if a.upper < b.lower || b.upper < a.lower { return false }
      return a.isPoint && a == b ? true : nil
    default: return compare(.equal, a, b).map { !$0 }
    }
  }
}

extension Double {
  fileprivate func sign() -> Double { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
