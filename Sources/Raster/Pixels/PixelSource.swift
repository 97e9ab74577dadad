/// A picture whose pixels can be read once from the top, whether they are in memory or still to be painted.
public protocol PixelSource: Sendable {
  /// Pixels in a row.
  var width: Int { get }
  /// Rows.
  var height: Int { get }
  /// The picture in memory.
  var pixmap: Pixmap { get }

  /// Calls `body` with some of the rows, from the top, in bands one below the other, until it returns `false`.
  ///
  /// - Parameter body: gets red, green and blue of each pixel of a band, row by row, with no padding.
  func forEachBand(
    of rows: Range<Int>, _ body: (_ rows: Range<Int>, _ bytes: Span<UInt8>) -> Bool)
}

extension Pixmap: PixelSource {
  /// Itself.
  public var pixmap: Pixmap { self }

  /// Calls `body` once, with all of the rows.
  public func forEachBand(
    of rows: Range<Int>, _ body: (_ rows: Range<Int>, _ bytes: Span<UInt8>) -> Bool
  ) {
    _ = body(rows, bytes.span.extracting(3 * width * rows.lowerBound..<3 * width * rows.upperBound))
  }
}
