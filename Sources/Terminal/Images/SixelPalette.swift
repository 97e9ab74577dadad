/// At most so many colours that stand for those of a picture, and which of them each pixel has.
///
/// Plots have few colours, and a ramp between each two of them at the edges. While all are too many, bits
/// are dropped; of what is left the frequent ones get a register, and the others the nearest of those.
struct SixelPalette {
  /// The colours, as 0xRRGGBB.
  private(set) var colors: [UInt32] = []
  /// The colour of each pixel.
  private(set) var indices: [UInt8] = []

  init(_ rgb: [UInt8], capacity: Int) {
    let runs = SixelPalette.runs(rgb)
    var counts: [UInt32: Int] = [:]
    for run in runs { counts[run.color, default: 0] += run.count }
    // The most frequent first; of equals the darker, so that the order is always the same.
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    colors = SixelPalette.spread(ranked.map(\.key), capacity: min(capacity, 256))
    var nearest: [UInt32: UInt8] = [:]
    for (index, color) in colors.enumerated() { nearest[color] = UInt8(index) }
    indices.reserveCapacity(rgb.count / 3)
    for run in runs {
      let index = nearest[run.color] ?? SixelPalette.nearest(to: run.color, in: colors)
      nearest[run.color] = index
      indices.append(contentsOf: repeatElement(index, count: run.count))
    }
  }

  /// The pixels as runs of one colour, which plots mostly consist of.
  private static func runs(_ rgb: [UInt8]) -> [(color: UInt32, count: Int)] {
    // Unsafe, because with checked indexes this takes longer than all the rest.
    rgb.withUnsafeBufferPointer { rgb in
      var runs: [(color: UInt32, count: Int)] = []
      var (last, start) = (UInt32.max, 0)
      let count = rgb.count / 3
      for pixel in 0..<count {
        let place = 3 * pixel
        let color = UInt32(rgb[place]) << 16 | UInt32(rgb[place + 1]) << 8 | UInt32(rgb[place + 2])
        guard color != last else { continue }
        if pixel > start { runs.append((last, pixel - start)) }
        (last, start) = (color, pixel)
      }
      if count > start { runs.append((last, count - start)) }
      return runs
    }
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
    func distance(_ other: UInt32) -> Int {
      [16, 8, 0].reduce(0) { sum, shift in
        let difference = Int(color >> UInt32(shift) & 0xFF) - Int(other >> UInt32(shift) & 0xFF)
        return sum + difference * difference
      }
    }
    var (best, least) = (0, Int.max)
    for (index, other) in colors.enumerated() {
      let distance = distance(other)
      if distance < least { (best, least) = (index, distance) }
    }
    return UInt8(best)
  }
}
