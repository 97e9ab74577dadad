extension Pixmap {
  /// Fills the inside of a path, anti-aliased, no pixel outside of `clip`.
  ///
  /// No path is too wild: coordinates may be huge, infinite or NaN (see ``Coverage``).
  public mutating func fill(
    _ path: Path, _ color: Color, rule: FillRule = .nonZero, clip: PixelBounds? = nil
  ) {
    paint(Coverage(of: path, rule: rule, within: visible(clip)), color)
  }

  /// Draws a line along a path, no pixel outside of `clip`.
  public mutating func stroke(
    _ path: Path, _ stroke: Stroke, _ color: Color, clip: PixelBounds? = nil
  ) {
    paint(Coverage(of: path, stroke: stroke, within: visible(clip)), color)
  }

  /// Fills whole pixels.
  public mutating func fill(_ bounds: PixelBounds, _ color: Color) {
    let bounds = visible(bounds)
    for row in bounds.top..<bounds.bottom {
      blend(color, weight: color.alpha, row: row, columns: bounds.left..<bounds.right)
    }
  }

  /// Lays a colour over the picture, as much of it as each pixel is covered.
  public mutating func paint(_ coverage: Coverage, _ color: Color) {
    let limits = bounds
    coverage.forEachSpan { row, columns, covered in
      guard (limits.top..<limits.bottom).contains(row) else { return }
      let columns = columns.clamped(to: limits.left..<limits.right)
      blend(
        color, weight: Self.weight(ofCoverage: covered) * color.alpha, row: row, columns: columns)
    }
  }
}

extension Pixmap {
  /// How much of a colour a covered pixel takes: the one place where coverage becomes light.
  private static func weight(ofCoverage coverage: Double) -> Double { coverage }

  private func visible(_ clip: PixelBounds?) -> PixelBounds {
    clip.map(bounds.intersection) ?? bounds
  }

  /// Mixes light, not codes: an edge half covered sends out half of the light.
  private mutating func blend(_ color: Color, weight: Double, row: Int, columns: Range<Int>) {
    guard weight > 0, !columns.isEmpty else { return }
    let start = 3 * (row * width + columns.lowerBound)
    let end = 3 * (row * width + columns.upperBound)
    let inks = (color.red * weight, color.green * weight, color.blue * weight)
    let rest = 1 - weight
    var old: (UInt8, UInt8, UInt8)?
    var new: (UInt8, UInt8, UInt8) = (0, 0, 0)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for offset in stride(from: start, to: end, by: 3) {
        let below = (bytes[offset], bytes[offset + 1], bytes[offset + 2])
        // Neighbours mostly have the same colour, and then the same result.
        if old.map({ $0 != below }) ?? true {
          new.0 = SRGB.code(for: inks.0 + SRGB.light(of: below.0) * rest)
          new.1 = SRGB.code(for: inks.1 + SRGB.light(of: below.1) * rest)
          new.2 = SRGB.code(for: inks.2 + SRGB.light(of: below.2) * rest)
          old = below
        }
        (bytes[offset], bytes[offset + 1], bytes[offset + 2]) = new
      }
    }
  }
}
