/// Colours as 0xRRGGBB in the order of their first appearance, each with how often it occurs.
///
/// A hash table, at most a quarter full so that a search is short.
struct ColorTable {
  /// More colours than this are never brought down to a palette.
  static let limit = 4_096
  private static let slotBits: UInt32 = 14

  private(set) var colors: [UInt32] = []
  private(set) var counts: [Int] = []
  /// An index into `colors`, or -1.
  private var slots = [Int16](repeating: -1, count: 1 << slotBits)

  /// Counts a run of a colour; false if there were too many colours already.
  mutating func add(_ color: UInt32, count: Int) -> Bool {
    let slot = slot(of: color)
    if slots[slot] >= 0 {
      counts[Int(slots[slot])] += count
      return true
    }
    guard colors.count < Self.limit else { return false }
    slots[slot] = Int16(colors.count)
    colors.append(color)
    counts.append(count)
    return true
  }

  /// The place of a colour in `colors`; it must be there.
  func index(of color: UInt32) -> Int { Int(slots[slot(of: color)]) }

  /// Where a colour is, or is to be.
  private func slot(of color: UInt32) -> Int {
    // Fibonacci hashing: the top bits of the product depend on all bits of the colour.
    var slot = Int((color &* 0x9E37_79B1) >> (32 - Self.slotBits))
    while slots[slot] >= 0, colors[Int(slots[slot])] != color {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

extension ColorTable {
  /// The colours of some RGB bytes; `nil` if there are too many.
  init?(rgb: [UInt8]) {
    var table = ColorTable()
    guard rgb.forEachRun({ color, length in table.add(color, count: length) }) else { return nil }
    self = table
  }
}

extension [UInt8] {
  /// Calls `body` with each run of pixels of one colour, 3 bytes a pixel; ends when that is false.
  ///
  /// Most of a plot is ground: eight pixels that repeat the last are passed in one step.
  @inline(__always)
  func forEachRun(_ body: (_ color: UInt32, _ length: Int) -> Bool) -> Bool {
    withUnsafeBytes { bytes in
      let count = bytes.count / 3
      func color(_ pixel: Int) -> UInt32 {
        UInt32(bytes[3 * pixel]) << 16 | UInt32(bytes[3 * pixel + 1]) << 8
          | UInt32(bytes[3 * pixel + 2])
      }
      func word(_ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      }
      var start = 0
      while start < count {
        let here = color(start)
        var end = start + 1
        while end < count, color(end) == here {
          end += 1
          // Bytes that equal those three places before repeat the pixel before.
          while end + 8 <= count, word(3 * end) == word(3 * end - 3),
            word(3 * end + 8) == word(3 * end + 5), word(3 * end + 16) == word(3 * end + 13)
          {
            end += 8
          }
        }
        guard body(here, end - start) else { return false }
        start = end
      }
      return true
    }
  }
}
