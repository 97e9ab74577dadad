/// Enclosures of a function, its slope and its curvature over an interval.
///
/// They are sharper than values alone: a slope without 0 proves that the function rises or falls, a
/// curvature without 0 that its slope does. Both hold at kinks and jumps, too: they enclose the
/// divided differences of any two, or twice those of any three, places of the interval between
/// which the function is defined (Neumaier, "Interval Methods for Systems of Equations", 1990).
public struct Jet: Hashable, Sendable {
  /// Encloses f(x).
  public var value: Interval
  /// Encloses (f(y) − f(x))/(y − x), and so f′(x).
  public var slope: Interval
  /// Encloses 2 f[x, y, z], and so f″(x).
  ///
  /// It is bounded only where f is twice differentiable.
  public var curvature: Interval
  /// What is known of f all over the interval.
  public var decoration: Decoration

  init(_ value: Interval, slope: Interval, curvature: Interval, _ decoration: Decoration) {
    self.value = value
    // Nothing is known where not even a formula has a value, as 1/(2√x) at 0.
    self.slope = slope.isEmpty ? .entire : slope
    self.curvature = curvature.isEmpty ? .entire : curvature
    self.decoration =
      if value.isEmpty {
        .unknown
      } else {
        value.isBounded ? decoration : min(decoration, .continuous)
      }
  }

  /// What does not depend on the variable.
  init(constant value: Interval, _ decoration: Decoration = .bounded) {
    self.init(value, slope: .zero, curvature: .zero, decoration)
  }

  /// A number as it was read: the decimal that was meant, the number of Double next to it, and for
  /// π its Double as well as π.
  init(number value: Double) {
    // Few binary places: what was written is a Double. Others are rounded.
    let scaled = value * 0x1p20
    let isExact = scaled == scaled.rounded() && value.magnitude < 0x1p53
    self.init(
      constant: isExact ? Interval(value) : Interval(value.nextDown, value.nextUp),
      value.isFinite ? .bounded : .unknown)
  }

  /// A step: nothing is known of slopes across the jump.
  init(jumping value: Interval, _ decoration: Decoration, slope: Interval = .entire) {
    self.init(value, slope: slope, curvature: .entire, min(decoration, .defined))
  }

  /// Whether it does not depend on the variable.
  var isConstant: Bool { slope == .zero && curvature == .zero }

  /// Whether it is defined all over the interval.
  public var isDefined: Bool { decoration >= .defined }

  /// Whether it is defined and continuous all over the interval.
  public var isContinuous: Bool { decoration >= .continuous }
}
