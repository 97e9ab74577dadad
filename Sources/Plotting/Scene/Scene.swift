internal import Raster

/// A figure with everything in its place, in points: what remains is to paint it.
struct Scene: Sendable {
  /// A text and the place that it speaks of.
  struct Note: Hashable, Sendable {
    var block: TextBlock
    var anchor: Point
    /// Whether it tells how a descent ended.
    var isOfEnd = false
  }

  let layout: Layout
  let curves: [CurveSampling.Result]
  let traces: [TraceScene]
  let crowds: [CrowdScene]
  let ground: GroundScene
  /// The places of the minima that are visible, and whether they are global.
  let minima: [(place: Point, isGlobal: Bool)]
  let notes: [Note]

  init(_ figure: Figure) {
    let layout = Layout(figure, yRange: figure.shownYRange)
    let plane = CurveSampling.Plane(
      x: layout.x, y: layout.y, resolution: Double(figure.resolution))
    self.layout = layout
    let curves = figure.curves.map { CurveSampling.result(of: $0.function, in: plane) }
    self.curves = curves
    traces = figure.traces.map { TraceScene($0, in: layout, along: curves) }
    crowds = figure.crowds.map { CrowdScene($0, in: layout) }
    ground = GroundScene(figure, in: layout)
    minima = figure.minima.compactMap { minimum in
      let place = Point(layout.x.position(of: minimum.x), layout.y.position(of: minimum.value))
      return layout.data.contains(place) ? (place, minimum.isGlobal) : nil
    }
    notes = Notes.placed(
      figure, layout, curves: curves, traces: traces, crowds: crowds, ground: ground,
      minima: minima)
  }
}

extension Figure {
  /// The values shown: those asked for, or those that suit what is drawn.
  var shownYRange: AxisRange {
    if let yRange { return yRange }
    let steps = traces.flatMap { $0.steps + [$0.end].compactMap { $0 } }
    let ends = crowds.flatMap(\.ends) + (ground?.ends ?? [])
    let points = steps.map { ($0.x, $0.value) } + ends.map { ($0.x, $0.value) }
    let range = ValueRange.automatic(
      of: curves.map(\.function), over: xRange,
      points: points.filter { xRange.contains($0.0) }.map(\.1) + cloud.map(\.y))
    // Below the lowest ends names stand.
    guard ground?.height == .curve || !crowds.isEmpty else { return range }
    return AxisRange(range.lower - 0.12 * range.length, range.upper)
  }

  /// Pixels to a point, limited so that a picture has at most 2^26 pixels.
  var resolution: Int {
    let points = size.width * size.height
    return (1...4).last { $0 <= max(scale, 1) && points * $0 * $0 <= 1 << 26 } ?? 1
  }
}
