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
  private let cache: DrawingCache?
  private var pieces: [Piece] = []

  fileprivate enum Piece {
    case shape(Shape, Color)
    /// Whole pixels.
    case rectangle(PixelBounds, Color)
  }

  /// More shapes than most pictures have; their coverage takes memory until they are painted.
  private static let limit = 256

  init(
    _ ground: Ground, _ ramp: Pixmap.Ramp, cache: DrawingCache?,
    until isCancelled: @escaping @Sendable () -> Bool
  ) {
    (self.ground, self.ramp, self.cache, self.isCancelled) = (ground, ramp, cache, isCancelled)
  }

  /// All pixels.
  var bounds: PixelBounds { ground.bounds }

  /// Lays a colour on what a shape covers.
  mutating func lay(_ color: Color, on shape: Shape) { append(.shape(shape, color)) }

  /// Fills whole pixels.
  mutating func fill(_ bounds: PixelBounds, _ color: Color) {
    append(.rectangle(bounds, color))
  }

  /// Paints in some other way on what was laid before.
  mutating func change(_ body: (inout Pixmap) -> Void) {
    paint()
    if !isCancelled() { ground.change(body) }
  }

  /// What was laid, still to be painted.
  var layers: Layers {
    let layers = Threads.map(pieces.count) { [pieces, cache, isCancelled] index in
      isCancelled() ? nil : pieces[index].layer(cache)
    }
    return Layers(layers.compactMap(\.self), on: ground, ramp: ramp, until: isCancelled)
  }

  /// Paints what was laid.
  mutating func paint() {
    if !pieces.isEmpty { (ground, pieces) = (Ground(layers.pixmap), []) }
  }

  private mutating func append(_ piece: Piece) {
    pieces.append(piece)
    if pieces.count == Self.limit { paint() }
  }
}

extension Painting.Piece {
  fileprivate func layer(_ cache: DrawingCache?) -> Layers.Layer {
    switch self {
    case .rectangle(let bounds, let color): return .rectangle(bounds, color)
    case .shape(let shape, let color):
      guard let cache else { return .shape(shape.coverage, color) }
      let coverage = cache.value(for: .coverage(shape), { shape.coverage }, size: { $0.byteCount })
      return .shape(coverage, color)
    }
  }
}
