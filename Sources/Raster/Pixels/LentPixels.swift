/// Some rows of a picture for as long as they are painted: looking at an array for each pixel again takes longer than
/// mixing.
struct LentPixels {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  let rows: Range<Int>
  let width: Int

  /// Lays an ink over them, as much of it as each pixel is covered.
  func paint(_ coverage: Coverage, _ ink: inout Ink, ramp: Pixmap.Ramp) {
    let (levels, step) = (Double(ramp.rawValue), Ink.fullLevel / ramp.rawValue)
    coverage.forEachSpan(in: rows) { row, columns, covered in
      let level = Int(covered * levels + 0.5) * step
      if level > 0 {
        lay(&ink, level: level, row: row, columns: columns.clamped(to: 0..<width))
      }
    }
  }

  /// Fills whole pixels, as many of them as there are.
  func fill(_ bounds: PixelBounds, _ ink: inout Ink) {
    let columns = (bounds.left..<bounds.right).clamped(to: 0..<width)
    for row in (bounds.top..<bounds.bottom).clamped(to: rows) {
      lay(&ink, level: Ink.fullLevel, row: row, columns: columns)
    }
  }

  /// Lays an ink over pixels of a row, all of them inside.
  func lay(_ ink: inout Ink, level: Int, row: Int, columns: Range<Int>) {
    var offset = 3 * ((row - rows.lowerBound) * width + columns.lowerBound)
    let end = offset + 3 * columns.count
    if let solid = ink.solid(level: level) { return fill(offset..<end, solid) }
    while offset < end {
      put(ink.over(code(at: offset), level: level), at: offset)
      offset += 3
    }
  }

  /// Gives all pixels of a run one code: the first, and what is filled as often as there is room.
  private func fill(_ run: Range<Int>, _ code: UInt32) {
    if run.isEmpty { return }
    put(code, at: run.lowerBound)
    var filled = 3
    while filled < run.count {
      let count = min(filled, run.count - filled)
      let start = run.lowerBound
      _ = bytes[start + filled..<start + filled + count]
        .update(fromContentsOf: bytes[start..<start + count])
      filled += count
    }
  }

  /// Replaces some of the rows.
  func replace(_ replaced: Range<Int>, by pixels: ArraySlice<UInt8>) {
    let start = 3 * width * (replaced.lowerBound - rows.lowerBound)
    pixels.withUnsafeBufferPointer { pixels in
      _ = bytes[start..<start + 3 * width * replaced.count].update(fromContentsOf: pixels)
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
