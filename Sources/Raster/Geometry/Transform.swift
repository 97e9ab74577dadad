/// An affine map of the plane: (x, y) ↦ (a x + c y + tx, b x + d y + ty).
public struct Transform: Hashable, Sendable {
  /// The coefficients, named as in PDF and SVG.
  public var a, b, c, d, tx, ty: Double

  /// Creates a map from its coefficients; the identity without any.
  public init(
    a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, tx: Double = 0, ty: Double = 0
  ) {
    (self.a, self.b, self.c, self.d, self.tx, self.ty) = (a, b, c, d, tx, ty)
  }

  /// Moves by (x, y).
  public static func translation(_ x: Double, _ y: Double) -> Transform {
    Transform(tx: x, ty: y)
  }

  /// Scales about the origin.
  public static func scale(_ x: Double, _ y: Double) -> Transform {
    Transform(a: x, d: y)
  }

  /// The image of a point.
  public func apply(to p: Point) -> Point {
    Point(a * p.x + c * p.y + tx, b * p.x + d * p.y + ty)
  }

  /// The map that does `self` first and `next` after it.
  public func then(_ next: Transform) -> Transform {
    Transform(
      a: next.a * a + next.c * b, b: next.b * a + next.d * b,
      c: next.a * c + next.c * d, d: next.b * c + next.d * d,
      tx: next.a * tx + next.c * ty + next.tx, ty: next.b * tx + next.d * ty + next.ty)
  }
}
