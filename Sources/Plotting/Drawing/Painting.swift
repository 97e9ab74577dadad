internal import Parallel
internal import Raster

/// Shapes that are laid on a pixmap one over the other.
///
/// What each of them covers takes most of the time and depends on no other: it is found on all
/// processors. Then they are painted in order, so that the picture is the same however many there are.
struct Painting {
  private(set) var pixmap: Pixmap
  private let ramp: Pixmap.Ramp
  /// Whether nobody will look at it: then nothing more is painted.
  private let isCancelled: @Sendable () -> Bool
  private var layers: [Layer] = []

  private enum Layer: Sendable {
    case shape(@Sendable () -> Coverage, Color)
    case rectangle(PixelBounds, Color)
  }

  /// More layers than most pictures have; their coverage takes memory until they are painted.
  private static let limit = 256

  init(_ pixmap: Pixmap, _ ramp: Pixmap.Ramp, until isCancelled: @escaping @Sendable () -> Bool) {
    (self.pixmap, self.ramp, self.isCancelled) = (pixmap, ramp, isCancelled)
  }

  /// Lays a colour on what `coverage` will say, for which it gets the pixels that there are.
  mutating func lay(_ color: Color, on coverage: @escaping @Sendable (PixelBounds) -> Coverage) {
    let bounds = pixmap.bounds
    append(.shape({ coverage(bounds) }, color))
  }

  /// Fills whole pixels.
  mutating func fill(_ bounds: PixelBounds, _ color: Color) { append(.rectangle(bounds, color)) }

  /// Paints in some other way on what was laid before.
  mutating func change(_ body: (inout Pixmap) -> Void) {
    paint()
    if !isCancelled() { body(&pixmap) }
  }

  /// Paints what was laid.
  mutating func paint() {
    if layers.isEmpty { return }
    let coverages = Threads.map(layers.count) { [layers, isCancelled] index -> Coverage? in
      guard case .shape(let coverage, _) = layers[index], !isCancelled() else { return nil }
      return coverage()
    }
    for (layer, coverage) in zip(layers, coverages) where !isCancelled() {
      switch layer {
      case .rectangle(let bounds, let color): pixmap.fill(bounds, color)
      case .shape(_, let color): if let coverage { pixmap.paint(coverage, color, ramp: ramp) }
      }
    }
    layers.removeAll()
  }

  private mutating func append(_ layer: Layer) {
    layers.append(layer)
    if layers.count == Self.limit { paint() }
  }
}
