/// The part of an axis that is shown, from `lower` to `upper`: finite, and never empty.
public struct AxisRange: Hashable, Sendable {
  /// The smaller end.
  public let lower: Double
  /// The greater end.
  public let upper: Double

  /// The farthest end that an axis may have: twice that is still a number.
  public static let farthest = 8e307
  /// The shortest axis.
  public static let shortest = 1e-300
  /// The least number of different places along an axis.
  public static let fewestPlaces = 100.0

  /// How many different numbers there are between two, about; infinite where they are many.
  public static func places(from lower: Double, to upper: Double) -> Double {
    abs(upper / max(abs(lower), abs(upper)).ulp - lower / max(abs(lower), abs(upper)).ulp)
  }

  /// Creates a range from its ends in any order.
  ///
  /// What cannot be an axis becomes one: ends are limited to ±8e307, NaN counts as 0, and a range
  /// that holds too few numbers, or none, is widened around its place.
  public init(_ from: Double, _ to: Double) {
    func limited(_ value: Double) -> Double {
      value.isNaN ? 0 : min(max(value, -Self.farthest), Self.farthest)
    }
    var (lower, upper) = (min(limited(from), limited(to)), max(limited(from), limited(to)))
    if upper - lower < Self.shortest || Self.places(from: lower, to: upper) < Self.fewestPlaces {
      let magnitude = max(abs(lower), abs(upper))
      let margin = magnitude == 0 ? 1 : max(magnitude * 0.5, Self.shortest)
      (lower, upper) = (max(lower - margin, -Self.farthest), min(upper + margin, Self.farthest))
    }
    (self.lower, self.upper) = (lower, upper)
  }

  /// The distance between the ends.
  public var length: Double { upper - lower }

  /// Whether a value is inside or at an end.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
