#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Interval {
  var sine: Interval { wave(sin, topAt: 1, bottomAt: 3) }

  /// cos(0) is exactly 1.
  var cosine: Interval { self == .zero ? .one : wave(cos, topAt: 0, bottomAt: 2) }

  /// The tangents, and whether no pole is among the angles.
  var tangent: (values: Interval, isContinuous: Bool) {
    let turns = quarters
    guard !isEmpty, isPoint || !turns.holds(1, every: 2) else {
      return (isEmpty ? .empty : .entire, false)
    }
    let ulps = LibraryError.elementary
    return (Interval(tan(lower).lowered(by: ulps), tan(upper).raised(by: ulps)), true)
  }

  /// A sine or cosine: the values at the ends, and the extremes that lie between.
  private func wave(_ function: LibraryFunction, topAt top: Double, bottomAt bottom: Double)
    -> Interval
  {
    guard !isEmpty, isBounded else { return isEmpty ? self : .sines }
    let (a, b) = (function(lower), function(upper))
    let (low, high) = (min(a, b), max(a, b))
    let ulps = LibraryError.elementary
    let turns = isPoint ? .empty : quarters
    return Interval(
      turns.holds(bottom, every: 4) ? -1 : max(-1, low.lowered(by: ulps)),
      turns.holds(top, every: 4) ? 1 : min(1, high.raised(by: ulps)))
  }

  /// The angles in quarters of a turn, with room for the error of π.
  ///
  /// Too wide is no mistake: an extreme just outside is nearly reached anyway.
  private var quarters: Interval {
    func margin(_ x: Double) -> Double { x.magnitude * 0x1p-50 }
    let (a, b) = (lower * (2 / .pi), upper * (2 / .pi))
    return Interval(a - margin(a), b + margin(b))
  }

  /// Whether one of the numbers `first + n·period` is among these, or may be.
  private func holds(_ first: Double, every period: Double) -> Bool {
    if isEmpty { return false }
    guard max(lower.magnitude, upper.magnitude) < 0x1p40 else { return true }
    return ((lower - first) / period).rounded(.up) * period + first <= upper
  }
}
