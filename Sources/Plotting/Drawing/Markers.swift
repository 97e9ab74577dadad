internal import Raster

/// The shapes that mark places, in points.
enum Markers {
  static let dotRadius = 3.0
  static let ringRadius = 5.0
  /// Where a descent ends at its start, the ring stands around a star.
  static let wideRingRadius = 8.5
  static let smallStarRadius = 6.0
  static let starRadius = 8.5
  static let currentRadius = 6.0
  static let minimumRadius = 4.0
  private static let notch = 0.45

  /// The dots of the traces differ in shape, not only in colour; all of them are as large.
  static func dot(_ shape: SeriesStyle.Shape, at center: Point) -> Path {
    switch shape {
    case .disc: .circle(center: center, radius: dotRadius)
    case .square:
      .regularPolygon(center: center, corners: 4, radius: dotRadius * 1.25, rotation: .pi / 4)
    case .diamond: .regularPolygon(center: center, corners: 4, radius: dotRadius * 1.45)
    case .cross: cross(at: center)
    }
  }

  /// Two bars across each other, as one outline.
  private static func cross(at center: Point) -> Path {
    let (reach, half) = (dotRadius * 1.5, dotRadius * 0.42)
    let corners = [(half, half), (reach, half), (reach, -half), (half, -half)]
    return .polygon(
      (0..<4).flatMap { turn in
        let angle = (0.25 - 0.5 * Double(turn)) * Double.pi
        let (dx, dy) = (cosine(angle), sine(angle))
        return corners.dropLast().map { along, side in
          Point(center.x + along * dx - side * dy, center.y + along * dy + side * dx)
        }
      })
  }

  static func star(at center: Point, radius: Double = starRadius) -> Path {
    .star(center: center, radius: radius, innerRadius: radius * notch)
  }

  /// One of a star's five arms, from its middle, for a star of several colours.
  static func starArm(_ arm: Int, at center: Point, radius: Double = starRadius) -> Path {
    func corner(_ number: Int, _ radius: Double) -> Point {
      let angle = (0.2 * Double(number) - 0.5) * Double.pi
      return Point(center.x + radius * cosine(angle), center.y + radius * sine(angle))
    }
    return .polygon([
      center, corner(2 * arm - 1, radius * notch), corner(2 * arm, radius),
      corner(2 * arm + 1, radius * notch),
    ])
  }

  /// One of several equal parts of the ring that marks a start.
  static func ringPart(
    _ part: Int, of count: Int, at center: Point, radius: Double = ringRadius
  ) -> Path {
    func angle(_ part: Int) -> Double { (2 * Double(part) / Double(count) - 0.5) * .pi }
    return .arc(center: center, radius: radius, from: angle(part), to: angle(part + 1))
  }

  /// Where the sign of a minimum stands: below the curve.
  static func minimumPlace(_ place: Point) -> Point { Point(place.x, place.y + 13) }

  static func minimum(at place: Point) -> Path {
    .regularPolygon(center: minimumPlace(place), corners: 3, radius: minimumRadius)
  }

  /// A filled arrow head with its tip at a point: long and barbed, so that it cannot be read the
  /// other way round.
  static func arrowHead(at tip: Point, direction: Point, length: Double) -> Path {
    func place(_ back: Double, _ side: Double) -> Point {
      Point(
        tip.x - direction.x * back - direction.y * side,
        tip.y - direction.y * back + direction.x * side)
    }
    let half = length * 0.38
    return .polygon([tip, place(length, half), place(length * 0.72, 0), place(length, -half)])
  }
}
