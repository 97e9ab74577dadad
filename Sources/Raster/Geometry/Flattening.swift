/// Points joined by straight lines.
struct Polyline {
  var points: [Point] = []
  /// Whether a line leads back from the last point to the first.
  var isClosed = false
}

/// Curves become straight lines in equal steps of their parameter.
enum Flattening {
  /// The greatest distance in pixels between a curve and its lines.
  ///
  /// Small enough that a disc loses less than 0.1 % of its area from a radius of 2 pixels on.
  static let tolerance = 0.0015
  /// The same for the centre lines of strokes, whose area hardly depends on it.
  static let strokeTolerance = 0.01
  /// The same for the round pen, whose roundness shows at the ends of lines only.
  ///
  /// So wide that neighbouring lines of a flattened letter simply meet, without an arc between them.
  static let penTolerance = 0.004
  /// What a coordinate is limited to, so that products of two stay finite.
  static let limit = 1e150
  /// However wild a curve's control points, it becomes no more lines than this.
  static let maximumSteps = 2_000.0

  /// How many lines a curve needs whose second derivative is at most `bend`.
  ///
  /// A chord over a step h is off by at most h² · bend / 8.
  static func steps(bend: Double, tolerance: Double) -> Int {
    Int(max(1, min(maximumSteps, (bend / (8 * tolerance)).squareRoot().rounded(.up))))
  }
}

extension Path {
  /// The path's subpaths as straight lines, all coordinates finite.
  func flattened(tolerance: Double = Flattening.tolerance) -> [Polyline] {
    var flattener = Flattener(tolerance: tolerance)
    for element in elements { flattener.append(element) }
    flattener.finish(closed: false)
    return flattener.polylines
  }
}

private struct Flattener {
  let tolerance: Double
  var polylines: [Polyline] = []
  /// Those of the line that is being made; its memory serves for all.
  private var points: [Point] = []
  private var isAfterClose = false

  init(tolerance: Double) {
    self.tolerance = tolerance
    points.reserveCapacity(64)
  }

  mutating func append(_ element: Path.Element) {
    switch element {
    case .move(let point):
      finish(closed: false)
      line(to: point)
    case .line(let point):
      line(to: point)
    case .quadratic(let control, let end):
      guard let start = points.last, let control = control.limited, let end = end.limited
      else { return line(to: end) }
      // A quadratic is the cubic whose handles are two thirds as long.
      cubic(
        from: start, start.mixed(control, 2.0 / 3), end.mixed(control, 2.0 / 3), to: end)
    case .cubic(let control1, let control2, let end):
      guard let start = points.last, let control1 = control1.limited,
        let control2 = control2.limited, let end = end.limited
      else { return line(to: end) }
      cubic(from: start, control1, control2, to: end)
    case .close:
      let start = points.first
      finish(closed: true)
      if let start { line(to: start) }
    }
  }

  mutating func finish(closed: Bool) {
    // After a `close` the pen stands at the start; if nothing follows, that is no subpath.
    let isDrawn = points.count > 1 || !isAfterClose
    if !points.isEmpty, isDrawn {
      // A copy of its own, no larger than it must be.
      polylines.append(Polyline(points: points.map { $0 }, isClosed: closed))
    }
    points.removeAll(keepingCapacity: true)
    isAfterClose = closed
  }

  private mutating func line(to point: Point) {
    guard let point = point.limited else { return finish(closed: false) }
    points.append(point)
  }

  private mutating func cubic(from a: Point, _ b: Point, _ c: Point, to d: Point) {
    func bend(_ p: Point, _ q: Point, _ r: Point) -> Double {
      let (x, y) = (p.x - 2 * q.x + r.x, p.y - 2 * q.y + r.y)
      return 6 * (x * x + y * y).squareRoot()
    }
    let steps = Flattening.steps(bend: max(bend(a, b, c), bend(b, c, d)), tolerance: tolerance)
    for step in 1..<max(steps, 1) {
      let t = Double(step) / Double(steps)
      let u = 1 - t
      let weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
      points.append(
        Point(
          weights.0 * a.x + weights.1 * b.x + weights.2 * c.x + weights.3 * d.x,
          weights.0 * a.y + weights.1 * b.y + weights.2 * c.y + weights.3 * d.y))
    }
    points.append(d)
  }
}

extension Point {
  /// The point with its coordinates limited; nil if one is NaN.
  fileprivate var limited: Point? {
    guard !x.isNaN, !y.isNaN else { return nil }
    let limit = Flattening.limit
    return Point(min(max(x, -limit), limit), min(max(y, -limit), limit))
  }

  /// The point between this one and `other`; `amount` 0 is this one.
  func mixed(_ other: Point, _ amount: Double) -> Point {
    Point(x + (other.x - x) * amount, y + (other.y - y) * amount)
  }
}
