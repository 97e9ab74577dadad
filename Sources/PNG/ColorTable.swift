/// Colours as 0xRRGGBB in the order of their first appearance, each with how often it occurs.
///
/// A hash table, at most a quarter full so that a search is short.
struct ColorTable: Sendable {
  /// More colours than this are never brought down to a palette.
  static let limit = 4_096
  private static let slotBits: UInt32 = 14

  private(set) var colors: [UInt32] = []
  /// How often each colour occurs, kept by whoever counts.
  var counts: [Int] = []
  /// Places in `colors`, or -1.
  private var slots = [Int16](repeating: -1, count: 1 << slotBits)

  /// Counts a colour once more, and gives its place; nil if there were too many already.
  mutating func count(_ color: UInt32, _ times: Int = 1) -> Int16? {
    guard let index = place(of: color) else { return nil }
    if index == counts.count { counts.append(0) }
    counts[Int(index)] += times
    return index
  }

  /// The place of a colour in `colors`, where it is added if need be; nil if there were too many already.
  @inline(__always)
  mutating func place(of color: UInt32) -> Int16? {
    let slot = slot(of: color)
    let index = slots[slot]
    return index >= 0 ? index : add(color, slot)
  }

  /// The place of a colour in `colors`; it must be there.
  func index(of color: UInt32) -> Int { Int(slots[slot(of: color)]) }

  /// The places of the colours, the most frequent first, and of as frequent ones the first to appear.
  var order: [Int] {
    // As numbers, which are sorted in a third of the time of pairs: the rarity above the place.
    let limit = UInt64(Self.limit)
    let ranks = counts.enumerated().map { (UInt64(UInt32.max) - UInt64($1)) * limit + UInt64($0) }
    return ranks.sorted().map { Int($0 % limit) }
  }

  private mutating func add(_ color: UInt32, _ slot: Int) -> Int16? {
    guard colors.count < Self.limit else { return nil }
    slots[slot] = Int16(colors.count)
    colors.append(color)
    return slots[slot]
  }

  /// Where a colour is, or is to be.
  @inline(__always)
  private func slot(of color: UInt32) -> Int {
    // Fibonacci hashing: the top bits of the product depend on all bits of the colour.
    var slot = Int((color &* 0x9E37_79B1) >> (32 - Self.slotBits))
    while slots[slot] >= 0, colors[Int(slots[slot])] != color {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
