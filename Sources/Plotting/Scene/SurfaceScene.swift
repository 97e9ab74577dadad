internal import Raster

/// A figure of a surface with everything in its place, in points.
struct SurfaceScene: Sendable {
  /// A critical point that is visible.
  struct Mark: Hashable, Sendable {
    var place: Point
    var kind: Figure.Mark.Kind
    /// Whether no other minimum is deeper, or no other maximum higher.
    var isExtreme: Bool
  }

  let layout: Layout
  let levels: Levels
  /// Outlines of the regions that reach a level, from where there are values at all to the highest.
  let regions: [[[Point]]]
  /// For each level its lines, broken where its texts stand.
  let lines: [[[Point]]]
  let levelTexts: [TextBlock]
  let marks: [Mark]
  let traces: [TraceScene]
  /// Many descents at once, and the ends of painted areas.
  let crowds: [CrowdScene]
  let notes: [Scene.Note]

  init(_ figure: Figure, _ surface: Figure.Surface) {
    let layout = Layout(figure, surface: surface)
    self.layout = layout
    let grid = SurfaceGrid(of: surface, in: layout, resolution: figure.resolution)
    let levels = Levels(for: grid.finiteValues)
    self.levels = levels
    traces = surface.traces.map { TraceScene($0, in: layout) }
    let crowds = surface.allCrowds
    let crowdScenes = crowds.map { CrowdScene($0, in: layout) }
    self.crowds = crowdScenes
    let marks = Self.marks(of: surface, in: layout)
    self.marks = marks
    var notes = SurfaceNotes(surface, layout)
    let isContour = surface.style == .contour
    var isolines = Isolines(grid, bounds: levels.range)
    let loops = isContour ? ([-.infinity] + levels.values).map { isolines.loops(at: $0) } : []
    let whole = loops.dropFirst().map { $0.flatMap(\.lines) }
    regions = loops.map { $0.map(\.points) }
    notes.name(crowds, crowdScenes)
    notes.name(traces, marks)
    if !grid.values.contains(where: { !$0.isNaN }) { notes.sayEmpty() }
    if let height = levels.constant { notes.sayLevel(height) }
    let labels = LevelLabels(
      lines: whole, texts: isContour ? levels.labels : [], in: layout,
      isFree: notes.isFree)
    // Over painted areas the lines are but a hint.
    let isPainted = surface.areas != nil
    lines = isPainted ? whole : whole.enumerated().map { labels.broken($1, level: $0) }
    levelTexts = isPainted ? [] : labels.notes.map(\.block)
    self.notes = notes.notes
  }

  private static func marks(of surface: Figure.Surface, in layout: Layout) -> [Mark] {
    let values = surface.marks.map(\.value)
    let tolerance = 1e-6 * ((values.max() ?? 0) - (values.min() ?? 0))
    let deepest = surface.marks.filter { $0.kind == .minimum }.map(\.value).min() ?? 0
    let highest = surface.marks.filter { $0.kind == .maximum }.map(\.value).max() ?? 0
    return surface.marks.compactMap { mark in
      let place = Point(layout.x.position(of: mark.x), layout.y.position(of: mark.y))
      guard layout.data.outset(by: 0.01).contains(place) else { return nil }
      let isExtreme =
        mark.kind == .minimum && mark.value <= deepest + tolerance
        || mark.kind == .maximum && mark.value >= highest - tolerance
      return Mark(place: place, kind: mark.kind, isExtreme: isExtreme)
    }
  }
}

extension Figure.Surface {
  /// The crowds, and one without starts whose ends are those of painted areas.
  fileprivate var allCrowds: [Figure.Crowd] {
    guard let areas else { return crowds }
    return crowds + [
      Figure.Crowd(
        label: "", starts: [], ends: areas.ends, count: areas.count, openCount: 0, lostCount: 0)
    ]
  }
}

extension TraceScene {
  /// A descent over a surface.
  fileprivate init(_ trace: Figure.SurfaceTrace, in layout: Layout) {
    let steps = trace.steps + [trace.end].compactMap { $0 }
    self.init(
      steps.map { Point(layout.x.position(of: $0.x), layout.y.position(of: $0.y)) },
      hasEnd: trace.end != nil, in: layout)
  }
}
