internal import Descent
internal import Plotting

/// The interval over which curves and descents are shown if none is asked for.
///
/// It is [−5, 5], or that of random starts, widened where a descent went further. Where descents would
/// seem level in it, since the function is so much higher elsewhere, it is a shorter one around them:
/// the longest of round ones in which they can be seen to descend.
struct UsualInterval {
  /// The least part of the picture's height that a descent should take.
  private static let leastFall = 0.05
  private static let margin = 0.05

  private let traces: [Trace<Double>]
  private let spans: [ClosedRange<Double>]

  init(_ traces: [Trace<Double>], _ spans: [ClosedRange<Double>]) {
    (self.traces, self.spans) = (traces, spans)
  }

  /// The interval for functions over which the descents are drawn.
  func range(of functions: [@Sendable (Double) -> Double]) -> AxisRange {
    let usual: [Double] =
      spans.isEmpty ? [-5, 5] : spans.map(\.lowerBound) + spans.map(\.upperBound)
    let places = traces.flatMap { $0.steps.map(\.x) + [$0.end] }.filter { abs($0) < 1e6 }
    let range = AxisRange((usual + places).min() ?? -5, (usual + places).max() ?? 5)
    guard spans.isEmpty, let low = places.min(), let high = places.max(), low < high,
      range.lower == -5, range.upper == 5, !isSeen(over: range, functions)
    else { return range }
    let shorter = Self.shorter(around: low, high)
    return shorter.first { isSeen(over: $0, functions) } ?? shorter.last ?? range
  }

  /// Whether the descent that falls most does so visibly.
  private func isSeen(
    over range: AxisRange, _ functions: [@Sendable (Double) -> Double]
  ) -> Bool {
    let falls = traces.compactMap { trace in
      trace.steps.first.map { $0.value - trace.value }
    }.filter(\.isFinite)
    let figure = Figure(
      title: "", xRange: range,
      curves: functions.map { Figure.Curve(label: "", function: $0) },
      traces: traces.map { Figure.Trace($0, label: "") })
    guard let most = falls.max(), most > 0, let height = figure.settled().yRange?.length else {
      return true
    }
    return most >= Self.leastFall * height
  }

  /// Ever shorter intervals about round numbers, 0 where that is possible, that hold two numbers.
  private static func shorter(around low: Double, _ high: Double) -> [AxisRange] {
    let scale = [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7]
    // How many of their halves make a unit: whole numbers mostly, so that ends are round.
    return scale.flatMap { [0.5 * $0, $0, 2 * $0] }.compactMap { count in
      let nearest = ((low + high) / 2 * count).rounded()
      return [0, nearest].map { AxisRange(($0 - 1) / count, ($0 + 1) / count) }.first { range in
        let margin = margin * range.length
        return range.lower + margin <= low && high <= range.upper - margin
      }
    }
  }
}
