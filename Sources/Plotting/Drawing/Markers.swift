internal import Raster

/// The shapes that mark places, in points.
enum Markers {
  static let dotRadius = 3.0
  static let ringRadius = 5.0
  static let starRadius = 8.5
  static let currentRadius = 6.0
  static let minimumRadius = 4.0

  /// The dots of the traces differ in shape, not only in colour.
  static func dot(_ index: Int, at center: Point) -> Path {
    switch index % 4 {
    case 0: .circle(center: center, radius: dotRadius)
    case 1: .regularPolygon(center: center, corners: 4, radius: dotRadius * 1.25, rotation: .pi / 4)
    case 2: .regularPolygon(center: center, corners: 3, radius: dotRadius * 1.45)
    default: .regularPolygon(center: center, corners: 4, radius: dotRadius * 1.35)
    }
  }

  static func star(at center: Point) -> Path {
    .star(center: center, radius: starRadius, innerRadius: starRadius * 0.45)
  }

  /// Where the sign of a minimum stands: below the curve.
  static func minimumPlace(_ place: Point) -> Point { Point(place.x, place.y + 13) }

  static func minimum(at place: Point) -> Path {
    .regularPolygon(center: minimumPlace(place), corners: 3, radius: minimumRadius)
  }

  /// A filled arrow head with its tip at a point.
  static func arrowHead(at tip: Point, direction: Point, length: Double) -> Path {
    let base = Point(tip.x - direction.x * length, tip.y - direction.y * length)
    let half = length * 0.5
    return .polygon([
      tip, Point(base.x - direction.y * half, base.y + direction.x * half),
      Point(base.x + direction.y * half, base.y - direction.x * half),
    ])
  }
}
