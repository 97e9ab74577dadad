/// A round pen, which draws the outline of what it paints along a line (see ``StrokedOutline``).
struct Pen: Sendable {
  let radius: Double
  /// The widest angle of an arc whose chord is as good as the arc, and its cosine.
  private let widestStep, flatCosine: Double
  /// The end of a line.
  private let cap: Arc

  init(radius: Double) {
    self.radius = radius
    // A chord over an angle δ is off by r (1 − cos δ/2); a quarter turn is the widest.
    let flatness = 1 - Flattening.penTolerance / max(radius, 1e-3)
    widestStep = 2 * arcCosine(max(0.5.squareRoot(), flatness))
    flatCosine = cosine(widestStep)
    cap = Arc(sweep: .pi, widestStep: widestStep)
  }

  /// How far from a line its outline goes at most: the corners of arcs lie outside by √(π/2), those where parallels
  /// meet by the cosine of half a flat angle.
  var reach: Double { 1.5 * radius + 1 }

  /// Draws the polygons of a line.
  func draw<Polygons: PolygonSink>(_ polyline: Polyline, _ polygons: inout Polygons) {
    let points = polyline.withoutRepetitions
    let count = points.count
    guard count > 1 else {
      if let point = points.first { addDisc(at: point, &polygons) }
      return
    }
    if polyline.isClosed, count > 2 {
      addParallel(toLoopOf: count, &polygons) { points[$0] }
      addParallel(toLoopOf: count, &polygons) { points[count - 1 - $0] }
    } else {
      addParallel(toLoopOf: 2 * count - 2, &polygons) {
        points[$0 < count ? $0 : 2 * count - 2 - $0]
      }
    }
  }

  private func addDisc<Polygons: PolygonSink>(at center: Point, _ polygons: inout Polygons) {
    let circle = Arc(sweep: 2 * .pi, widestStep: widestStep)
    add(circle, around: center, from: Point(1, 0), &polygons)
    polygons.closePolygon()
  }

  /// Draws the parallel of a closed loop on the side towards which it does not turn at its ends.
  private func addParallel<Polygons: PolygonSink>(
    toLoopOf count: Int, _ polygons: inout Polygons, _ point: (Int) -> Point
  ) {
    var before = Segment(point(count - 1), point(0))
    for index in 0..<count {
      let after = Segment(point(index), point(index + 1 < count ? index + 1 : 0))
      join(before, after, &polygons)
      before = after
    }
    polygons.closePolygon()
  }

  private func join<Polygons: PolygonSink>(
    _ before: Segment, _ after: Segment, _ polygons: inout Polygons
  ) {
    let (a, b) = (before.direction, after.direction)
    // The turn's sine and cosine.
    let (sine, cosine) = (a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)
    if sine >= 0, cosine > flatCosine {
      polygons.add(corner: meeting(before, after, cosine))
    } else if cosine < 1e-12 - 1 {
      // A turn straight back, however rounding signs it.
      add(cap, around: after.start, from: Point(a.y, -a.x), &polygons)
    } else if sine >= 0 {
      let arc = Arc(sweep: arcTangent(sine, cosine), widestStep: widestStep)
      add(arc, around: after.start, from: Point(a.y, -a.x), &polygons)
    } else if radius * -sine <= (1 + cosine) * min(before.length, after.length) / 2 {
      polygons.add(corner: meeting(before, after, cosine))
    } else {
      let corner = after.start
      polygons.add(corner: before.offset(corner, by: radius))
      polygons.add(corner: corner)
      polygons.add(corner: after.offset(corner, by: radius))
    }
  }

  /// Where the parallels meet: r tan of half the turn from where they pass the corner.
  private func meeting(_ before: Segment, _ after: Segment, _ cosine: Double) -> Point {
    let (a, b) = (before.direction, after.direction)
    let part = radius / (1 + cosine)
    return Point(after.start.x + part * (a.y + b.y), after.start.y - part * (a.x + b.x))
  }

  /// Adds the corners of an arc from its beginning, in a direction from the centre, to its end.
  private func add<Polygons: PolygonSink>(
    _ arc: Arc, around center: Point, from start: Point, _ polygons: inout Polygons
  ) {
    var (x, y) = (radius * start.x, radius * start.y)
    for corner in 0...arc.steps {
      let reach = corner == 0 || corner == arc.steps ? 1 : arc.reach
      polygons.add(corner: Point(center.x + x * reach, center.y + y * reach))
      // Turned from step to step: four multiplications in place of two functions.
      (x, y) = (x * arc.cosine - y * arc.sine, x * arc.sine + y * arc.cosine)
    }
  }
}

/// A part of a circle as steps of one angle.
private struct Arc: Sendable {
  let steps: Int
  let cosine, sine: Double
  /// How much further from the centre than the circle the corners between its ends lie: so far that the polygon's
  /// area is the sector's.
  let reach: Double

  init(sweep: Double, widestStep: Double) {
    steps = max(1, Int(min((sweep / widestStep).rounded(.up), Flattening.maximumSteps)))
    let step = sweep / Double(steps)
    (cosine, sine) = (Raster.cosine(step), Raster.sine(step))
    // The n triangles' areas are to be that of the sector: (n − 2) k² + 2 k = n · step / sin step = c.
    let c = Double(steps) * step / sine
    reach = c / (1 + (1 + Double(steps - 2) * c).squareRoot())
  }
}

/// A part of a line between two corners.
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
