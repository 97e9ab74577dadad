internal import Raster

extension Canvas {
  /// A descent over the curves: its way, a dot for each step, and signs where it starts and ends.
  ///
  /// Every marker has a halo of one point in the colour of the ground.
  mutating func drawTrace(
    _ trace: TraceScene, _ index: Int, _ layout: Layout, _ palette: Palette
  ) {
    let color = palette.trace(index)
    for move in trace.moves { drawMove(move, color, layout) }
    for dot in trace.dots {
      let path = Markers.dot(index, at: dot)
      stroke(path, width: 2, palette.ground)
      fill(path, color)
    }
    drawDirection(trace, color, layout, palette)
    if let exit = trace.exit { drawExit(exit, color, layout, palette) }
    if let end = trace.end {
      let star = Markers.star(at: end)
      stroke(star, width: 3, palette.ground)
      fill(star, color)
    }
    if let start = trace.start {
      let ring = Path.circle(center: start, radius: Markers.ringRadius)
      stroke(ring, width: 4.5, palette.ground)
      fill(ring, palette.ground)
      stroke(ring, width: 2.25, color)
    }
  }

  /// A thin line with its arrow in the middle, if there is room for one.
  private mutating func drawMove(_ move: TraceScene.Move, _ color: Color, _ layout: Layout) {
    stroke(.polyline([move.start, move.end]), width: 1, color.withAlpha(0.7), clip: layout)
    let length = move.start.distance(to: move.end)
    guard length > 36, layout.data.contains(move.end) else { return }
    let direction = move.start.direction(to: move.end)
    let tip = Point((move.start.x + move.end.x) / 2, (move.start.y + move.end.y) / 2)
    fill(Markers.arrowHead(at: tip, direction: direction, length: 8), color, clip: layout)
  }

  /// An arrow beside the first dots, on the side away from the curve's inside.
  private mutating func drawDirection(
    _ trace: TraceScene, _ color: Color, _ layout: Layout, _ palette: Palette
  ) {
    guard trace.moves.isEmpty, let start = trace.way.first,
      let near = trace.way.first(where: { $0.distance(to: start) > 14 }),
      let far = trace.way.first(where: { $0.distance(to: start) > 38 })
    else { return }
    let direction = near.direction(to: far)
    // Upward of the way: −y is up.
    let side = direction.x >= 0 ? 1.0 : -1.0
    let offset = Point(direction.y * 12 * side, -direction.x * 12 * side)
    let tail = Point(near.x + offset.x, near.y + offset.y)
    let tip = Point(far.x + offset.x, far.y + offset.y)
    let neck = Point(tip.x - direction.x * 6, tip.y - direction.y * 6)
    stroke(.polyline([tail, neck]), width: 1.5, color, clip: layout)
    fill(Markers.arrowHead(at: tip, direction: direction, length: 9), color, clip: layout)
  }

  /// An arrow at the frame, where the descent goes on outside.
  private mutating func drawExit(
    _ exit: TraceScene.Move, _ color: Color, _ layout: Layout, _ palette: Palette
  ) {
    let crossing = exit.crossing(layout.data)
    let direction = exit.start.direction(to: crossing)
    let head = Markers.arrowHead(at: crossing, direction: direction, length: 12)
    stroke(head, width: 2, palette.ground, clip: layout)
    fill(head, color, clip: layout)
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
