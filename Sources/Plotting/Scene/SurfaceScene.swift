internal import Raster

/// A figure of a surface with everything in its place, in points.
struct SurfaceScene: Sendable {
  let layout: Layout
  let levels: Levels
  /// Outlines of the regions that reach a level, from where there are values at all to the highest.
  let regions: [[[Point]]]
  /// For each level its lines, broken where texts stand.
  let lines: [[[Point]]]
  let levelTexts: [TextBlock]
  private let markScene: MarkScene
  private let plateaus: [Plateau]
  /// Where level ground ends, and which part of the colours its height has.
  let shores: [(part: Double, lines: [[Point]])]
  /// Many descents at once, and the ends of painted areas.
  let crowds: [CrowdScene]
  /// What is said where there are no lines.
  private let remark: String?
  let overlay: Overlay

  /// - Parameter isUnderway: whether its ends are not yet known, so that lines run where they will be
  ///   told.
  init(_ figure: Figure, _ surface: Figure.Surface, isUnderway: Bool = false) {
    let samples = surface.samples(in: figure)
    let levels = Levels(samples)
    self.levels = levels
    // Over painted areas, the ends say where it is level.
    let plateaus = surface.areas == nil ? Plateau.all(in: samples) : []
    self.plateaus = plateaus
    let layout = Self.layout(figure, surface, levels, plateaus)
    self.layout = layout
    func sampled(_ resolution: Int) -> SurfaceGrid {
      SurfaceGrid(of: surface, in: layout, levels: levels.values, resolution: resolution)
    }
    let grid = sampled(figure.resolution)
    // The surface as it is at scale 1, by which all is placed, so that no place depends on the scale.
    let guide = grid.isFine ? sampled(1) : grid
    let crowds = CrowdScene.all(surface.allCrowds, in: layout)
    self.crowds = crowds
    markScene = MarkScene(of: surface, in: layout)
    let hasValues = grid.values.contains { !$0.isNaN }
    remark =
      hasValues
      ? levels.constant.map { "level at \(Decimal.text($0))" } : "no values to show here"
    let isContour = surface.style == .contour
    func cut(_ grid: SurfaceGrid) -> Contours {
      Contours(of: grid, at: levels, until: figure.isCancelled)
    }
    let contours = isContour ? cut(grid) : nil
    let guides = grid.isFine && isContour ? cut(guide) : contours
    regions = contours?.regions ?? []
    let traces = surface.traces.map { TraceScene($0, in: layout) }
    let heights = [true, false].compactMap { isLowest in
      plateaus.first { $0.isLowest == isLowest }
    }
    let shores = heights.map { plateau in
      let lines = plateau.outline(of: surface, in: layout, levels, resolution: figure.resolution)
      return (part: levels.part(of: plateau.height), lines: lines)
    }
    var notes = SurfaceNotes(surface, layout, traces, markScene, crowds, plateaus)
    if let remark { notes.say(remark) }
    let shoreLines = shores.flatMap(\.lines)
    let labels = LevelLabels(
      lines: guides?.lines ?? [], texts: isContour ? levels.labels : [], in: layout
    ) { box in notes.isFree(box) && !shoreLines.joined().contains(where: box.contains) }
    // Over painted areas the lines are but a hint.
    let isPainted = surface.areas != nil
    lines = (contours?.lines ?? []).enumerated().map { level, lines in
      isPainted ? lines : notes.broken(labels.broken(lines, level: level), isUnderway: isUnderway)
    }
    self.shores = shores.map { part, lines in
      (part, notes.broken(lines, isUnderway: isUnderway))
    }
    levelTexts = isPainted ? [] : labels.notes.map(\.block)
    overlay = Overlay(traces: traces, notes: notes.notes, legend: notes.legend)
  }

  /// A layout in which the legend hides nothing: below the axis if need be.
  private static func layout(
    _ figure: Figure, _ surface: Figure.Surface, _ levels: Levels, _ plateaus: [Plateau]
  ) -> Layout {
    let plain = Layout(figure, surface: surface, levels: levels)
    guard surface.traces.count > Legend.mostNamed else { return plain }
    let notes = SurfaceNotes(
      surface, plain, surface.traces.map { TraceScene($0, in: plain) },
      MarkScene(of: surface, in: plain), CrowdScene.all(surface.allCrowds, in: plain), plateaus)
    guard let entries = notes.crowdedOut else { return plain }
    let table = Legend.tableBelow(entries, plain.canvas)
    return Layout(figure, surface: surface, levels: levels, keyHeight: table.height)
  }

  /// The critical points that are marked.
  var marks: [MarkScene.Mark] { markScene.marks }

  /// What lies over this ground for a surface that differs in its descents only.
  func overlay(of surface: Figure.Surface) -> Overlay {
    let traces = surface.traces.map { TraceScene($0, in: layout) }
    var notes = SurfaceNotes(surface, layout, traces, markScene, crowds, plateaus)
    if let remark { notes.say(remark) }
    return Overlay(traces: traces, notes: notes.notes, legend: notes.legend)
  }
}

extension Figure.Surface {
  /// The crowds, and one without starts whose ends are those of painted areas.
  var allCrowds: [Figure.Crowd] {
    guard let areas else { return crowds }
    return crowds + [
      Figure.Crowd(
        label: "", starts: [], ends: areas.ends, count: areas.count, openCount: 0, lostCount: 0)
    ]
  }
}

extension TraceScene {
  /// A descent over a surface.
  /// - Parameter step: the last step that has happened; nil if all have, and the end is known.
  init(_ trace: Figure.SurfaceTrace, in layout: Layout, upTo step: Int? = nil) {
    let steps = step.map { Array(trace.steps.prefix($0 + 1)) } ?? trace.places
    self.init(
      steps.map(layout.place(of:)), hasEnd: trace.end != nil, isUnderway: step != nil, in: layout)
  }
}

extension Layout {
  /// Where a step stands, in points.
  func place(of step: Figure.SurfaceStep) -> Point {
    Point(x.position(of: step.x), y.position(of: step.y))
  }

  /// Where a step stands, in points.
  func place(of step: Figure.CurveStep) -> Point {
    Point(x.position(of: step.x), y.position(of: step.value))
  }
}
