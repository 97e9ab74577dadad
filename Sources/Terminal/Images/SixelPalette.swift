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
    let pixels = stride(from: 0, to: rgb.count - rgb.count % 3, by: 3).map { start -> UInt32 in
      let (red, green, blue) = (rgb[start], rgb[start + 1], rgb[start + 2])
      return UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
    var counts: [UInt32: Int] = [:]
    for pixel in pixels { counts[pixel, default: 0] += 1 }
    // The most frequent first; of equals the darker, so that the order is always the same.
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    colors = SixelPalette.spread(ranked.map(\.key), capacity: min(capacity, 256))
    var nearest: [UInt32: UInt8] = [:]
    for (index, color) in colors.enumerated() { nearest[color] = UInt8(index) }
    indices.reserveCapacity(pixels.count)
    for pixel in pixels {
      if let index = nearest[pixel] {
        indices.append(index)
      } else {
        let index = SixelPalette.nearest(to: pixel, in: colors)
        nearest[pixel] = index
        indices.append(index)
      }
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
