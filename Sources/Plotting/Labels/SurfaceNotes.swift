internal import Raster

/// The texts that stand over a surface, beside those of its levels.
///
/// They may lie on lines of one height, which are everywhere, but not on markers or on each other.
struct SurfaceNotes {
  private static let mostWords = 40

  private let surface: Figure.Surface
  private let layout: Layout
  private var placement: LabelPlacement
  private(set) var notes: [Scene.Note] = []

  init(_ surface: Figure.Surface, _ layout: Layout) {
    self.surface = surface
    self.layout = layout
    placement = LabelPlacement(area: layout.data)
  }

  /// Whether a level's text may stand in a box: away from other texts and from markers.
  func isFree(_ box: Box) -> Bool {
    let box = box.outset(by: 8)
    return !placement.taken.contains { $0.overlaps(box) }
  }

  /// Names where the descents start and end, and what the marks are.
  mutating func name(_ traces: [TraceScene], _ marks: [SurfaceScene.Mark]) {
    for trace in traces { avoid(trace) }
    for mark in marks { avoid(mark.place, Markers.markRadius + 1) }
    for (index, trace) in traces.enumerated() { nameEnds(of: trace, index) }
    // A crowd is told apart by its shapes.
    guard marks.count <= Self.mostWords else { return }
    let counts = Dictionary(grouping: marks, by: \.kind).mapValues(\.count)
    for mark in marks {
      let word = mark.word(isOnly: counts[mark.kind] == 1)
      add([word], .minimum, at: mark.place, gap: Markers.markRadius + 3, isRequired: false)
    }
  }

  /// Names where many descents end.
  mutating func name(_ crowds: [Figure.Crowd], _ scenes: [CrowdScene]) {
    for end in scenes.flatMap(\.ends) { avoid(end.place, Markers.starRadius) }
    for crowd in crowds {
      let ranks = crowd.ranks
      for (index, end) in crowd.ends.enumerated() {
        let point = Point(layout.x.position(of: end.x), layout.y.position(of: end.value))
        guard layout.data.contains(point) else { continue }
        let place = "(\(number(end.x, layout.x)), \(number(end.value, layout.y)))"
        let count =
          crowd.starts.isEmpty
          ? [] : [Words.count(end.count, "start") + (end.isBest ? ", best" : "")]
        let best = crowd.starts.isEmpty && end.isBest && crowd.ends.count > 1 ? ["best"] : []
        add(
          count + best + [place], .crowd(ranks[index]), at: point, gap: Markers.starRadius + 4,
          isRequired: index < 10)
      }
    }
  }

  /// Says that there is nothing to be seen.
  mutating func sayEmpty() {
    add(["no values to show here"], .axis, at: layout.data.center, gap: 8, isRequired: true)
  }

  /// Says that all heights are one.
  mutating func sayLevel(_ height: Double) {
    add(
      ["level at \(Decimal.text(height))"], .axis, at: layout.data.center, gap: 8,
      isRequired: true)
  }
}

extension SurfaceNotes {
  /// A coordinate, to a billionth of the axis: where descents stop next to 0 they mean 0.
  private func number(_ value: Double, _ scale: Scale) -> String {
    Decimal.text(abs(value) < 1e-8 * scale.range.length ? 0 : value)
  }

  private mutating func avoid(_ point: Point, _ radius: Double) {
    placement.avoid(
      Box(left: point.x, top: point.y, right: point.x, bottom: point.y).outset(by: radius))
  }

  private mutating func avoid(_ trace: TraceScene) {
    for dot in trace.dots { avoid(dot, Markers.dotRadius + 1) }
    for marker in [trace.start, trace.end].compactMap({ $0 }) { avoid(marker, Markers.starRadius) }
    for move in trace.moves {
      let back = TraceScene.Move(start: move.end, end: move.start)
      placement.avoid(line: [back.crossing(layout.data), move.crossing(layout.data)])
    }
    if let arrow = trace.directionArrow { placement.avoid(line: [arrow.start, arrow.end]) }
    if let exit = trace.exit { avoid(exit.crossing(layout.data), 10) }
  }

  private mutating func add(
    _ lines: [String], _ role: TextBlock.Role, at anchor: Point, gap: Double, isRequired: Bool
  ) {
    for block in [lines, Array(lines.prefix(1))].map({ TextBlock($0, role: role) }) {
      let placed = placement.place(block, near: anchor, gap: gap, isRequired: isRequired)
      if let placed { return notes.append(Scene.Note(block: placed, anchor: anchor)) }
    }
  }

  private mutating func nameEnds(of trace: TraceScene, _ index: Int) {
    let facts = surface.traces[index]
    let prefix = surface.traces.count > 1 ? "\(facts.label): " : ""
    if let last = trace.last {
      var lines = facts.endLines(isVisible: trace.end != nil)
      lines[0] = prefix + lines[0]
      if trace.stepsAtEnd > 1 { lines.append("+\(trace.stepsAtEnd) more steps here") }
      let anchor = trace.end ?? trace.exit?.crossing(layout.data) ?? layout.data.nearest(to: last)
      add(lines, .trace(index), at: anchor, gap: Markers.starRadius + 4, isRequired: true)
    }
    if let first = trace.first, let start = facts.steps.first {
      let text = prefix + "start \(start.placeText)"
      add(
        [trace.start != nil ? text : text + ", outside"], .trace(index),
        at: layout.data.nearest(to: first), gap: Markers.starRadius + 4, isRequired: true)
    }
  }
}

extension Figure.SurfaceTrace.Step {
  /// The place as a pair, `(0.5, −1)`.
  fileprivate var placeText: String { "(\(Decimal.text(x)), \(Decimal.text(y)))" }
}

extension Figure.SurfaceTrace {
  /// How the descent ended, as its label says it.
  fileprivate func endLines(isVisible: Bool) -> [String] {
    guard let end else { return [ending ?? "breaks off"] }
    let value = "value \(Decimal.text(end.value))"
    guard isVisible else {
      return [ending == nil ? "end outside:" : "leaves the picture:", end.placeText, value]
    }
    return ["\(ending == nil ? "end" : "breaks off at") \(end.placeText)", value]
  }
}

extension SurfaceScene.Mark {
  /// What the mark is, in a word.
  fileprivate func word(isOnly: Bool) -> String {
    switch kind {
    case .saddle: "saddle"
    case .minimum: isOnly ? "minimum" : isExtreme ? "deepest" : "local minimum"
    case .maximum: isOnly ? "maximum" : isExtreme ? "highest" : "local maximum"
    }
  }
}
