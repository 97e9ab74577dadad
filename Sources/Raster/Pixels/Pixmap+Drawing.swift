extension Pixmap {
  /// Fills the inside of a path, anti-aliased, no pixel outside of `clip`.
  ///
  /// No path is too wild: coordinates may be huge, infinite or NaN (see ``Coverage``).
  /// - Parameter ramp: as in ``paint(_:_:ramp:)``.
  public mutating func fill(
    _ path: Path, _ color: Color, rule: FillRule = .nonZero, clip: PixelBounds? = nil,
    ramp: Ramp = .fine
  ) {
    paint(Coverage(of: path, rule: rule, within: visible(clip)), color, ramp: ramp)
  }

  /// Draws a line along a path, no pixel outside of `clip`.
  /// - Parameter ramp: as in ``paint(_:_:ramp:)``.
  public mutating func stroke(
    _ path: Path, _ stroke: Stroke, _ color: Color, clip: PixelBounds? = nil,
    ramp: Ramp = .fine
  ) {
    paint(Coverage(of: path, stroke: stroke, within: visible(clip)), color, ramp: ramp)
  }

  /// Fills whole pixels.
  public mutating func fill(_ bounds: PixelBounds, _ color: Color) {
    var ink = Ink(color)
    withPixels { $0.fill(bounds, &ink) }
  }

  /// In how many steps the edges of a shape go from nothing to all of its colour.
  public enum Ramp: Int, Hashable, Sendable {
    /// As many as cannot be told from a smooth one.
    case fine = 64
    /// An eighth of them, for grounds of many colours, which would each be mixed with every step.
    case coarse = 8
  }

  /// Lays a colour over the picture, as much of it as each pixel is covered.
  /// - Parameter ramp: how finely coverage is told apart.
  public mutating func paint(_ coverage: Coverage, _ color: Color, ramp: Ramp = .fine) {
    var ink = Ink(color)
    withPixels { $0.paint(coverage, &ink, ramp: ramp) }
  }
}

extension Pixmap {
  func visible(_ clip: PixelBounds?) -> PixelBounds {
    clip.map(bounds.intersection) ?? bounds
  }

  /// Lends the pixels for painting.
  mutating func withPixels(_ body: (LentPixels) -> Void) {
    let (width, height) = (width, height)
    bytes.withUnsafeMutableBufferPointer {
      body(LentPixels(bytes: $0, rows: 0..<height, width: width))
    }
  }
}
