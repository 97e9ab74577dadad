/// A picture in memory: opaque 8-bit sRGB, rows from the top, no padding.
public struct Pixmap: Hashable, Sendable {
  /// The greatest width and the greatest height.
  public static let maximumSide = 16_384

  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Red, green and blue of each pixel, row by row: `3 * width * height` bytes.
  public internal(set) var bytes: [UInt8]

  init(_ width: Int, _ height: Int, _ bytes: [UInt8]) {
    (self.width, self.height, self.bytes) = (width, height, bytes)
  }

  /// Creates a picture of one colour; nil unless both sides are in 1…16,384.
  public init?(width: Int, height: Int, background: Color = .white) {
    guard let ground = Ground(width: width, height: height, background) else { return nil }
    self = ground.pixmap
  }

  /// Creates a picture from its bytes; nil unless they are `3 * width * height` and both sides are
  /// in 1…16,384.
  public init?(width: Int, height: Int, bytes: [UInt8]) {
    guard Self.sides.contains(width), Self.sides.contains(height),
      bytes.count == 3 * width * height
    else { return nil }
    self.init(width, height, bytes)
  }

  /// All of the picture.
  public var bounds: PixelBounds {
    PixelBounds(left: 0, top: 0, right: width, bottom: height)
  }

  /// The colour of a pixel; nil outside of the picture.
  public subscript(x: Int, y: Int) -> Color? {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return nil }
    let offset = 3 * (y * width + x)
    return Color(red: bytes[offset], green: bytes[offset + 1], blue: bytes[offset + 2])
  }

  static var sides: ClosedRange<Int> { 1...maximumSide }
}
