/// The part of an axis that is shown, from `lower` to `upper`: finite, and never empty.
public struct AxisRange: Hashable, Sendable {
  /// The smaller end.
  public let lower: Double
  /// The greater end.
  public let upper: Double

  /// Creates a range from its ends in any order.
  ///
  /// What cannot be an axis becomes one: ends are limited to ±8e307, NaN counts as 0, and a range
  /// without length is widened around its place.
  public init(_ from: Double, _ to: Double) {
    func limited(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, -8e307), 8e307) }
    var (lower, upper) = (min(limited(from), limited(to)), max(limited(from), limited(to)))
    let magnitude = max(abs(lower), abs(upper))
    // Rounding must leave some thousand different places along the axis.
    if upper - lower < max(magnitude * 1e-12, 1e-300) {
      let margin = magnitude == 0 ? 1 : max(magnitude * 0.5, 1e-300)
      (lower, upper) = (lower - margin, upper + margin)
    }
    (self.lower, self.upper) = (lower, upper)
  }

  /// The distance between the ends.
  public var length: Double { upper - lower }

  /// Whether a value is inside or at an end.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
