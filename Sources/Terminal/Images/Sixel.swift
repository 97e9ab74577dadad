/// Pixels as DEC's sixels: bands of six rows, one colour after another (VT330/VT340 manual, chapter 14).
struct Sixel {
  private let palette: SixelPalette
  private var output: [UInt8] = []
  /// For each colour the columns of the band that have it.
  private var extents: [Range<Int>]

  /// The output that shows RGB pixels, three bytes each, row after row.
  ///
  /// - Precondition: `rgb` has `3 * width * height` bytes.
  static func encode(rgb: [UInt8], width: Int, height: Int) -> [UInt8] {
    precondition(rgb.count == 3 * width * height)
    var sixel = Sixel(SixelPalette(rgb, width: width, capacity: 256))
    sixel.encode(width, height)
    return sixel.output
  }

  private init(_ palette: SixelPalette) {
    self.palette = palette
    extents = Array(repeating: 0..<0, count: palette.colors.count)
  }

  private mutating func encode(_ width: Int, _ height: Int) {
    // Pixels that are not set keep the ground; square pixels; the picture's size in advance.
    write("\u{1B}P0;1q\"1;1;\(width);\(height)")
    for (index, color) in palette.colors.enumerated() {
      let parts = [16, 8, 0].map { (Int(color >> UInt32($0) & 0xFF) * 100 + 127) / 255 }
      write("#\(index);2;\(parts[0]);\(parts[1]);\(parts[2])")
    }
    let masks = SixelMasks(width: width, count: palette.colors.count)
    defer { masks.free() }
    var next = 0
    for top in stride(from: 0, to: height, by: 6) {
      if top > 0 { output.append(UInt8(ascii: "-")) }
      for row in 0..<min(6, height - top) { mark(row, width, &next, in: masks) }
      writeBand(masks)
    }
    write("\u{1B}\\\r\n")
  }

  /// Notes which colour each pixel of a row of the band has.
  /// - Parameter next: the first run of the row, then of the one below.
  private mutating func mark(_ row: Int, _ width: Int, _ next: inout Int, in masks: SixelMasks) {
    var column = 0
    while column < width {
      let run = palette.runs[next]
      let (register, end) = (Int(palette.registers[Int(run.number)]), Int(run.end))
      masks.set(UInt8(1 << row), register, column..<end)
      let before = extents[register]
      extents[register] =
        before.isEmpty
        ? column..<end : min(before.lowerBound, column)..<max(before.upperBound, end)
      (column, next) = (end, next + 1)
    }
  }

  /// Six rows: for each colour in them, which of each column's pixels have it.
  private mutating func writeBand(_ masks: SixelMasks) {
    var isFirst = true
    for register in extents.indices where !extents[register].isEmpty {
      // Back to the left edge, for the next colour over the last.
      if !isFirst { output.append(UInt8(ascii: "$")) }
      isFirst = false
      output.append(UInt8(ascii: "#"))
      write(register)
      writeRuns(masks, register, extents[register])
      masks.clear(register, extents[register])
      extents[register] = 0..<0
    }
  }

  private mutating func writeRuns(_ masks: SixelMasks, _ register: Int, _ columns: Range<Int>) {
    writeRun(0, columns.lowerBound)
    var start = columns.lowerBound
    while start < columns.upperBound {
      let (mask, end) = masks.run(register, start..<columns.upperBound)
      writeRun(mask, end - start)
      start = end
    }
  }

  private mutating func writeRun(_ mask: UInt8, _ count: Int) {
    let letter = mask + 63
    if count > 3 {
      output.append(UInt8(ascii: "!"))
      write(count)
      output.append(letter)
    } else {
      for _ in 0..<count { output.append(letter) }
    }
  }

  private mutating func write(_ number: Int) {
    if number >= 10 { write(number / 10) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func write(_ text: String) { output += Array(text.utf8) }
}

/// For each colour and column of a band a bit for each of its six rows.
///
/// Memory of its own, because an array's checks take longer than the work.
private struct SixelMasks {
  private let width: Int
  private let bytes: UnsafeMutableRawBufferPointer

  init(width: Int, count: Int) {
    self.width = width
    bytes = .allocate(byteCount: width * count, alignment: 8)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
  }

  func free() { bytes.deallocate() }

  func set(_ bit: UInt8, _ register: Int, _ columns: Range<Int>) {
    let base = register &* width
    for column in columns { bytes[base &+ column] |= bit }
  }

  func clear(_ register: Int, _ columns: Range<Int>) {
    let base = register * width
    UnsafeMutableRawBufferPointer(
      rebasing: bytes[base + columns.lowerBound..<base + columns.upperBound]
    ).initializeMemory(as: UInt8.self, repeating: 0)
  }

  /// The mask of the first of some columns, and the column of the first other one.
  func run(_ register: Int, _ columns: Range<Int>) -> (mask: UInt8, end: Int) {
    let (base, last) = (register &* width, columns.upperBound)
    let mask = bytes[base &+ columns.lowerBound]
    var end = columns.lowerBound &+ 1
    // Most columns of most colours are empty: eight of them at once.
    let eight = UInt64(mask) &* 0x0101_0101_0101_0101
    while end &+ 8 <= last,
      bytes.loadUnaligned(fromByteOffset: base &+ end, as: UInt64.self) == eight
    {
      end = end &+ 8
    }
    while end < last, bytes[base &+ end] == mask { end = end &+ 1 }
    return (mask, end)
  }
}

extension PictureProtocol {
  /// RGB pixels, three bytes each, row after row, as sixels in at most 256 colours.
  ///
  /// The cursor goes to the line below the picture.
  public static func sixel(rgb: [UInt8], width: Int, height: Int) -> [UInt8] {
    Sixel.encode(rgb: rgb, width: width, height: height)
  }
}
