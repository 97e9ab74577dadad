/// Pixels as DEC's sixels: bands of six rows, one colour after another (VT330/VT340 manual, chapter 14).
struct Sixel {
  private let width: Int
  private let height: Int
  private let palette: SixelPalette
  private var output: [UInt8] = []
  /// For each colour and column of a band a bit for each of its six rows.
  private var masks: [UInt8]
  /// For each colour the columns of the band that have it.
  private var extents: [Range<Int>?]

  /// The output that shows RGB pixels, three bytes each, row after row.
  ///
  /// - Precondition: `rgb` has `3 * width * height` bytes.
  static func encode(rgb: [UInt8], width: Int, height: Int) -> [UInt8] {
    precondition(rgb.count == 3 * width * height)
    var sixel = Sixel(
      width: width, height: height, palette: SixelPalette(rgb, capacity: 256))
    sixel.encode()
    return sixel.output
  }

  private init(width: Int, height: Int, palette: SixelPalette) {
    self.width = width
    self.height = height
    self.palette = palette
    masks = [UInt8](repeating: 0, count: palette.colors.count * width)
    extents = Array(repeating: nil, count: palette.colors.count)
  }

  private mutating func encode() {
    // Pixels that are not set keep the ground; square pixels; the picture's size in advance.
    write("\u{1B}P0;1q\"1;1;\(width);\(height)")
    for (index, color) in palette.colors.enumerated() {
      let parts = [16, 8, 0].map { (Int(color >> UInt32($0) & 0xFF) * 100 + 127) / 255 }
      write("#\(index);2;\(parts[0]);\(parts[1]);\(parts[2])")
    }
    for top in stride(from: 0, to: height, by: 6) {
      if top > 0 { output.append(UInt8(ascii: "-")) }
      encodeBand(top)
    }
    write("\u{1B}\\\r\n")
  }

  /// Six rows: for each colour in them, which of each column's pixels have it.
  private mutating func encodeBand(_ top: Int) {
    for row in 0..<min(6, height - top) { mark(row, at: (top + row) * width) }
    var isFirst = true
    for register in extents.indices {
      guard let columns = extents[register] else { continue }
      // Back to the left edge, for the next colour over the last.
      if !isFirst { output.append(UInt8(ascii: "$")) }
      isFirst = false
      output.append(UInt8(ascii: "#"))
      write(register)
      writeRuns(register * width, columns)
      extents[register] = nil
    }
  }

  /// Notes which colour each pixel of a row of the band has.
  private mutating func mark(_ row: Int, at start: Int) {
    let bit = UInt8(1 << row)
    var column = 0
    while column < width {
      let index = palette.indices[start + column]
      var end = column + 1
      while end < width, palette.indices[start + end] == index { end += 1 }
      let (register, base) = (Int(index), Int(index) * width)
      for place in base + column..<base + end { masks[place] |= bit }
      let before = extents[register] ?? column..<end
      extents[register] = min(before.lowerBound, column)..<max(before.upperBound, end)
      column = end
    }
  }

  /// Writes a colour's columns, and forgets them.
  private mutating func writeRuns(_ base: Int, _ columns: Range<Int>) {
    writeRun(0, columns.lowerBound)
    var start = columns.lowerBound
    while start < columns.upperBound {
      let mask = masks[base + start]
      var next = start
      while next < columns.upperBound, masks[base + next] == mask {
        masks[base + next] = 0
        next += 1
      }
      writeRun(mask, next - start)
      start = next
    }
  }

  private mutating func writeRun(_ mask: UInt8, _ count: Int) {
    let letter = mask + 63
    if count > 3 {
      output.append(UInt8(ascii: "!"))
      write(count)
      output.append(letter)
    } else {
      output += repeatElement(letter, count: count)
    }
  }

  private mutating func write(_ number: Int) {
    if number >= 10 { write(number / 10) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func write(_ text: String) { output += Array(text.utf8) }
}

extension PictureProtocol {
  /// RGB pixels, three bytes each, row after row, as sixels in at most 256 colours.
  ///
  /// The cursor goes to the line below the picture.
  public static func sixel(rgb: [UInt8], width: Int, height: Int) -> [UInt8] {
    Sixel.encode(rgb: rgb, width: width, height: height)
  }
}
