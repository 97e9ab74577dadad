#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// Functions of the C library over intervals, each where it is defined and within the bounds of
// its values.

extension Interval {
  typealias LibraryFunction = (Double) -> Double

  /// The values of a rising function.
  ///
  /// At 0 the values 0 and 1 are exact.
  private func rising(
    _ function: LibraryFunction, ulps: Double = LibraryError.elementary,
    in domain: Interval = .entire, to values: Interval = .entire
  ) -> Interval {
    let x = intersection(domain)
    if x.isEmpty { return x }
    let (low, high) = (function(x.lower), function(x.upper))
    // Only the pole at the end of the domain.
    if domain != .entire, x.isPoint, low.isInfinite, x.isBounded { return .empty }
    return Interval(
      max(x.lower == 0 && low == 1 ? 1 : low.lowered(by: ulps), values.lower),
      min(x.upper == 0 && high == 1 ? 1 : high.raised(by: ulps), values.upper))
  }

  var exponential: Interval {
    let y = rising(exp, to: .notNegative)
    // What is 0 after rounding is not 0.
    return y.upper == 0 ? Interval(0, .leastNonzeroMagnitude) : y
  }

  var logarithm: Interval { rising(log, in: .notNegative) }
  var binaryLogarithm: Interval { rising(log2, in: .notNegative) }
  var decimalLogarithm: Interval {
    rising(log10, ulps: LibraryError.hyperbolic, in: .notNegative)
  }
  /// The logarithm of 1 + x.
  var logarithmOfOneMore: Interval {
    rising(log1p, ulps: LibraryError.hyperbolic, in: Interval(-1, .infinity))
  }
  var cubeRoot: Interval { rising(cbrt, ulps: LibraryError.cubeRoot) }

  var arcSine: Interval { rising(asin, in: .sines, to: Interval(-.quarter, .quarter)) }
  var arcCosine: Interval {
    -rising({ -acos($0) }, in: .sines, to: Interval(-.half, 0))
  }
  var arcTangent: Interval { rising(atan, to: Interval(-.quarter, .quarter)) }

  var hyperbolicSine: Interval { rising(sinh, ulps: LibraryError.hyperbolic) }
  var hyperbolicCosine: Interval {
    magnitude.rising(cosh, ulps: LibraryError.hyperbolic, to: Interval(1, .infinity))
  }
  var hyperbolicTangent: Interval { rising(tanh, ulps: LibraryError.hyperbolic, to: .sines) }
  var areaSine: Interval { rising(asinh, ulps: LibraryError.hyperbolic) }
  var areaCosine: Interval {
    rising(
      acosh, ulps: LibraryError.hyperbolic, in: Interval(1, .infinity), to: .notNegative)
  }
  var areaTangent: Interval { rising(atanh, ulps: LibraryError.hyperbolic, in: .sines) }

  /// The step 1/(1 + exp(−x)).
  var sigmoid: Interval { (.one / (.one + (-self).exponential)).intersection(.unit) }

  /// log(1 + exp(x)), which rises.
  var softplus: Interval {
    func at(_ x: Double) -> Interval {
      let point = Interval(x)
      return Interval.maximum(point, .zero) + (-point.magnitude).exponential.logarithmOfOneMore
    }
    if isEmpty { return self }
    return Interval(
      lower == -.infinity ? 0 : at(lower).lower, upper == .infinity ? .infinity : at(upper).upper)
  }

  /// The length of (x, y).
  static func length(_ x: Interval, _ y: Interval) -> Interval {
    let (x, y) = (x.magnitude, y.magnitude)
    if x.isEmpty || y.isEmpty { return .empty }
    let ulps = LibraryError.elementary
    return Interval(
      max(0, hypot(x.lower, y.lower).lowered(by: ulps)),
      hypot(x.upper, y.upper).raised(by: ulps))
  }

  /// The angles of points (x, y), and whether the jump from π to −π is not among them.
  static func angle(_ y: Interval, _ x: Interval) -> (values: Interval, isContinuous: Bool) {
    if x.isEmpty || y.isEmpty { return (.empty, false) }
    // On the axis x < 0 it is π or −π, as the sign of y's zero is; at the origin it is 0.
    if x.lower <= 0, y.contains(0) { return (Interval(-.half, .half), false) }
    var values = Interval.empty
    for corner in [(y.lower, x.lower), (y.lower, x.upper), (y.upper, x.lower), (y.upper, x.upper)] {
      let angle = atan2(corner.0, corner.1)
      let ulps = LibraryError.elementary
      values = values.hull(Interval(angle.lowered(by: ulps), angle.raised(by: ulps)))
    }
    return (values, true)
  }

  /// From −1 to 1.
  static var sines: Interval { Interval(unchecked: -1, 1) }
}

extension Double {
  /// At least a quarter of a turn, π/2.
  fileprivate static var quarter: Double { (Double.pi / 2).nextUp }
  /// At least half a turn, π.
  fileprivate static var half: Double { Double.pi.nextUp }
}
