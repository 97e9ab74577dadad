/// Faint points in sentences: how many, and how high they lie at five places along the axis.
struct CloudWords {
  private static let places = 5
  /// Points that are as near to a place as this part of the axis are said to be there.
  private static let reach = 0.005
  /// Points within this part of the vertical axis are one to the eye.
  private static let apart = 0.005

  private let points: [Figure.Curve.Place]
  private let figure: Figure

  init(of figure: Figure) {
    points = figure.cloud.filter { figure.xRange.contains($0.x) && $0.y.isFinite }
    self.figure = figure
  }

  /// Nil where there are none.
  var text: String? {
    guard !points.isEmpty else { return nil }
    let scale = Scale(range: figure.xRange, start: 0, end: Double(Self.places - 1))
    let heights = (0..<Self.places).compactMap { self.heights(near: scale.value(at: Double($0))) }
    let all = points.map(\.y)
    let span = "from \(number(all.min() ?? 0)) to \(number(all.max() ?? 0))"
    let count = Words.count(points.count, "point")
    return "\(count) \(points.count == 1 ? "is" : "are") drawn, \(figure.yLabel) \(span)"
      + (heights.isEmpty ? "." : ": \(heights.joined(separator: "; ")).")
  }
}

extension CloudWords {
  private func number(_ value: Double) -> String { Words.number(value, digits: 4) }

  /// Where the points near a place lie: at a few heights, or anywhere between two.
  private func heights(near x: Double) -> String? {
    let reach = Self.reach * figure.xRange.length
    let near = points.filter { abs($0.x - x) <= reach }.map(\.y).sorted()
    guard let low = near.first, let high = near.last else { return nil }
    let place = "near \(figure.xLabel) = \(number(x))"
    return high - low <= Self.apart * figure.shownYRange.length
      ? "\(place) at \(number((low + high) / 2))"
      : "\(place) from \(number(low)) to \(number(high))"
  }
}
