/// A place in a picture: x to the right, y downward, in pixels; (0, 0) is the top left corner.
public struct Point: Hashable, Sendable {
  /// Pixels to the right of the left edge.
  public var x: Double
  /// Pixels below the top edge.
  public var y: Double

  /// Creates a point from its coordinates.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
