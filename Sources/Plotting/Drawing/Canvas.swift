internal import Parallel
internal import Raster

/// A picture that is drawn on in points.
struct Canvas {
  private var painting: Painting
  let scale: Int

  /// How many rows are held until they are painted.
  private static let rowsAtOnce = 512
  /// How much wider than its letters the halo of a text is, in points.
  private static let halo = 3.0

  init(
    size: Figure.Size, scale: Int, ground: Color, ramp: Pixmap.Ramp = .fine,
    cache: DrawingCache? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    guard let ground = Ground(width: size.width * scale, height: size.height * scale, ground)
    else { preconditionFailure("a figure's size is limited to what a pixmap can be") }
    painting = Painting(ground, ramp, cache: cache, until: isCancelled)
    self.scale = scale
  }

  /// What was drawn, still to be painted.
  var layers: Layers { painting.layers }

  /// Paints what was drawn once for all that follows.
  mutating func paint() { painting.paint() }

  mutating func fill(_ path: Path, _ color: Color, clip: Layout? = nil) {
    lay(.filled(path), color, clip: clip)
  }

  /// Discs of one size and colour, as many as there are.
  mutating func fillDiscs(_ centers: [Point], radius: Double, _ color: Color, clip: Layout? = nil) {
    // None would have all that was laid before painted too early.
    if centers.isEmpty { return }
    painting.change { [scale] pixmap in
      let transform = Transform.scale(Double(scale), Double(scale))
      pixmap.fillDiscs(
        centers: centers.map(transform.apply), radius: radius * Double(scale), color,
        clip: clip?.clip(scale: scale))
    }
  }

  mutating func stroke(
    _ path: Path, width: Double, dash: [Double] = [], _ color: Color, clip: Layout? = nil
  ) {
    lay(.stroked(path, width: width, dash: dash), color, clip: clip)
  }

  private mutating func lay(_ outline: Shape.Outline, _ color: Color, clip: Layout? = nil) {
    let clip = clip?.clip(scale: scale)
    let bounds = clip.map(painting.bounds.intersection) ?? painting.bounds
    painting.lay(color, on: Shape(outline: outline, scale: scale, bounds: bounds))
  }

  /// A level line over whole pixels, one point wide, that begins at the point's upper edge.
  mutating func levelLine(from left: Double, to right: Double, y: Double, _ color: Color) {
    painting.fill(pixels(left, y, right, y + 1), color)
  }

  /// An upright line over whole pixels, one point wide.
  mutating func uprightLine(from top: Double, to bottom: Double, x: Double, _ color: Color) {
    painting.fill(pixels(x, top, x + 1, bottom), color)
  }

  /// A text, if it may lie on lines on a plate of the ground's colour, or with a halo around its
  /// letters.
  mutating func draw(
    _ block: TextBlock, _ color: Color, plate: Color? = nil, halo: Color? = nil
  ) {
    if let plate {
      let box = block.box.outset(by: 1)
      fillPixels(box.left, box.top, box.right, box.bottom, plate)
    }
    for index in block.lines.indices {
      if let halo { draw(block, line: index, halo, widened: Self.halo) }
      draw(block, line: index, color)
    }
  }

  private mutating func draw(
    _ block: TextBlock, line index: Int, _ color: Color, widened: Double = 0
  ) {
    let text = Shape.Outline.text(
      block.lines[index], size: block.size, block.weight, baseline: block.baseline(ofLine: index),
      halo: widened)
    lay(text, color)
  }

  /// Fills the whole pixels nearest to a rectangle.
  mutating func fillPixels(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ color: Color
  ) {
    painting.fill(pixels(left, top, right, bottom), color)
  }

  /// The middles of the pixels between two whole points, in points.
  func pixelCenters(from start: Double, to end: Double) -> [Double] {
    let count = Int((end - start) * Double(scale))
    return (0..<count).map { start + (Double($0) + 0.5) / Double(scale) }
  }

  /// Paints the pixels of the data area, row by row from the top, each with one of some colours; nil leaves it.
  /// - Parameter row: the places of a row's colours, asked for on all processors.
  mutating func paintRows(
    _ count: Int, of layout: Layout, _ colors: [Color?], _ row: @Sendable (Int) -> [UInt16]
  ) {
    let clip = layout.clip(scale: scale)
    for start in stride(from: 0, to: count, by: Self.rowsAtOnce) {
      let rows = Threads.map(min(Self.rowsAtOnce, count - start)) { row(start + $0) }
      painting.change {
        $0.replace(left: clip.left, top: clip.top + start, with: rows, of: colors)
      }
    }
  }

  private func pixels(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
  ) -> PixelBounds {
    func whole(_ value: Double) -> Int { Int((value.rounded() * Double(scale))) }
    return PixelBounds(
      left: whole(left), top: whole(top), right: whole(right), bottom: whole(bottom))
  }
}
