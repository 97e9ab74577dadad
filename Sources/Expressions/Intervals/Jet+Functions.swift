extension Jet {
  /// A function of one argument.
  static func apply(_ function: Function, to u: Jet) -> Jet {
    if u.value.isEmpty { return Jet(constant: .empty, .unknown) }
    return switch function {
    case .sin, .cos, .tan: u.trigonometric(function)
    case .asin, .acos, .atan, .asinh, .acosh, .atanh: u.inverse(function)
    case .sinh, .cosh, .tanh: u.hyperbolic(function)
    case .log: u.logarithm
    case .log2: u.logarithm.rescaled(to: u.value.binaryLogarithm, base: Interval(2))
    case .log10: u.logarithm.rescaled(to: u.value.decimalLogarithm, base: Interval(10))
    case .sqrt, .cbrt: u.root(function)
    case .abs, .sign, .relu: u.bent(function)
    case .floor: u.stepped { $0.rounded(.down) }
    case .ceil: u.stepped { $0.rounded(.up) }
    case .round: u.stepped { $0.rounded(.toNearestOrEven) }
    case .exp: u.exponential
    case .sigmoid, .softplus: u.smoothStep(function)
    case .atan2, .min, .max, .hypot, .where:
      preconditionFailure("\(function) takes several arguments")
    }
  }

  /// A function of two arguments, or one that is folded over more.
  static func apply(_ function: Function, to u: Jet, _ v: Jet) -> Jet {
    switch function {
    case .min: minimum(u, v)
    case .max: -minimum(-u, -v)
    case .hypot: length(u, v)
    case .atan2: angle(u, v)
    default: preconditionFailure("\(function) does not take two arguments")
    }
  }
}

extension Jet {
  private func trigonometric(_ function: Function) -> Jet {
    if function == .tan {
      let (tangent, isContinuous) = value.tangent
      let slope = .one + tangent.squared
      return mapped(
        to: tangent, slope, 2 * (tangent * slope), isContinuous ? .bounded : .unknown)
    }
    let (sine, cosine) = (value.sine, value.cosine)
    return function == .sin ? mapped(to: sine, cosine, -sine) : mapped(to: cosine, -sine, -cosine)
  }

  private var exponential: Jet {
    let power = value.exponential
    return mapped(to: power, power, power)
  }

  private func hyperbolic(_ function: Function) -> Jet {
    let (sine, cosine) = (value.hyperbolicSine, value.hyperbolicCosine)
    if function == .sinh { return mapped(to: sine, cosine, sine) }
    if function == .cosh { return mapped(to: cosine, sine, cosine) }
    let (tangent, slope) = (value.hyperbolicTangent, .one / cosine.squared)
    return mapped(to: tangent, slope, -2 * (tangent * slope))
  }

  private func inverse(_ function: Function) -> Jet {
    let inner = Interval(-1, 1)
    switch function {
    case .atan, .asinh:
      let square = .one + value.squared
      if function == .atan {
        return mapped(to: value.arcTangent, .one / square, -2 * value / square.squared)
      }
      let root = square.squareRoot
      return mapped(to: value.areaSine, .one / root, -value / (square * root))
    case .acosh:
      let x = domain(Interval(1, .infinity))
      let square = x.squared - .one
      return mapped(
        to: x.areaCosine, .one / square.squareRoot, -x / (square * square.squareRoot),
        value.lower >= 1 ? .bounded : .unknown)
    case .atanh:
      let square = .one - domain(inner).squared
      return mapped(
        to: value.areaTangent, .one / square, 2 * domain(inner) / square.squared,
        value.lower > -1 && value.upper < 1 ? .bounded : .unknown)
    default:
      let (x, square) = (domain(inner), .one - domain(inner).squared)
      let known: Decoration = value.lower >= -1 && value.upper <= 1 ? .bounded : .unknown
      let (slope, curvature) = (.one / square.squareRoot, x / (square * square.squareRoot))
      return function == .asin
        ? mapped(to: x.arcSine, slope, curvature, known)
        : mapped(to: x.arcCosine, -slope, -curvature, known)
    }
  }

  private func rescaled(to value: Interval, base: Interval) -> Jet {
    let unit = base.logarithm
    return Jet(value, slope: slope / unit, curvature: curvature / unit, decoration)
  }

  private func root(_ function: Function) -> Jet {
    if function == .cbrt {
      let root = value.cubeRoot
      let slope = .one / (3 * root.squared)
      return mapped(to: root, slope, -2 * slope / (3 * value))
        .where(value.excludesZero, elseCurvature: .entire)
    }
    let root = value.squareRoot
    return mapped(
      to: root, .one / (2 * root), -(.one / (4 * (root * root.squared))),
      value.lower >= 0 ? .bounded : .unknown)
  }

  private func `where`(_ isSmooth: Bool, elseCurvature curvature: Interval) -> Jet {
    var jet = self
    if !isSmooth, !isConstant { jet.curvature = curvature }
    return jet
  }

  /// 1/(1 + exp(−x)) and its integral.
  private func smoothStep(_ function: Function) -> Jet {
    let (step, rest) = (value.sigmoid, (-value).sigmoid)
    let slope = step * rest
    return function == .sigmoid
      ? mapped(to: step, slope, slope * (rest - step))
      : mapped(to: value.softplus, step, slope)
  }

  private static func length(_ u: Jet, _ v: Jet) -> Jet {
    var jet = (u.squared + v.squared).root(.sqrt)
    jet.value = Interval.length(u.value, v.value)
    // Rounding may have made the sum of squares seem to reach below 0.
    jet.decoration = min(u.decoration, v.decoration, jet.value.isBounded ? .bounded : .continuous)
    return jet
  }

  // The angle of (x, y) has the slope n/q with n = xy′ − yx′ and q = x² + y²; the slope of n is
  // xy″ − yx″.
  private static func angle(_ y: Jet, _ x: Jet) -> Jet {
    let (values, isContinuous) = Interval.angle(y.value, x.value)
    let known = min(y.decoration, x.decoration)
    guard isContinuous else { return Jet(jumping: values, known) }
    let square = x.squared + y.squared
    let numerator = x.value * y.slope - y.value * x.slope
    let change = x.value * y.curvature - y.value * x.curvature
    let slope = numerator / square.value
    return Jet(
      values, slope: slope, curvature: (change - slope * square.slope) / square.value, known)
  }
}
