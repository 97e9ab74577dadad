/// Pixels as DEC's sixels: bands of six rows, one colour after another (VT330/VT340 manual, chapter 14).
struct Sixel {
  private let width: Int
  private let height: Int
  private let palette: SixelPalette
  private var output: [UInt8] = []

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
    let rows = min(6, height - top)
    var masks: [[UInt8]?] = Array(repeating: nil, count: palette.colors.count)
    for row in 0..<rows {
      let start = (top + row) * width
      for column in 0..<width {
        let register = Int(palette.indices[start + column])
        if masks[register] == nil { masks[register] = [UInt8](repeating: 0, count: width) }
        masks[register]?[column] |= 1 << UInt8(row)
      }
    }
    var isFirst = true
    for (register, mask) in masks.enumerated() {
      guard let mask else { continue }
      // Back to the left edge, for the next colour over the last.
      write(isFirst ? "#\(register)" : "$#\(register)")
      isFirst = false
      writeRuns(mask)
    }
  }

  private mutating func writeRuns(_ mask: [UInt8]) {
    var start = 0
    let end = (mask.lastIndex { $0 != 0 } ?? -1) + 1
    while start < end {
      let value = mask[start]
      var next = start + 1
      while next < end, mask[next] == value { next += 1 }
      let letter = value + 63
      if next - start > 3 {
        write("!\(next - start)")
        output.append(letter)
      } else {
        output += repeatElement(letter, count: next - start)
      }
      start = next
    }
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
