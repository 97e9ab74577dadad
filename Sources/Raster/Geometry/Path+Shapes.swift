extension Path {
  /// Straight lines from point to point, open.
  public static func polyline(_ points: [Point]) -> Path {
    guard let first = points.first else { return Path() }
    return Path([.move(first)] + points.dropFirst().map { .line($0) })
  }

  /// Straight lines from point to point and back to the first.
  public static func polygon(_ points: [Point]) -> Path {
    var path = polyline(points)
    path.close()
    return path
  }

  /// A rectangle with its sides along the axes.
  public static func rectangle(left: Double, top: Double, right: Double, bottom: Double) -> Path {
    polygon([Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)])
  }

  /// The outline of a rectangle of whole pixels.
  public static func rectangle(_ bounds: PixelBounds) -> Path {
    rectangle(
      left: Double(bounds.left), top: Double(bounds.top),
      right: Double(bounds.right), bottom: Double(bounds.bottom))
  }

  /// A circle.
  public static func circle(center: Point, radius: Double) -> Path {
    var path = arc(center: center, radius: radius, from: 0, to: 2 * .pi)
    path.close()
    return path
  }

  /// A part of a circle, open; angles in radians, 0 to the right, growing clockwise as y points down.
  ///
  /// Each quarter turn or less is one cubic Bézier curve: off by at most 0.03 % of the radius.
  public static func arc(
    center: Point, radius: Double, from start: Double, to end: Double
  ) -> Path {
    let sweep = min(max(end - start, -2 * .pi), 2 * .pi)
    guard sweep.isFinite, start.isFinite else { return Path() }
    let pieces = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
    let step = sweep / Double(pieces)
    // The handle length with which a cubic touches the circle at its middle.
    let handle = 4.0 / 3.0 * tangent(step / 4) * radius
    var path = Path()
    for piece in 0...pieces {
      let angle = start + step * Double(piece)
      let along = Point(cosine(angle), sine(angle))
      let point = Point(center.x + radius * along.x, center.y + radius * along.y)
      guard piece > 0 else {
        path.move(to: point)
        continue
      }
      let before = Point(cosine(angle - step), sine(angle - step))
      let previous = Point(center.x + radius * before.x, center.y + radius * before.y)
      path.cubic(
        to: point,
        control1: Point(previous.x - handle * before.y, previous.y + handle * before.x),
        control2: Point(point.x + handle * along.y, point.y - handle * along.x))
    }
    return path
  }

  /// A star with one point straight up.
  ///
  /// `radius` reaches from the centre to the points, `innerRadius` to the notches between them.
  public static func star(
    center: Point, points: Int = 5, radius: Double, innerRadius: Double
  ) -> Path {
    let corners = max(points, 2) * 2
    return polygon(
      (0..<corners).map { corner in
        let angle = (2 * Double(corner) / Double(corners) - 0.5) * .pi
        let distance = corner.isMultiple(of: 2) ? radius : innerRadius
        return Point(
          center.x + distance * cosine(angle), center.y + distance * sine(angle))
      })
  }

  /// A regular polygon; `rotation` in radians, 0 has one corner straight up.
  public static func regularPolygon(
    center: Point, corners: Int, radius: Double, rotation: Double = 0
  ) -> Path {
    let corners = max(corners, 3)
    return polygon(
      (0..<corners).map { corner in
        let angle = (2 * Double(corner) / Double(corners) - 0.5) * .pi + rotation
        return Point(center.x + radius * cosine(angle), center.y + radius * sine(angle))
      })
  }
}
