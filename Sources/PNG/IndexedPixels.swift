/// Pixels as indexes into a palette of at most 256 colours, in the order of their first appearance.
struct IndexedPixels: Hashable, Sendable {
  /// 3 bytes a colour.
  private(set) var palette: [UInt8] = []
  /// One byte a pixel.
  private(set) var indexes: [UInt8]

  /// `nil` where the RGB bytes have more than 256 colours.
  init?(rgb: [UInt8]) {
    indexes = [UInt8](repeating: 0, count: rgb.count / 3)
    var table = ColorTable()
    var previous: UInt32?
    var index: UInt8 = 0
    for pixel in indexes.indices {
      let color =
        UInt32(rgb[3 * pixel]) << 16 | UInt32(rgb[3 * pixel + 1]) << 8 | UInt32(rgb[3 * pixel + 2])
      if color != previous {
        guard let found = table.index(of: color) else { return nil }
        index = found
        previous = color
      }
      indexes[pixel] = index
    }
    palette = table.colors.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
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
