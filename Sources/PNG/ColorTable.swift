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

  /// Counts a run of a colour: its place in `colors`, or nil if there were too many already.
  mutating func add(_ color: UInt32, count: Int) -> Int? {
    let slot = slot(of: color)
    let index = Int(slots[slot])
    if index >= 0 {
      counts[index] += count
      return index
    }
    guard colors.count < Self.limit else { return nil }
    slots[slot] = Int16(colors.count)
    colors.append(color)
    counts.append(count)
    return colors.count - 1
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
