extension [UInt8] {
  /// Calls `body` with each run of pixels of one colour, 3 bytes a pixel, and ends when that is false.
  ///
  /// Each row begins a new run.
  /// Most of a plot is ground: eight pixels that repeat the one before are passed in one step.
  /// Unsafe, because checked indexes take longer here than all of the compression.
  @inline(__always)
  func forEachRun(
    width: Int, _ body: (_ color: UInt32, _ length: Int) -> Bool
  ) -> Bool {
    withUnsafeBytes { bytes in
      for row in 0..<bytes.count / 3 / width {
        let pixels = PixelRow(bytes: bytes, end: 3 &* width &* (row &+ 1))
        var start = 3 &* width &* row
        while start < pixels.end {
          let end = pixels.end(ofRunAt: start)
          guard body(pixels.color(at: start), (end &- start) / 3) else { return false }
          start = end
        }
      }
      return true
    }
  }
}

/// RGB pixels, each known by the place of its first byte.
private struct PixelRow {
  /// Those of all rows.
  let bytes: UnsafeRawBufferPointer
  /// After the row's last pixel.
  let end: Int

  /// 0xRRGGBB.
  @inline(__always)
  func color(at place: Int) -> UInt32 {
    // The last pixel of all is not followed by a fourth byte.
    guard place &+ 3 < bytes.count else {
      return bytes[place...].prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }
    return UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)) >> 8
  }

  /// The place of the first pixel that has another colour.
  @inline(__always)
  func end(ofRunAt start: Int) -> Int {
    var place = start &+ 3
    while place &+ 24 <= end {
      let first = change(at: place)
      if first != 0 { return place &+ first.zeroBytes / 3 &* 3 }
      let (second, third) = (change(at: place &+ 8), change(at: place &+ 16))
      guard second | third == 0 else {
        let repeated = second != 0 ? 8 &+ second.zeroBytes : 16 &+ third.zeroBytes
        return place &+ repeated / 3 &* 3
      }
      place = place &+ 24
    }
    let here = color(at: start)
    while place < end, color(at: place) == here { place = place &+ 3 }
    return place
  }

  /// Which bits of eight bytes differ from those a pixel before: none where the pixels repeat.
  @inline(__always)
  private func change(at place: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      ^ bytes.loadUnaligned(fromByteOffset: place &- 3, as: UInt64.self)
  }
}

extension UInt64 {
  /// How many of the bytes are 0 before the first in memory that is not.
  fileprivate var zeroBytes: Int { littleEndian.trailingZeroBitCount / 8 }
}
