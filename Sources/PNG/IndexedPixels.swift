/// Pixels as indexes into a palette of at most 256 colours, in the order of their first appearance.
struct IndexedPixels: Hashable, Sendable {
  /// 3 bytes a colour.
  private(set) var palette: [UInt8] = []
  /// One byte a pixel.
  private(set) var indexes: [UInt8]

  /// `nil` where the RGB bytes have more than 256 colours.
  init?(rgb: [UInt8]) {
    var table = ColorTable()
    var isComplete = true
    // Unsafe buffers, because checked indexes take longer here than all of the compression.
    indexes = [UInt8](unsafeUninitializedCapacity: rgb.count / 3) { indexes, count in
      rgb.withUnsafeBufferPointer { rgb in
        var previous: UInt32 = .max
        var index: UInt8 = 0
        while count < rgb.count / 3 {
          let color = rgb.color(at: 3 * count)
          if color != previous {
            guard let found = table.index(of: color) else { return isComplete = false }
            index = found
            previous = color
          }
          indexes[count] = index
          count += 1
        }
      }
    }
    guard isComplete else { return nil }
    palette = table.colors.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Three bytes as one number, which is never `UInt32.max`.
  fileprivate func color(at offset: Int) -> UInt32 {
    UInt32(self[offset]) << 16 | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2])
  }
}

/// A hash table from colours to their indexes, at most a quarter full so that a search is short.
private struct ColorTable {
  private(set) var colors: [UInt32] = []
  /// An index into `colors`, or -1.
  private var slots = [Int16](repeating: -1, count: 1024)

  /// The index of a colour, which is added when it is new; `nil` for the 257th.
  mutating func index(of color: UInt32) -> UInt8? {
    // Fibonacci hashing: the top ten bits of the product depend on all bits of the colour.
    var slot = Int((color &* 0x9E37_79B1) >> 22)
    while slots[slot] >= 0 {
      if colors[Int(slots[slot])] == color { return UInt8(slots[slot]) }
      slot = (slot + 1) & 1023
    }
    if colors.count == 256 { return nil }
    slots[slot] = Int16(colors.count)
    colors.append(color)
    return UInt8(colors.count - 1)
  }
}
