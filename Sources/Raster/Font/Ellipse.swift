/// An ellipse with upright axes; its points are rounded to whole units, like all that is written.
struct Ellipse {
  let centre, radii: Point

  init(_ centre: Point, radii: Point) {
    (self.centre, self.radii) = (centre, radii)
  }

  func point(at angle: Double) -> Point {
    offset(cosine(angle * .pi / 180), sine(angle * .pi / 180))
  }

  /// The control points of the cubic that follows the ellipse over at most a quarter.
  func controls(from start: Double, to end: Double) -> (Point, Point) {
    let handle = 4 / 3 * tangent((end - start) * .pi / 720)
    func along(_ angle: Double, _ reach: Double) -> Point {
      let (c, s) = (cosine(angle * .pi / 180), sine(angle * .pi / 180))
      return offset(c - reach * s, s + reach * c)
    }
    return (along(start, handle), along(end, -handle))
  }

  private func offset(_ x: Double, _ y: Double) -> Point {
    Point((centre.x + radii.x * x).rounded(), (centre.y + radii.y * y).rounded())
  }
}
