internal import Raster

/// A figure with everything in its place, in points: what remains is to paint it.
struct Scene: Sendable {
  /// A text and the place that it speaks of.
  struct Note: Hashable, Sendable {
    var block: TextBlock
    var anchor: Point
    /// Whether it tells how a descent ended.
    var isOfEnd = false
    /// Whether a line leads from it to what it speaks of, if that is far.
    var hasLeader = true

    var leader: TraceScene.Move? {
      hasLeader ? TraceScene.Move(leaderFrom: anchor, to: block.box) : nil
    }
  }

  let layout: Layout
  let curves: [CurveSampling.Result]
  /// The curves as they are at scale 1, by which all is placed, so that no place depends on the scale.
  let guides: [CurveSampling.Result]
  let crowds: [CrowdScene]
  let ground: GroundScene
  private(set) var minima: MinimaScene
  private(set) var overlay = Overlay(traces: [], notes: [])

  /// Places a figure; a legend that would hide anything stands below the axis.
  init(_ figure: Figure) {
    let plain = Layout(figure, yRange: figure.shownYRange)
    self.init(figure, in: plain)
    guard let entries = overlay.crowdedOut else { return }
    let table = Legend.tableBelow(entries, plain.canvas)
    self.init(figure, in: Layout(figure, yRange: plain.y.range, keyHeight: table.height))
  }

  private init(_ figure: Figure, in layout: Layout) {
    self.layout = layout
    func sampled(_ resolution: Int) -> [CurveSampling.Result] {
      let plane = CurveSampling.Plane(
        x: layout.x, y: layout.y, resolution: Double(resolution))
      return figure.curves.map { figure.sampling(of: $0, in: plane) }
    }
    curves = sampled(figure.resolution)
    let guides = figure.resolution == 1 ? curves : sampled(1)
    self.guides = guides
    crowds = CrowdScene.all(figure.crowds, in: layout)
    ground = GroundScene(figure, in: layout)
    minima = MinimaScene(figure.minima, in: layout)
    overlay = overlay(of: figure)
    minima.leaveOut { !overlay.namedRanks.contains($0) }
  }

  /// What lies over this ground for a figure that differs in its descents only.
  func overlay(of figure: Figure) -> Overlay {
    let traces = figure.traces.map { TraceScene($0, in: layout, along: guides) }
    let notes = Notes(
      figure, layout, curves: guides, traces: traces, crowds: crowds, ground: ground,
      minima: minima)
    return Overlay(
      traces: traces, notes: notes.notes, legend: notes.legend, crowdedOut: notes.crowdedOut,
      namedRanks: notes.namedRanks)
  }
}

extension Figure {
  /// The values shown: those asked for, or those that suit what is drawn.
  var shownYRange: AxisRange {
    if let yRange { return yRange }
    let ends = crowds.flatMap(\.ends) + (ground?.ends ?? [])
    let points =
      traces.flatMap(\.places).map { ($0.x, $0.value) } + ends.map { ($0.x, $0.value) }
    let range = ValueRange.automatic(
      curves.map(values),
      points: points.filter { xRange.contains($0.0) }.map(\.1) + cloud.map(\.y))
    // Below the lowest ends names stand.
    guard ground?.height == .curve || crowds.contains(where: { !$0.ends.isEmpty }) else {
      return range
    }
    return AxisRange(range.lower - 0.12 * range.length, range.upper)
  }

  /// The values of a curve.
  private func values(of curve: Curve) -> ValueRange {
    known(of: curve) {
      .values(formula: $0, xRange)
    } _: {
      ValueRange(of: curve.function, over: xRange)
    } size: { _ in
      MemoryLayout<ValueRange>.size
    }
  }

  /// Pixels to a point, limited so that a picture has at most 2^26 pixels.
  var resolution: Int {
    let points = size.width * size.height
    return (1...4).last { $0 <= max(scale, 1) && points * $0 * $0 <= 1 << 26 } ?? 1
  }
}
