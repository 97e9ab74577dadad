internal import Raster

extension Canvas {
  /// A descent over the curves: its way, a dot for each step, and signs where it starts and ends.
  ///
  /// Every marker has a halo of one point in the colour of the ground.
  mutating func drawTrace(
    _ trace: TraceScene, _ index: Int, _ layout: Layout, _ palette: Palette
  ) {
    let color = palette.trace(index)
    drawMoves(trace.moves, color, layout, palette)
    for dot in trace.dots {
      let path = Markers.dot(index, at: dot)
      stroke(path, width: 2, palette.ground)
      fill(path, color)
    }
    if let arrow = trace.directionArrow { drawDirection(arrow, color, layout) }
    if let exit = trace.exit { drawExit(exit, color, layout, palette) }
    if let end = trace.end {
      let star = Markers.star(at: end)
      stroke(star, width: 3, palette.ground)
      fill(star, color)
    }
    if let current = trace.current {
      let disc = Path.circle(center: current, radius: Markers.currentRadius)
      stroke(disc, width: 3, palette.ground)
      fill(disc, color)
    }
    if let start = trace.start {
      let ring = Path.circle(center: start, radius: Markers.ringRadius)
      stroke(ring, width: 4.5, palette.ground)
      fill(ring, palette.ground)
      stroke(ring, width: 2.25, color)
    }
  }

  /// Thin lines, with an arrow in the middle where there is room for one.
  private mutating func drawMoves(
    _ moves: [TraceScene.Move], _ color: Color, _ layout: Layout, _ palette: Palette
  ) {
    var last: Point?
    for move in moves {
      if !move.isAlongCurve {
        stroke(.polyline([move.start, move.end]), width: 1, color.withAlpha(0.7), clip: layout)
      }
      let tip = move.start.mixed(move.end, 0.5)
      guard move.isLong, layout.data.contains(tip), last.map({ $0.distance(to: tip) > 14 }) ?? true
      else { continue }
      let direction = move.start.direction(to: move.end)
      let head = Markers.arrowHead(at: tip, direction: direction, length: 8)
      stroke(head, width: 2, palette.ground, clip: layout)
      fill(head, color, clip: layout)
      last = tip
    }
  }

  private mutating func drawDirection(
    _ arrow: TraceScene.Move, _ color: Color, _ layout: Layout
  ) {
    let direction = arrow.start.direction(to: arrow.end)
    let neck = Point(arrow.end.x - direction.x * 6, arrow.end.y - direction.y * 6)
    stroke(.polyline([arrow.start, neck]), width: 1.5, color, clip: layout)
    fill(Markers.arrowHead(at: arrow.end, direction: direction, length: 9), color, clip: layout)
  }

  /// An arrow at the frame, where the descent goes on outside.
  private mutating func drawExit(
    _ exit: TraceScene.Move, _ color: Color, _ layout: Layout, _ palette: Palette
  ) {
    let crossing = exit.crossing(layout.data)
    let direction = exit.start.direction(to: crossing)
    let head = Markers.arrowHead(at: crossing, direction: direction, length: 12)
    stroke(head, width: 2, palette.ground)
    fill(head, color)
  }
}

extension Canvas {
  /// A thin line from a text to what it speaks of, if that is far away.
  mutating func drawLeader(of note: Scene.Note, _ palette: Palette) {
    let nearest = note.block.box.outset(by: 2).nearest(to: note.anchor)
    let distance = nearest.distance(to: note.anchor)
    guard distance > 24 else { return }
    let direction = note.anchor.direction(to: nearest)
    let start = Point(
      note.anchor.x + direction.x * (Markers.starRadius + 3),
      note.anchor.y + direction.y * (Markers.starRadius + 3))
    stroke(.polyline([start, nearest]), width: 1, palette.zero)
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
