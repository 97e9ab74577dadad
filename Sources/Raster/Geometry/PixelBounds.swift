/// A rectangle of whole pixels, half-open: `left ..< right` by `top ..< bottom`.
public struct PixelBounds: Hashable, Sendable {
  /// The first column inside.
  public let left: Int
  /// The first row inside.
  public let top: Int
  /// The first column to the right of it.
  public let right: Int
  /// The first row below it.
  public let bottom: Int

  /// How far from the origin an edge may lie; what is beyond is drawn back to it.
  static let limit = 1 << 20

  /// Creates a rectangle from its edges; it is empty where they are the wrong way round.
  public init(left: Int, top: Int, right: Int, bottom: Int) {
    func limited(_ value: Int) -> Int { min(max(value, -Self.limit), Self.limit) }
    self.left = limited(left)
    self.top = limited(top)
    self.right = max(limited(right), self.left)
    self.bottom = max(limited(bottom), self.top)
  }

  /// The number of columns.
  public var width: Int { right - left }
  /// The number of rows.
  public var height: Int { bottom - top }
  /// Whether there is no pixel inside.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The pixels that are in both rectangles.
  public func intersection(_ other: PixelBounds) -> PixelBounds {
    PixelBounds(
      left: max(left, other.left), top: max(top, other.top),
      right: min(right, other.right), bottom: min(bottom, other.bottom))
  }
}
