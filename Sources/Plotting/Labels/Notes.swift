internal import Raster

/// The texts inside of the data area: what is drawn is named where it is, without a legend.
struct Notes {
  /// Ends of a crowd that are named wherever there is room.
  private static let mostEnds = 10

  private let figure: Figure
  private let layout: Layout
  private var placement: LabelPlacement
  private var notes: [Scene.Note] = []

  static func placed(
    _ figure: Figure, _ layout: Layout, curves: [CurveSampling.Result], traces: [TraceScene],
    crowds: [CrowdScene], ground: GroundScene, minima: [(place: Point, isGlobal: Bool)]
  ) -> [Scene.Note] {
    var notes = Notes(figure: figure, layout: layout)
    let curves = curves.map(\.lines)
    notes.avoid(curves, traces, minima.map(\.place))
    for end in crowds.flatMap(\.ends) { notes.avoid(end.place, Markers.starRadius) }
    for text in ground.zones.compactMap(\.text) { notes.placement.avoid(text.box) }
    for end in ground.ends { notes.avoid(end.place, Markers.starRadius) }
    for (index, trace) in traces.enumerated() { notes.nameEnds(of: trace, index) }
    if let ground = figure.ground { notes.nameEnds(of: ground) }
    for crowd in figure.crowds { notes.nameEnds(of: crowd) }
    if !curves.isEmpty, !curves.joined().joined().contains(where: layout.data.contains) {
      notes.add(
        ["no values to show here"], .axis, at: layout.data.center, gap: 8, isRequired: true)
    }
    notes.nameCurves(curves)
    for minimum in minima { notes.name(minimum.place, isGlobal: minimum.isGlobal) }
    return notes.notes
  }

  private init(figure: Figure, layout: Layout) {
    self.figure = figure
    self.layout = layout
    placement = LabelPlacement(area: layout.data)
  }
}

extension Notes {
  private mutating func avoid(_ curves: [[[Point]]], _ traces: [TraceScene], _ minima: [Point]) {
    for line in curves.joined() { placement.avoid(line: line) }
    for trace in traces {
      for dot in trace.dots { avoid(dot, Markers.dotRadius + 1) }
      for marker in [trace.start, trace.end].compactMap({ $0 }) {
        avoid(marker, Markers.starRadius)
      }
      if let exit = trace.exit { avoid(exit.crossing(layout.data), 10) }
      if let arrow = trace.directionArrow { placement.avoid(line: [arrow.start, arrow.end]) }
      for move in trace.moves {
        let back = TraceScene.Move(start: move.end, end: move.start)
        placement.avoid(line: [back.crossing(layout.data), move.crossing(layout.data)])
      }
    }
    for place in minima { avoid(Markers.minimumPlace(place), Markers.minimumRadius) }
  }

  private mutating func avoid(_ point: Point, _ radius: Double) {
    placement.avoid(
      Box(left: point.x, top: point.y, right: point.x, bottom: point.y).outset(by: radius))
  }

  private mutating func add(
    _ lines: [String], _ role: TextBlock.Role, at anchor: Point, gap: Double, isRequired: Bool,
    isOfEnd: Bool = false
  ) {
    // Where there is no room for all lines, the first one matters most.
    let blocks = [lines, Array(lines.prefix(1))].map { TextBlock($0, role: role) }
    for block in blocks {
      let placed = placement.place(block, near: anchor, gap: gap, isRequired: isRequired)
      if let placed {
        return notes.append(Scene.Note(block: placed, anchor: anchor, isOfEnd: isOfEnd))
      }
    }
  }

  private mutating func nameEnds(of trace: TraceScene, _ index: Int) {
    let facts = figure.traces[index]
    let prefix = figure.traces.count > 1 ? "\(facts.label): " : ""
    if let last = trace.last {
      var lines = [prefix + facts.endText(isVisible: trace.end != nil)]
      if trace.stepsAtEnd > 1 { lines.append("+\(trace.stepsAtEnd) more steps here") }
      if let arrival = facts.arrival, arrival > 0 {
        lines.append("within 0.001 after \(arrival) step\(arrival == 1 ? "" : "s")")
      }
      let anchor = trace.end ?? trace.exit?.crossing(layout.data) ?? layout.data.nearest(to: last)
      add(
        lines, .trace(index), at: anchor, gap: Markers.starRadius + 4, isRequired: true,
        isOfEnd: true)
    }
    if let first = trace.first, let start = facts.steps.first {
      let text = prefix + "start x₀ = \(Decimal.text(start.x))"
      let isVisible = trace.start != nil
      add(
        [isVisible ? text : text + ", outside"], .trace(index), at: layout.data.nearest(to: first),
        gap: Markers.starRadius + 4, isRequired: true)
    }
  }

  /// How many descents came to each end; of a crowd of ends only where most went.
  private mutating func nameEnds(of crowd: Figure.Crowd) {
    let ranks = crowd.ranks
    let order = crowd.ends.indices.sorted { crowd.ends[$0].count > crowd.ends[$1].count }
    for (place, index) in order.enumerated() {
      let end = crowd.ends[index]
      let point = Point(layout.x.position(of: end.x), layout.y.position(of: end.value))
      let isVisible = layout.data.contains(point)
      let head = "\(Words.count(end.count, "start"))\(end.isBest ? ", best" : "")"
      let x = "x = \(Decimal.text(end.x))"
      add(
        isVisible
          ? [head, "\(x), f = \(Decimal.text(end.value))"] : [head + " to \(x), outside"],
        .crowd(ranks[index]), at: isVisible ? point : layout.data.nearest(to: point),
        gap: Markers.starRadius + 4, isRequired: place < Self.mostEnds)
    }
  }

  /// Where the descents from coloured ground end.
  private mutating func nameEnds(of ground: Figure.Ground) {
    for (end, tint) in zip(ground.ends, ground.tints) {
      let point = Point(layout.x.position(of: end.x), layout.y.position(of: end.value))
      guard layout.data.contains(point) else { continue }
      let lines = ["x = \(Decimal.text(end.x))", "f = \(Decimal.text(end.value))"]
      add(
        lines, .crowd(tint), at: point, gap: Markers.starRadius + 4, isRequired: false)
    }
  }

  private mutating func nameCurves(_ curves: [[[Point]]]) {
    guard curves.count > 1 else { return }
    for (index, lines) in curves.enumerated() {
      let visible = lines.joined().filter(layout.data.contains)
      // Each at another place, so that curves which end together are still told apart.
      let part = 0.92 - 0.1 * Double(index % 8)
      let wanted = layout.data.left + part * layout.data.width
      guard let anchor = visible.min(by: { abs($0.x - wanted) < abs($1.x - wanted) })
      else { continue }
      add([figure.curves[index].label], .curve(index), at: anchor, gap: 6, isRequired: true)
    }
  }

  private mutating func name(_ minimum: Point, isGlobal: Bool) {
    add(
      [isGlobal ? "deepest" : "local"], .minimum, at: Markers.minimumPlace(minimum),
      gap: Markers.minimumRadius + 2, isRequired: false)
  }
}

extension Figure.Trace {
  /// How the descent ended, as its label says it.
  func endText(isVisible: Bool) -> String {
    guard let end else { return ending ?? "breaks off" }
    let place = "x = \(Decimal.text(end.x)), f = \(Decimal.text(end.value))"
    if isVisible { return (ending == nil ? "end " : "breaks off at ") + place }
    return (ending == nil ? "end outside: " : "leaves the picture: ") + place
  }
}

extension TraceScene.Move {
  /// Where a move from inside of a box leaves it, or its end if it does not.
  func crossing(_ box: Box) -> Point {
    var (inside, outside) = (start, end)
    guard box.contains(inside), !outside.x.isNaN, !outside.y.isNaN else {
      return box.nearest(to: end)
    }
    outside = Point(min(max(outside.x, -1e150), 1e150), min(max(outside.y, -1e150), 1e150))
    // The whole part inside: the largest part of the move that stays within each side.
    var part = 1.0
    for (from, to, low, high) in [
      (inside.x, outside.x, box.left, box.right), (inside.y, outside.y, box.top, box.bottom),
    ] {
      if to > high { part = min(part, (high - from) / (to - from)) }
      if to < low { part = min(part, (low - from) / (to - from)) }
    }
    inside = Point(
      inside.x + (outside.x - inside.x) * part, inside.y + (outside.y - inside.y) * part)
    return box.nearest(to: inside)
  }
}
