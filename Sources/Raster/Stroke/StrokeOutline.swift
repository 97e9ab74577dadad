/// The area that a round pen paints along a path, as polygons that all turn the same way.
///
/// An open line is walked there and back, a closed one once in each direction, always drawing the
/// parallel line on the same side. Where the walk turns away from that side the pen's arc joins the
/// two parallels (at the ends of an open line that is the cap). Where it turns towards it the
/// parallels meet in a point, if both neighbours are long enough; otherwise the outline passes
/// through the line's own corner, which adds the overlap of the two pieces and no other area. So
/// no place is ever wound around the wrong way: crossings add up, are limited to 1 by the non-zero
/// rule, and neither double nor cancel.
extension Stroke {
  func outline(of path: Path, within bounds: PixelBounds) -> CellAccumulator {
    var outline = StrokeOutline(radius: width / 2, within: bounds)
    guard width > 0, width < Flattening.limit, !bounds.isEmpty else { return outline.cells }
    let reach = Clipping(bounds: bounds, margin: width + 2)
    for polyline in path.flattened(tolerance: Flattening.strokeTolerance) {
      for visible in reach.pieces(of: polyline) {
        for dash in dashes(of: visible.polyline, after: visible.distance) { outline.add(dash) }
      }
    }
    return outline.cells
  }
}

private struct StrokeOutline {
  let radius: Double
  /// The widest angle of an arc whose chord is as good as the arc, and its cosine.
  private let flatAngle, flatCosine: Double
  private(set) var cells: CellAccumulator

  init(radius: Double, within bounds: PixelBounds) {
    self.radius = radius
    // A chord over an angle δ is off by r (1 − cos δ/2).
    flatAngle = 2 * arcCosine(max(0, 1 - Flattening.penTolerance / max(radius, 1e-3)))
    flatCosine = cosine(flatAngle)
    cells = CellAccumulator(bounds: bounds)
  }

  mutating func add(_ polyline: Polyline) {
    let points = polyline.withoutRepetitions
    let count = points.count
    guard count > 1 else {
      if let point = points.first { addDisc(at: point) }
      return
    }
    if polyline.isClosed, count > 2 {
      addParallel(toLoopOf: count) { points[$0] }
      addParallel(toLoopOf: count) { points[count - 1 - $0] }
    } else {
      addParallel(toLoopOf: 2 * count - 2) { points[$0 < count ? $0 : 2 * count - 2 - $0] }
    }
  }

  private mutating func addDisc(at center: Point) {
    addArc(around: center, from: Point(1, 0), sweep: 2 * .pi)
    cells.closePolygon()
  }

  /// Draws the parallel of a closed loop on the side towards which it does not turn at its ends.
  private mutating func addParallel(toLoopOf count: Int, _ point: (Int) -> Point) {
    var before = Segment(point(count - 1), point(0))
    for index in 0..<count {
      let after = Segment(point(index), point(index + 1 < count ? index + 1 : 0))
      join(before, after)
      before = after
    }
    cells.closePolygon()
  }

  private mutating func join(_ before: Segment, _ after: Segment) {
    let (a, b) = (before.direction, after.direction)
    // The turn's sine and cosine.
    let (sine, cosine) = (a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)
    if sine >= 0, cosine > flatCosine {
      addMeeting(before, after, cosine)
    } else if sine >= 0 || cosine < 1e-12 - 1 {
      // A turn straight back is a cap, however rounding signs it.
      let sweep = arcTangent(abs(sine), cosine)
      addArc(around: after.start, from: Point(a.y, -a.x), sweep: sweep)
    } else if radius * -sine <= (1 + cosine) * min(before.length, after.length) / 2 {
      addMeeting(before, after, cosine)
    } else {
      let corner = after.start
      cells.add(corner: before.offset(corner, by: radius))
      cells.add(corner: corner)
      cells.add(corner: after.offset(corner, by: radius))
    }
  }

  /// Joins the parallels where they meet: r tan of half the turn from where they pass the corner.
  private mutating func addMeeting(_ before: Segment, _ after: Segment, _ cosine: Double) {
    let (a, b) = (before.direction, after.direction)
    let part = radius / (1 + cosine)
    cells.add(
      corner: Point(after.start.x + part * (a.y + b.y), after.start.y - part * (a.x + b.x)))
  }

  /// Adds the corners of an arc from its beginning, in a direction from the centre, to its end.
  private mutating func addArc(around center: Point, from start: Point, sweep: Double) {
    let steps = max(1, Int(min((sweep / flatAngle).rounded(.up), Flattening.maximumSteps)))
    // Turned from step to step: four multiplications in place of two functions.
    var (x, y) = (radius * start.x, radius * start.y)
    let (c, s) = (cosine(sweep / Double(steps)), sine(sweep / Double(steps)))
    for _ in 0...steps {
      cells.add(corner: Point(center.x + x, center.y + y))
      (x, y) = (x * c - y * s, x * s + y * c)
    }
  }
}

private struct Segment {
  var start: Point
  var direction: Point
  var length: Double

  init(_ start: Point, _ end: Point) {
    let (x, y) = (end.x - start.x, end.y - start.y)
    self.start = start
    length = (x * x + y * y).squareRoot()
    direction = Point(x / length, y / length)
  }

  /// A point moved to the side that lies to the left of the direction on the screen.
  func offset(_ point: Point, by distance: Double) -> Point {
    Point(point.x + distance * direction.y, point.y - distance * direction.x)
  }
}

extension Polyline {
  /// The points without those that have no distance from the one before.
  fileprivate var withoutRepetitions: [Point] {
    func isNear(_ a: Point, _ b: Point) -> Bool { abs(a.x - b.x) < 1e-6 && abs(a.y - b.y) < 1e-6 }
    guard zip(points, points.dropFirst() + points.prefix(1)).contains(where: isNear) else {
      return points
    }
    var result: [Point] = []
    for point in points {
      if let last = result.last, isNear(last, point) { continue }
      result.append(point)
    }
    if isClosed, let first = result.first {
      while result.count > 1, let last = result.last, isNear(first, last) { result.removeLast() }
    }
    return result
  }
}
