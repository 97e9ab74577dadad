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
  func outline(of path: Path, within bounds: PixelBounds) -> [[Point]] {
    guard width > 0, width < Flattening.limit, !bounds.isEmpty else { return [] }
    let reach = Clipping(bounds: bounds, margin: width + 2)
    var outline = StrokeOutline(radius: width / 2)
    for polyline in path.flattened(tolerance: Flattening.strokeTolerance) {
      for visible in reach.pieces(of: polyline) {
        for dash in dashes(of: visible.polyline, after: visible.distance) { outline.add(dash) }
      }
    }
    return outline.polygons
  }
}

private struct StrokeOutline {
  let radius: Double
  /// The widest angle of an arc whose chord is as good as the arc, and its cosine.
  private let flatAngle, flatCosine: Double
  private(set) var polygons: [[Point]] = []
  private var current: [Point] = []

  init(radius: Double) {
    self.radius = radius
    // A chord over an angle δ is off by r (1 − cos δ/2).
    flatAngle = 2 * arcCosine(max(0, 1 - Flattening.tolerance / max(radius, 1e-3)))
    flatCosine = cosine(flatAngle)
  }

  mutating func add(_ polyline: Polyline) {
    let points = polyline.withoutRepetitions
    guard points.count > 1 else {
      if let point = points.first { addDisc(at: point) }
      return
    }
    if polyline.isClosed, points.count > 2 {
      addParallel(to: points)
      addParallel(to: points.reversed())
    } else {
      addParallel(to: points + points.dropFirst().dropLast().reversed())
    }
  }

  private mutating func addDisc(at center: Point) {
    addArc(around: center, from: 0, sweep: 2 * .pi)
    finish()
  }

  /// Draws the parallel of a closed loop on the side towards which it does not turn at its ends.
  private mutating func addParallel(to loop: [Point]) {
    var before = Segment(loop[loop.count - 1], loop[0])
    for index in loop.indices {
      let after = Segment(loop[index], loop[index + 1 < loop.count ? index + 1 : 0])
      join(before, after)
      before = after
    }
    finish()
  }

  private mutating func join(_ before: Segment, _ after: Segment) {
    let corner = after.start
    let (a, b) = (before.direction, after.direction)
    // The turn's sine and cosine.
    let (sine, cosine) = (a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)
    if sine >= 0, cosine > flatCosine {
      current += [before.offset(corner, by: radius), after.offset(corner, by: radius)]
    } else if sine >= 0 || cosine < 1e-12 - 1 {
      // A turn straight back is a cap, however rounding signs it.
      addArc(around: corner, from: arcTangent(-a.x, a.y), sweep: arcTangent(abs(sine), cosine))
    } else {
      addInnerJoin(at: corner, before, after, reach: radius * -sine / (1 + cosine))
    }
  }

  /// Joins the parallels where they meet, `reach` before the corner (r tan of half the turn).
  private mutating func addInnerJoin(
    at corner: Point, _ before: Segment, _ after: Segment, reach: Double
  ) {
    let start = before.offset(corner, by: radius)
    guard reach <= min(before.length, after.length) / 2 else {
      current += [start, corner, after.offset(corner, by: radius)]
      return
    }
    current.append(
      Point(start.x - reach * before.direction.x, start.y - reach * before.direction.y))
  }

  /// Adds the points of an arc from its beginning to its end, both included.
  private mutating func addArc(around center: Point, from start: Double, sweep: Double) {
    let steps = max(1, Int(min((sweep / flatAngle).rounded(.up), Flattening.maximumSteps)))
    // Turned from step to step: four multiplications in place of two functions.
    var (x, y) = (radius * cosine(start), radius * sine(start))
    let (c, s) = (cosine(sweep / Double(steps)), sine(sweep / Double(steps)))
    for _ in 0...steps {
      current.append(Point(center.x + x, center.y + y))
      (x, y) = (x * c - y * s, x * s + y * c)
    }
  }

  private mutating func finish() {
    polygons.append(current)
    current = []
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
