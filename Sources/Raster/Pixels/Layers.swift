/// A picture that is still to be painted: shapes, one over the other, on a ground.
///
/// Whoever reads its pixels once needs no room for all of them: it is painted a band of rows at a time.
public struct Layers: PixelSource {
  /// What is laid on the ground, or on what was laid before.
  public enum Layer: Sendable {
    case shape(Coverage, Color)
    /// Whole pixels.
    case rectangle(PixelBounds, Color)
  }

  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  private let ground: Ground
  private let layers: [Layer]
  /// The rows that each reaches: most are letters, and of a band most are not asked for.
  private let reaches: [Range<Int>]
  /// The different colours, and which of them each layer has: layers of one colour share what was mixed.
  private let colors: [Color]
  private let places: [Int]
  private let ramp: Pixmap.Ramp
  private let isCancelled: @Sendable () -> Bool

  /// How many bytes of a picture are painted at a time.
  private static let bandSize = 1 << 16

  /// Creates a picture of layers, the lowest first.
  /// - Parameters:
  ///   - ramp: how finely coverage is told apart.
  ///   - isCancelled: whether nobody will look at it: then nothing more is painted.
  public init(
    _ layers: [Layer], on ground: Ground, ramp: Pixmap.Ramp = .fine,
    until isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    (self.layers, self.ground, self.ramp, self.isCancelled) = (layers, ground, ramp, isCancelled)
    (width, height) = (ground.width, ground.height)
    reaches = layers.map { $0.rows }
    var colors: [Color] = []
    places = layers.map { layer in
      if let place = colors.firstIndex(of: layer.color) { return place }
      colors.append(layer.color)
      return colors.count - 1
    }
    self.colors = colors
  }

  /// The picture, painted.
  public var pixmap: Pixmap {
    var pixmap = ground.pixmap
    var inks = colors.map { Ink($0) }
    pixmap.withPixels { paint($0, &inks) }
    return pixmap
  }

  /// Paints some of the rows, as many at a time as fit in the processor's nearest memory.
  public func forEachBand(
    of rows: Range<Int>, _ body: (_ rows: Range<Int>, _ bytes: Span<UInt8>) -> Bool
  ) {
    let step = max(1, Self.bandSize / (3 * width))
    var inks = colors.map { Ink($0) }
    var bytes = [UInt8](repeating: 0, count: 3 * width * min(step, rows.count))
    for top in stride(from: rows.lowerBound, to: rows.upperBound, by: step) {
      let band = top..<min(top + step, rows.upperBound)
      bytes.withUnsafeMutableBufferPointer { bytes in
        let pixels = LentPixels(bytes: bytes, rows: band, width: width)
        ground.copy(to: pixels)
        paint(pixels, &inks)
      }
      guard body(band, bytes.span.extracting(first: 3 * width * band.count)) else { return }
    }
  }

  private func paint(_ pixels: LentPixels, _ inks: inout [Ink]) {
    for index in layers.indices where reaches[index].overlaps(pixels.rows) && !isCancelled() {
      switch layers[index] {
      case .shape(let coverage, _): pixels.paint(coverage, &inks[places[index]], ramp: ramp)
      case .rectangle(let bounds, _): pixels.fill(bounds, &inks[places[index]])
      }
    }
  }
}

extension Layers.Layer {
  fileprivate var color: Color {
    switch self {
    case .shape(_, let color), .rectangle(_, let color): color
    }
  }

  fileprivate var rows: Range<Int> {
    switch self {
    case .shape(let coverage, _): coverage.rows
    case .rectangle(let bounds, _): bounds.top..<max(bounds.top, bounds.bottom)
    }
  }
}
