/// All real numbers from `lower` to `upper`; the ends may be infinite, and it may be empty.
///
/// Every operation rounds outward, so that the result holds the true values for all numbers of the
/// operands, and what a program computes for them in Doubles, too (Moore, "Interval Analysis", 1966).
public struct Interval: Hashable, Sendable {
  /// The least number.
  public let lower: Double
  /// The greatest number; below `lower` where there is none at all.
  public let upper: Double

  /// Creates an interval from its ends; not a number, or ends that are turned round, make it empty.
  public init(_ lower: Double, _ upper: Double) {
    let isEmpty = !(lower <= upper)
    self.lower = isEmpty ? .infinity : lower
    self.upper = isEmpty ? -.infinity : upper
  }

  /// Creates the interval of one number; empty for what is not a number.
  public init(_ value: Double) { self.init(value, value) }

  /// No number.
  public static var empty: Interval { Interval(.infinity, -.infinity) }
  /// Every number.
  public static var entire: Interval { Interval(-.infinity, .infinity) }

  /// The ends of what is known not to be empty, without looking.
  @inline(__always)
  init(unchecked lower: Double, _ upper: Double) { (self.lower, self.upper) = (lower, upper) }

  static var zero: Interval { Interval(unchecked: 0, 0) }
  static var one: Interval { Interval(unchecked: 1, 1) }
  /// From no to yes.
  static var unit: Interval { Interval(unchecked: 0, 1) }
}

extension Interval {
  /// Whether there is no number in it.
  public var isEmpty: Bool { lower > upper }

  /// Whether it is one number.
  public var isPoint: Bool { lower == upper }

  /// Whether both ends are finite.
  public var isBounded: Bool { lower > -.infinity && upper < .infinity }

  /// Whether all its numbers are above 0, or all below.
  public var excludesZero: Bool { (lower > 0 || upper < 0) && !isEmpty }

  /// The distance between the ends, rounded up; 0 of an empty one.
  public var width: Double { isEmpty ? 0 : subtractUp(upper, lower) }

  /// A number in the middle.
  public var midpoint: Double {
    let sum = lower + upper
    return sum.isFinite ? min(max(sum / 2, lower), upper) : lower / 2 + upper / 2
  }

  /// Whether a number is in it.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The numbers that are in both.
  public func intersection(_ other: Interval) -> Interval {
    Interval(max(lower, other.lower), min(upper, other.upper))
  }

  /// The least interval around both.
  public func hull(_ other: Interval) -> Interval {
    if isEmpty { return other }
    return other.isEmpty ? self : Interval(min(lower, other.lower), max(upper, other.upper))
  }
}
