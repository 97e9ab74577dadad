internal import Parallel
internal import Raster

/// Shapes that are laid on a ground one over the other.
///
/// What each of them covers takes most of the time and depends on no other: it is found on all
/// processors. Then they are painted in order, so that the picture is the same however many there are.
struct Painting {
  private var ground: Ground
  private let ramp: Pixmap.Ramp
  /// Whether nobody will look at it: then nothing more is painted.
  private let isCancelled: @Sendable () -> Bool
  private var shapes: [Shape] = []

  /// What finds a layer.
  private typealias Shape = @Sendable () -> Layers.Layer

  /// More shapes than most pictures have; their coverage takes memory until they are painted.
  private static let limit = 256

  init(_ ground: Ground, _ ramp: Pixmap.Ramp, until isCancelled: @escaping @Sendable () -> Bool) {
    (self.ground, self.ramp, self.isCancelled) = (ground, ramp, isCancelled)
  }

  /// Lays a colour on what `coverage` will say, for which it gets the pixels that there are.
  mutating func lay(_ color: Color, on coverage: @escaping @Sendable (PixelBounds) -> Coverage) {
    let bounds = ground.bounds
    append { .shape(coverage(bounds), color) }
  }

  /// Fills whole pixels.
  mutating func fill(_ bounds: PixelBounds, _ color: Color) {
    append { .rectangle(bounds, color) }
  }

  /// Paints in some other way on what was laid before.
  mutating func change(_ body: (inout Pixmap) -> Void) {
    paint()
    if !isCancelled() { ground.change(body) }
  }

  /// What was laid, still to be painted.
  var layers: Layers {
    let layers = Threads.map(shapes.count) { [shapes, isCancelled] index in
      isCancelled() ? nil : shapes[index]()
    }
    return Layers(layers.compactMap(\.self), on: ground, ramp: ramp, until: isCancelled)
  }

  /// Paints what was laid.
  mutating func paint() {
    if !shapes.isEmpty { (ground, shapes) = (Ground(layers.pixmap), []) }
  }

  private mutating func append(_ shape: @escaping Shape) {
    shapes.append(shape)
    if shapes.count == Self.limit { paint() }
  }
}
