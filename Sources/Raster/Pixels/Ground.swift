/// What lies below all that is painted: one colour, or a picture.
public struct Ground: Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  private var content: Content

  private enum Content: Sendable {
    /// The bytes of one row.
    case color([UInt8])
    case pixmap(Pixmap)
  }

  /// Creates a ground of one colour; nil unless both sides are in 1…16,384.
  public init?(width: Int, height: Int, _ color: Color) {
    guard Pixmap.sides.contains(width), Pixmap.sides.contains(height) else { return nil }
    (self.width, self.height) = (width, height)
    let code = color.hex
    let pixel = (0..<3).map { UInt8(truncatingIfNeeded: code >> (16 - 8 * $0)) }
    content = .color(Array(repeatElement(pixel, count: width).joined()))
  }

  /// Creates a ground of what is painted already.
  public init(_ pixmap: Pixmap) {
    (width, height, content) = (pixmap.width, pixmap.height, .pixmap(pixmap))
  }

  /// All of it.
  public var bounds: PixelBounds {
    PixelBounds(left: 0, top: 0, right: width, bottom: height)
  }

  /// It as a picture in memory, on which can be painted.
  public var pixmap: Pixmap {
    switch content {
    case .pixmap(let pixmap): return pixmap
    case .color(let row):
      var bytes: [UInt8] = []
      bytes.reserveCapacity(row.count * height)
      for _ in 0..<height { bytes += row }
      return Pixmap(width, height, bytes)
    }
  }

  /// Paints on it.
  public mutating func change(_ body: (inout Pixmap) -> Void) {
    var changed = pixmap
    // Nothing else holds the pixels meanwhile, so that they need not be copied.
    content = .color([])
    body(&changed)
    content = .pixmap(changed)
  }

  /// Copies the rows that are lent.
  func copy(to pixels: LentPixels) {
    switch content {
    case .color(let bytes):
      for row in pixels.rows { pixels.replace(row..<row + 1, by: bytes[...]) }
    case .pixmap(let pixmap):
      let (first, end) = (pixels.rows.lowerBound, pixels.rows.upperBound)
      pixels.replace(pixels.rows, by: pixmap.bytes[3 * width * first..<3 * width * end])
    }
  }
}
