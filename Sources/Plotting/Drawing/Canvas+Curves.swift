internal import Raster

extension Canvas {
  static let curveWidth = 2.25
  private static let beadRadius = 3.25
  private static let mostBeads = 24

  /// A curve with its poles; further curves are dashed, each in its own rhythm.
  mutating func drawCurve(
    _ curve: CurveSampling.Result, _ index: Int, _ layout: Layout, _ palette: Palette
  ) {
    for x in curve.poles {
      let asymptote = Path.polyline([Point(x, layout.data.top), Point(x, layout.data.bottom)])
      stroke(asymptote, width: 1, dash: [5, 5], palette.zero, clip: layout)
    }
    var path = Path()
    for line in curve.lines { path.append(.polyline(line)) }
    stroke(
      path, width: Self.curveWidth, dash: SeriesStyle.curve(index).dash.lengths,
      palette.curve(index), clip: layout)
    // A value by itself, as that of sign(x) at 0, would hardly be seen; of crowds the eye makes lines.
    let points = curve.lines.compactMap(\.point).filter(layout.data.contains)
    for point in points where points.count <= Self.mostBeads {
      let bead = Path.circle(center: point, radius: Self.beadRadius)
      stroke(bead, width: 3, palette.ground)
      fill(bead, palette.curve(index))
    }
  }

  /// A sign below a minimum: filled for the deepest that are known, hollow for the others.
  mutating func drawMinimum(_ place: Point, _ rank: Figure.Minimum.Rank, _ palette: Palette) {
    let sign = Markers.minimum(at: place)
    stroke(sign, width: 3.5, palette.ground)
    if rank != .local { fill(sign, palette.minimum) }
    stroke(sign, width: 1.25, palette.minimum)
  }
}

extension [Point] {
  /// The place of a line without extent.
  fileprivate var point: Point? {
    guard let first, allSatisfy({ $0.distance(to: first) < 0.2 }) else { return nil }
    return first
  }
}
