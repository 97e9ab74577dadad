/// A linear map from the numbers of an axis to places in the picture.
struct Scale: Hashable, Sendable {
  var range: AxisRange
  /// Where `range.lower` is.
  var start: Double
  /// Where `range.upper` is.
  var end: Double

  /// The place of a number; NaN and infinite numbers have places of that kind.
  func position(of value: Double) -> Double {
    start + (value - range.lower) / range.length * (end - start)
  }

  /// A number in words, with the digits that the axis can tell apart.
  func text(_ value: Double) -> String { Decimal.text(value, on: range) }

  /// The same for where a descent ended: next to 0, where neither the axis nor the four decimals of
  /// its neighbours tell it from 0, that is meant.
  func text(ofEnd value: Double) -> String {
    text(abs(value) < min(1e-6 * range.length, 5e-5) ? 0 : value)
  }

  /// The number at a place.
  func value(at position: Double) -> Double {
    let part = (position - start) / (end - start)
    // Each end is met exactly.
    return part <= 0.5
      ? range.lower + part * range.length : range.upper - (1 - part) * range.length
  }
}
