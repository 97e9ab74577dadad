internal import Raster

/// A pixmap that is drawn on in points.
struct Canvas {
  private(set) var pixmap: Pixmap
  private let scale: Int
  private let transform: Transform
  private let ramp: Pixmap.Ramp
  /// Whether nobody will look at it: then nothing more is painted.
  private let isCancelled: @Sendable () -> Bool

  /// How much wider than its letters the halo of a text is, in points.
  private static let halo = 3.0

  init(
    size: Figure.Size, scale: Int, ground: Color, ramp: Pixmap.Ramp = .fine,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    guard
      let pixmap = Pixmap(
        width: size.width * scale, height: size.height * scale, background: ground)
    else { preconditionFailure("a figure's size is limited to what a pixmap can be") }
    self.pixmap = pixmap
    self.scale = scale
    self.ramp = ramp
    self.isCancelled = isCancelled
    transform = .scale(Double(scale), Double(scale))
  }

  mutating func fill(_ path: Path, _ color: Color, clip: Layout? = nil) {
    guard !isCancelled() else { return }
    pixmap.fill(
      path.transformed(by: transform), color, clip: clip?.clip(scale: scale), ramp: ramp)
  }

  /// Discs of one size and colour, as many as there are.
  mutating func fillDiscs(_ centers: [Point], radius: Double, _ color: Color, clip: Layout? = nil) {
    guard !isCancelled() else { return }
    pixmap.fillDiscs(
      centers: centers.map(transform.apply), radius: radius * Double(scale), color,
      clip: clip?.clip(scale: scale))
  }

  mutating func stroke(
    _ path: Path, width: Double, dash: [Double] = [], _ color: Color, clip: Layout? = nil
  ) {
    guard !isCancelled() else { return }
    let stroke = Stroke(width: width * Double(scale), dash: dash.map { $0 * Double(scale) })
    pixmap.stroke(
      path.transformed(by: transform), stroke, color, clip: clip?.clip(scale: scale), ramp: ramp)
  }

  /// A level line over whole pixels, one point wide, that begins at the point's upper edge.
  mutating func levelLine(from left: Double, to right: Double, y: Double, _ color: Color) {
    fill(pixels(left, y, right, y + 1), color)
  }

  /// An upright line over whole pixels, one point wide.
  mutating func uprightLine(from top: Double, to bottom: Double, x: Double, _ color: Color) {
    fill(pixels(x, top, x + 1, bottom), color)
  }

  /// A text, if it may lie on lines on a plate of the ground's colour, or with a halo around its
  /// letters.
  mutating func draw(
    _ block: TextBlock, _ color: Color, plate: Color? = nil, halo: Color? = nil
  ) {
    guard !isCancelled() else { return }
    let font = StrokeFont.standard
    let size = block.size * Double(scale)
    let stroke = Stroke(width: font.strokeWidth(size: size, weight: block.weight))
    if let plate {
      let box = block.box.outset(by: 1)
      pixmap.fill(pixels(box.left, box.top, box.right, box.bottom), plate)
    }
    for (index, line) in block.lines.enumerated() {
      let baseline = block.baseline(ofLine: index)
      let y = font.crispBaseline(
        near: baseline.y * Double(scale), size: size, weight: block.weight)
      let path = font.path(of: line, size: size)
        .transformed(by: .translation(baseline.x * Double(scale), y))
      if let halo {
        let wide = Stroke(width: stroke.width + Self.halo * Double(scale))
        pixmap.stroke(path, wide, halo, ramp: ramp)
      }
      pixmap.stroke(path, stroke, color, ramp: ramp)
    }
  }

  /// Fills the whole pixels nearest to a rectangle.
  mutating func fillPixels(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ color: Color
  ) {
    fill(pixels(left, top, right, bottom), color)
  }

  /// The middles of the pixels between two whole points, in points.
  func pixelCenters(from start: Double, to end: Double) -> [Double] {
    let count = Int((end - start) * Double(scale))
    return (0..<count).map { start + (Double($0) + 0.5) / Double(scale) }
  }

  /// Paints a row of pixels of the data area, counted from its top.
  mutating func paintRow(_ row: Int, of layout: Layout, _ colors: [Color?]) {
    let clip = layout.clip(scale: scale)
    pixmap.replace(row: clip.top + row, from: clip.left, with: colors)
  }

  private mutating func fill(_ bounds: PixelBounds, _ color: Color) {
    if !isCancelled() { pixmap.fill(bounds, color) }
  }

  private func pixels(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
  ) -> PixelBounds {
    func whole(_ value: Double) -> Int { Int((value.rounded() * Double(scale))) }
    return PixelBounds(
      left: whole(left), top: whole(top), right: whole(right), bottom: whole(bottom))
  }
}
