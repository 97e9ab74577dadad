extension Pixmap {
  /// Replaces a block of pixels, row by row, by colours that are given by their places in a list; where that has
  /// nil a pixel stays as it is, and what is outside is left out.
  public mutating func replace(
    left: Int, top: Int, with rows: [[UInt16]], of colors: [Color?]
  ) {
    let codes = colors.map { $0?.hex }
    for (index, places) in rows.enumerated() where (0..<height).contains(top + index) {
      let shown = max(0, -left)..<max(0, -left, min(places.count, width - left))
      let start = 3 * ((top + index) * width + left)
      for column in shown {
        guard let code = codes[Int(places[column])] else { continue }
        let place = start + 3 * column
        bytes[place] = UInt8(truncatingIfNeeded: code >> 16)
        bytes[place + 1] = UInt8(truncatingIfNeeded: code >> 8)
        bytes[place + 2] = UInt8(truncatingIfNeeded: code)
      }
    }
  }
}
