extension Pixmap {
  /// Replaces neighbouring pixels of a row; nil leaves one as it is, what is outside is left out.
  public mutating func replace(row: Int, from column: Int, with colors: [Color?]) {
    guard (0..<height).contains(row) else { return }
    // Neighbours are often of one colour, and finding its code is what takes long.
    var (last, code): (Color?, UInt32) = (nil, 0)
    for (index, color) in colors.enumerated() {
      guard let color, (0..<width).contains(column + index) else { continue }
      if color != last { (last, code) = (color, color.hex) }
      let offset = 3 * (row * width + column + index)
      bytes[offset] = UInt8(code >> 16 & 0xFF)
      bytes[offset + 1] = UInt8(code >> 8 & 0xFF)
      bytes[offset + 2] = UInt8(code & 0xFF)
    }
  }
}
