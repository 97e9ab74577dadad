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
    let bounds = visible(bounds)
    var ink = Ink(color)
    withPixels { pixels in
      for row in bounds.top..<bounds.bottom {
        pixels.lay(&ink, level: Ink.fullLevel, row: row, columns: bounds.left..<bounds.right)
      }
    }
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
    let limits = bounds
    var ink = Ink(color)
    let (levels, step) = (Double(ramp.rawValue), Ink.fullLevel / ramp.rawValue)
    withPixels { pixels in
      coverage.forEachSpan { row, columns, covered in
        guard limits.top <= row, row < limits.bottom else { return }
        let level = Int(covered * levels + 0.5) * step
        let columns = columns.clamped(to: limits.left..<limits.right)
        if level > 0 { pixels.lay(&ink, level: level, row: row, columns: columns) }
      }
    }
  }
}

extension Pixmap {
  func visible(_ clip: PixelBounds?) -> PixelBounds {
    clip.map(bounds.intersection) ?? bounds
  }

  /// Lends the pixels for painting.
  mutating func withPixels(_ body: (LentPixels) -> Void) {
    let width = width
    bytes.withUnsafeMutableBufferPointer { body(LentPixels(bytes: $0, width: width)) }
  }
}

/// Pixels for as long as they are painted: looking at the array for each again takes longer than mixing.
struct LentPixels {
  fileprivate let bytes: UnsafeMutableBufferPointer<UInt8>
  fileprivate let width: Int

  /// Lays an ink over pixels of a row, all of them inside of the picture.
  func lay(_ ink: inout Ink, level: Int, row: Int, columns: Range<Int>) {
    var offset = 3 * (row * width + columns.lowerBound)
    let end = offset + 3 * columns.count
    let solid = ink.solid(level: level)
    while offset < end {
      put(solid ?? ink.over(code(at: offset), level: level), at: offset)
      offset += 3
    }
  }

  /// 0xRRGGBB.
  private func code(at offset: Int) -> UInt32 {
    UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
  }

  private func put(_ code: UInt32, at offset: Int) {
    bytes[offset] = UInt8(truncatingIfNeeded: code >> 16)
    bytes[offset + 1] = UInt8(truncatingIfNeeded: code >> 8)
    bytes[offset + 2] = UInt8(truncatingIfNeeded: code)
  }
}
