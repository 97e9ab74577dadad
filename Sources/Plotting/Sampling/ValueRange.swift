/// Which values a picture shows when nobody said: all of them, unless some are beyond all bounds.
///
/// A sample that is the greatest is followed uphill. If the curve ends there soon, its true maximum is
/// shown. If it keeps growing it has a pole, however near to it the sample is already, and showing all
/// would flatten the rest: then what most of the samples (29 of 30) reach is shown. The same holds
/// below.
struct ValueRange: Sendable {
  private static let sampleCount = 600
  /// Room above and below, as a part of the range, so that markers stay inside of the frame.
  private static let margin = 0.07

  private var lower = Double.infinity
  private var upper = -Double.infinity

  /// The values of nothing.
  private init() {}

  /// The values of a function over `x`.
  init(of function: (Double) -> Double, over x: AxisRange) { include(function, over: x) }

  /// What to show of some functions' values, and of points drawn besides.
  static func automatic(_ functions: [ValueRange], points: [Double] = []) -> AxisRange {
    var range = ValueRange()
    for function in functions {
      range.lower = min(range.lower, function.lower)
      range.upper = max(range.upper, function.upper)
    }
    for value in points where value.isFinite && range.isNear(value) { range.include(value) }
    return range.padded
  }

  private mutating func include(_ value: Double) {
    lower = min(lower, value)
    upper = max(upper, value)
  }

  /// Whether showing a value would not flatten the rest.
  private func isNear(_ value: Double) -> Bool {
    guard lower <= upper else { return true }
    return value > lower - (upper - lower) && value < upper + (upper - lower)
  }

  private mutating func include(_ function: (Double) -> Double, over x: AxisRange) {
    var (xs, values) = Self.sampled(function, over: x, Self.sampleCount)
    // What seems level may have a spike between the samples.
    if values.allSatisfy({ $0 == values[0] }) {
      (xs, values) = Self.sampled(function, over: x, 16 * Self.sampleCount)
    }
    let sorted = values.filter(\.isFinite).sorted()
    guard !sorted.isEmpty else { return }
    let (low, high) = (sorted[sorted.count / 30], sorted[sorted.count - 1 - sorted.count / 30])
    include(Self.top(of: function, xs, values, usual: (low, high)))
    include(-Self.top(of: { -function($0) }, xs, values.map(-), usual: (-high, -low)))
  }

  private static func sampled(
    _ function: (Double) -> Double, over x: AxisRange, _ count: Int
  ) -> ([Double], [Double]) {
    let plane = Scale(range: x, start: 0, end: Double(count))
    let xs = (0...count).map { plane.value(at: Double($0)) }
    return (xs, xs.map(function))
  }

  /// The greatest value to show.
  private static func top(
    of function: (Double) -> Double, _ xs: [Double], _ values: [Double],
    usual: (low: Double, high: Double)
  ) -> Double {
    guard
      let index = values.indices.filter({ values[$0].isFinite }).max(by: { values[$0] < values[$1] }
      )
    else { return usual.high }
    let (left, right) = (xs[max(index - 1, 0)], xs[min(index + 1, xs.count - 1)])
    let peak = Pole.summit(of: function, from: (left, xs[index], right))
    let isPole =
      !peak.value.isFinite || Pole.isUpward(function, at: peak.x, within: (right - left) / 2)
    // What is level has nothing that a spike could flatten.
    if usual.high == usual.low { return isPole ? usual.high : peak.value }
    let excess = values[index] - usual.high
    guard isPole || peak.value - usual.high > 8 * max(excess, 0) else { return peak.value }
    let isFar = excess > 3 * (usual.high - usual.low)
    return isFar ? usual.high : values[index]
  }

  private var padded: AxisRange {
    guard lower <= upper else { return AxisRange(-1, 1) }
    let length = upper - lower
    guard length > max(abs(lower), abs(upper)) * 1e-12 else {
      // A constant: shown with zero if it is not far away.
      let room = max(abs(upper) * 0.5, upper == 0 ? 1 : 0)
      return AxisRange(lower - room, upper + room)
    }
    return AxisRange(lower - Self.margin * length, upper + Self.margin * length)
  }
}
