internal import Raster

extension Canvas {
  /// What lies over the ground: the descents, the legend and the texts.
  ///
  /// Every marker has a halo of one point in the colour of the ground; so have texts over colours,
  /// while on the plain ground they lie on plates.
  mutating func draw(
    _ overlay: Overlay, _ layout: Layout, _ palette: Palette, halo: Color? = nil
  ) {
    // Below all marks, so that none is hidden.
    for note in overlay.notes { drawLeader(of: note, palette, halo: halo) }
    for (index, trace) in overlay.traces.enumerated() {
      drawWay(trace, index, layout, palette, halo: halo)
    }
    let (joint, single) = overlay.startsByMark
    for start in single { drawRing(at: start, radius: Markers.ringRadius, palette) }
    for end in overlay.ends {
      let isStart = joint.contains { $0.isMarkedTogether(with: end) }
      drawStar(at: end, radius: isStart ? Markers.smallStarRadius : Markers.starRadius, palette)
    }
    for (index, trace) in overlay.traces.enumerated() {
      if let current = trace.current { drawDisc(at: current, palette.trace(index), palette) }
    }
    for start in joint { drawRing(at: start, radius: Markers.wideRingRadius, palette) }
    if let legend = overlay.legend { draw(legend, palette) }
    for note in overlay.notes {
      let color = palette.color(of: note.block.role)
      draw(note.block, color, plate: halo == nil ? palette.ground : nil, halo: halo)
    }
  }
}

extension Overlay {
  /// Where descents start: those around whose place there is a ring with a star or a disc in it, and
  /// the others, which cover no star.
  fileprivate var startsByMark: (joint: [SharedPlace], single: [SharedPlace]) {
    let current = traces.compactMap(\.current).map { SharedPlace(place: $0, traces: []) }
    let joint = starts.map { start in (ends + current).contains(where: start.isMarkedTogether) }
    let places = zip(starts, joint)
    return (places.filter(\.1).map(\.0), places.filter { !$0.1 }.map(\.0))
  }
}

extension Canvas {
  /// More arrows than these tell nothing more.
  private static let mostArrows = 100

  /// A descent's way: lines where moves are long, and a dot for each step.
  private mutating func drawWay(
    _ trace: TraceScene, _ index: Int, _ layout: Layout, _ palette: Palette, halo: Color?
  ) {
    let color = palette.trace(index)
    drawLines(trace.moves, color, layout, halo: halo)
    drawDots(of: trace, index, color, palette)
    drawArrows(trace.moves, color, layout, palette)
    if let arrow = trace.directionArrow { drawDirection(arrow, color, layout) }
    if let exit = trace.exit { drawExit(exit, color, layout, palette) }
  }

  private mutating func drawLines(
    _ moves: [TraceScene.Move], _ color: Color, _ layout: Layout, halo: Color?
  ) {
    for move in moves where !move.isAlongCurve {
      let line = Path.polyline([move.start, move.end])
      if let halo { stroke(line, width: 3, halo, clip: layout) }
      stroke(line, width: 1, color, clip: layout)
    }
  }

  /// Dots in the trace's own shape; a crowd as discs, whose halo is one for all.
  private mutating func drawDots(
    of trace: TraceScene, _ index: Int, _ color: Color, _ palette: Palette
  ) {
    guard !trace.isCrowded else {
      fillDiscs(trace.dots, radius: Markers.dotRadius + 1, palette.ground)
      return fillDiscs(trace.dots, radius: Markers.dotRadius, color)
    }
    let shape = SeriesStyle.trace(index).shape
    for dot in trace.dots { drawDot(shape, at: dot, color, palette) }
  }

  /// A mark with its halo.
  mutating func drawDot(
    _ shape: SeriesStyle.Shape, at place: Point, _ color: Color, _ palette: Palette
  ) {
    let path = Markers.dot(shape, at: place)
    // A wider disc is what a stroke around a disc and its inside make up, and less work.
    if shape == .disc {
      fill(.circle(center: place, radius: Markers.dotRadius + 1), palette.ground)
    } else {
      stroke(path, width: 2, palette.ground)
    }
    fill(path, color)
  }

  /// An arrow in the middle of each move that has room for one.
  private mutating func drawArrows(
    _ moves: [TraceScene.Move], _ color: Color, _ layout: Layout, _ palette: Palette
  ) {
    let length = 10.0
    var places: [Point] = []
    for move in moves where move.isLong && places.count < Self.mostArrows {
      let middle = move.start.mixed(move.end, 0.5)
      guard layout.data.contains(middle), !places.contains(where: { $0.distance(to: middle) <= 14 })
      else { continue }
      let direction = move.start.direction(to: move.end)
      let tip = Point(
        middle.x + direction.x * length / 2, middle.y + direction.y * length / 2)
      let head = Markers.arrowHead(at: tip, direction: direction, length: length)
      stroke(head, width: 2, palette.ground, clip: layout)
      fill(head, color, clip: layout)
      places.append(middle)
    }
  }

  private mutating func drawDirection(
    _ arrow: TraceScene.Move, _ color: Color, _ layout: Layout
  ) {
    let direction = arrow.start.direction(to: arrow.end)
    let neck = Point(arrow.end.x - direction.x * 6, arrow.end.y - direction.y * 6)
    stroke(.polyline([arrow.start, neck]), width: 1.5, color, clip: layout)
    fill(Markers.arrowHead(at: arrow.end, direction: direction, length: 10), color, clip: layout)
  }

  /// An arrow at the frame, where the descent goes on outside.
  private mutating func drawExit(
    _ exit: TraceScene.Move, _ color: Color, _ layout: Layout, _ palette: Palette
  ) {
    let arrow = exit.exitArrow(from: layout.data)
    let head = Markers.arrowHead(
      at: arrow.end, direction: arrow.start.direction(to: arrow.end),
      length: arrow.start.distance(to: arrow.end))
    stroke(head, width: 2, palette.ground)
    fill(head, color)
  }
}

extension Canvas {
  /// A star; one for several descents has an arm in the colour of each in turn.
  private mutating func drawStar(at end: SharedPlace, radius: Double, _ palette: Palette) {
    let star = Markers.star(at: end.place, radius: radius)
    stroke(star, width: 3, palette.ground)
    fill(star, palette.trace(end.traces[0]))
    guard end.traces.count > 1 else { return }
    for arm in 0..<5 {
      let color = palette.trace(end.traces[arm % end.traces.count])
      fill(Markers.starArm(arm, at: end.place, radius: radius), color)
    }
  }

  /// A ring; one for several descents has a part in the colour of each.
  ///
  /// A wide one has a star in it, or the disc of an animation.
  private mutating func drawRing(at start: SharedPlace, radius: Double, _ palette: Palette) {
    let ring = Path.circle(center: start.place, radius: radius)
    stroke(ring, width: 4.5, palette.ground)
    if radius < Markers.wideRingRadius { fill(ring, palette.ground) }
    stroke(ring, width: 2.25, palette.trace(start.traces[0]))
    for (part, index) in start.traces.enumerated().dropFirst() {
      let arc = Markers.ringPart(
        part, of: start.traces.count, at: start.place, radius: radius)
      stroke(arc, width: 2.25, palette.trace(index))
    }
  }

  /// Where a descent stands in the midst of an animation.
  private mutating func drawDisc(at place: Point, _ color: Color, _ palette: Palette) {
    let disc = Path.circle(center: place, radius: Markers.currentRadius)
    stroke(disc, width: 3, palette.ground)
    fill(disc, color)
  }

  /// A thin line from a text to what it speaks of, if that is far away.
  private mutating func drawLeader(of note: Scene.Note, _ palette: Palette, halo: Color?) {
    guard let leader = note.leader else { return }
    let line = Path.polyline([leader.start, leader.end])
    if let halo { stroke(line, width: 3, halo) }
    stroke(line, width: 1, halo == nil ? palette.zero : palette.mutedText)
  }
}

extension Point {
  /// The unit vector towards another point; to the right where they are one.
  func direction(to other: Point) -> Point {
    let length = distance(to: other)
    guard length > 0, length.isFinite else { return Point(1, 0) }
    return Point((other.x - x) / length, (other.y - y) / length)
  }
}
