/// Round numbers along an axis: decimals, and what they are counted from.
///
/// Far from 0 round numbers have many digits: 1000000000.2. Counted from a round number near the
/// range, the origin, they are short again.
struct RoundNumbers: Hashable {
  /// Ranges shorter than this, as a part of their distance from 0, are searched from an origin.
  private static let far = 1e-7

  /// Where counting starts; 0 for most axes.
  var origin = Decimal(mantissa: 0, exponent: 0)
  /// The numbers less the origin.
  var offsets: [Decimal] = []

  /// About `target` numbers inside of a range.
  /// - Parameter fromOrigin: whether they are counted from an origin where that makes them shorter.
  init(along range: AxisRange, target: Int, fromOrigin: Bool = false) {
    let nearest = range.lower > 0 ? range.lower : range.upper < 0 ? range.upper : 0
    let isFar = range.length < Self.far * abs(nearest)
    if isFar || fromOrigin && range.length < abs(nearest) / 2 {
      origin = Self.origin(near: range)
    }
    let start = origin.value
    let shifted = AxisRange(range.lower - start, range.upper - start)
    offsets = TickSearch.best(in: shifted, target: target)?.decimals ?? []
    let slack = range.length * 1e-9
    offsets.removeAll { offset in
      guard let value = offset.adding(origin)?.value else { return true }
      return value < range.lower - slack || value > range.upper + slack
    }
  }

  /// The numbers themselves.
  var decimals: [Decimal] { offsets.compactMap { $0.adding(origin) } }

  /// The roundest decimal in the range, or on its side towards 0 and no farther than it is long.
  private static func origin(near range: AxisRange) -> Decimal {
    range.lower > 0
      ? .roundest(in: range.lower - range.length...range.upper)
      : .roundest(in: range.lower...range.upper + range.length)
  }
}
