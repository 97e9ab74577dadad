/// Rows of RGB pixels.
public struct PNGImage: Hashable, Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// 3 bytes a pixel, sRGB, row by row from the top.
  public let rgb: [UInt8]

  /// Creates an image of width × height × 3 bytes.
  public init(width: Int, height: Int, rgb: [UInt8]) {
    self.width = width
    self.height = height
    self.rgb = rgb
  }
}
