/// At most so many colours that stand for those of a picture, and where each of them is.
///
/// Plots have few colours, and a ramp between each two of them at the edges. While all are too many, bits
/// are dropped; of what is left the frequent ones get a register, and the others the nearest of those.
struct SixelPalette {
  /// Pixels of one colour beside each other.
  struct Run {
    /// Which of the picture's colours it is: `registers` has what stands for it.
    var number: Int32
    /// The column after the last.
    var end: Int32
  }

  /// The colours of the registers, as 0xRRGGBB.
  let colors: [UInt32]
  /// For each colour of the picture, in the order of appearance, its register.
  let registers: [UInt8]
  /// The picture's rows one after the other; each begins a new run.
  let runs: [Run]

  /// - Precondition: `rgb` has three bytes for each pixel of whole rows.
  init(_ rgb: [UInt8], width: Int, capacity: Int) {
    var numbers = ColorNumbers()
    runs = SixelPalette.runs(rgb, width, &numbers)
    let (counts, found) = (numbers.counts, numbers.colors)
    // The most frequent first; of equals the darker, so that the order is always the same.
    let ranked = found.indices.sorted { (counts[$1], found[$0]) < (counts[$0], found[$1]) }
    colors = SixelPalette.spread(ranked.map { found[$0] }, capacity: min(capacity, 256))
    var places: [UInt32: UInt8] = [:]
    for (index, color) in colors.enumerated() { places[color] = UInt8(index) }
    registers = found.map { [colors] in places[$0] ?? SixelPalette.nearest(to: $0, in: colors) }
  }

  private static func runs(
    _ rgb: [UInt8], _ width: Int, _ numbers: inout ColorNumbers
  ) -> [Run] {
    var runs: [Run] = []
    runs.reserveCapacity(rgb.count / 24)
    // Unsafe, because with checked indexes this takes longer than all the rest.
    rgb.withUnsafeBytes { bytes in
      for row in 0..<rgb.count / 3 / max(width, 1) {
        let place = 3 * width * row
        let pixels = UnsafeRawBufferPointer(rebasing: bytes[place..<place + 3 * width])
        var column = 0
        while column < width {
          let end = pixels.end(ofRunAt: column)
          let number = numbers.number(of: pixels.color(at: column), count: end - column)
          runs.append(Run(number: number, end: Int32(end)))
          column = end
        }
      }
    }
    return runs
  }

  /// The first colours, leaving out those that are near to one taken before; as near as is needed for
  /// the capacity to suffice.
  private static func spread(_ ranked: [UInt32], capacity: Int) -> [UInt32] {
    guard ranked.count > capacity else { return ranked }
    var chosen: [UInt32] = []
    for bits in 1..<8 {
      let mask = UInt32(0xFF << bits & 0xFF) * 0x01_0101
      var cells: Set<UInt32> = []
      chosen = ranked.filter { cells.insert($0 & mask).inserted }
      if chosen.count <= capacity { break }
    }
    return Array(chosen.prefix(capacity))
  }

  private static func nearest(to color: UInt32, in colors: [UInt32]) -> UInt8 {
    func channel(_ color: UInt32, _ shift: UInt32) -> Int { Int(color >> shift & 0xFF) }
    let channels = (channel(color, 16), channel(color, 8), channel(color, 0))
    var (best, least) = (0, Int.max)
    for (index, other) in colors.enumerated() {
      let red = channels.0 - channel(other, 16)
      let green = channels.1 - channel(other, 8)
      let blue = channels.2 - channel(other, 0)
      let distance = red * red + green * green + blue * blue
      if distance < least { (best, least) = (index, distance) }
    }
    return UInt8(best)
  }
}

/// The colours of a picture, numbered in the order of their appearance.
private struct ColorNumbers {
  private(set) var colors: [UInt32] = []
  /// How many pixels have each.
  private(set) var counts: [Int] = []
  private var numbers: [UInt32: Int32] = [:]
  /// The colour that was last found in each place, above its number: to ask the dictionary for every
  /// run takes longer than to find the runs.
  private var recent = [UInt64](repeating: .max, count: 1 << ColorNumbers.bits)
  private static let bits: UInt32 = 12

  mutating func number(of color: UInt32, count: Int) -> Int32 {
    // Fibonacci hashing: the top bits of the product depend on all bits of the colour.
    let place = Int((color &* 0x9E37_79B1) >> (32 - Self.bits))
    if recent[place] >> 32 != UInt64(color) {
      recent[place] = UInt64(color) << 32 | UInt64(found(color))
    }
    let number = Int32(truncatingIfNeeded: recent[place])
    counts[Int(number)] += count
    return number
  }

  private mutating func found(_ color: UInt32) -> Int32 {
    if let number = numbers[color] { return number }
    let number = Int32(colors.count)
    numbers[color] = number
    colors.append(color)
    counts.append(0)
    return number
  }
}

/// A row of RGB pixels.
extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func color(at column: Int) -> UInt32 {
    let place = 3 &* column
    return UInt32(self[place]) << 16 | UInt32(self[place &+ 1]) << 8 | UInt32(self[place &+ 2])
  }

  /// The first column of another colour: that of the first byte that is not the one three before.
  @inline(__always)
  fileprivate func end(ofRunAt column: Int) -> Int {
    var place = 3 &* column &+ 3
    while place &+ 8 <= count {
      let change = eight(at: place) ^ eight(at: place &- 3)
      if change != 0 { return (place &+ change.trailingZeroBitCount / 8) / 3 }
      place = place &+ 8
    }
    while place < count, self[place] == self[place &- 3] { place = place &+ 1 }
    return place / 3
  }

  @inline(__always)
  private func eight(at place: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
