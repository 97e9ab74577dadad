/// Which of some colours, the most frequent first, stand for all.
struct ColorChoice {
  /// Their ranks.
  private(set) var kept: [Int] = []
  /// For each colour the place in `kept` of the first that is near to it: of its own where it is kept.
  private(set) var substitutes: [Int] = []
  private let colors: [UInt32]

  /// `nil` if that takes more than `limit`.
  ///
  /// - Parameters:
  ///   - colors: as 0xRRGGBB.
  ///   - exact: how many of the first are kept, however near they are to others.
  ///   - tolerance: how far, in codes of 255, each channel of a colour is at most from what stands for it.
  init?(_ colors: [UInt32], exact: Int, tolerance: Int, limit: Int) {
    self.colors = colors
    var blocks: [Block] = []
    let tolerance = SIMD16(repeating: UInt8(tolerance))
    for (rank, color) in colors.enumerated() {
      let code = Block(repeating: color)
      if rank >= exact, let first = blocks.first(near: code, tolerance) {
        substitutes.append(first)
        continue
      }
      guard kept.count < limit else { return nil }
      if kept.count % Block.size == 0 { blocks.append(code) }
      blocks[blocks.count - 1].set(kept.count % Block.size, to: color)
      substitutes.append(kept.count)
      kept.append(rank)
    }
  }

  /// For each colour the place in `kept` of the one that is nearest to it.
  var nearest: [Int] {
    let channels = kept.map { SIMD4<Int16>(code: colors[$0]) }
    return zip(colors, substitutes).map { color, first in
      // A colour that is kept stands for itself.
      if colors[kept[first]] == color { return first }
      let code = SIMD4<Int16>(code: color)
      var (best, least) = (first, Int32.max)
      for (index, channel) in channels.enumerated() {
        let distance = channel.distance(to: code)
        if distance < least { (best, least) = (index, distance) }
      }
      return best
    }
  }
}

/// The channels of sixteen colours, which are compared at once.
private struct Block {
  static let size = 16
  private var red, green, blue: SIMD16<UInt8>

  init(repeating color: UInt32) {
    red = SIMD16(repeating: UInt8(truncatingIfNeeded: color >> 16))
    green = SIMD16(repeating: UInt8(truncatingIfNeeded: color >> 8))
    blue = SIMD16(repeating: UInt8(truncatingIfNeeded: color))
  }

  mutating func set(_ place: Int, to color: UInt32) {
    red[place] = UInt8(truncatingIfNeeded: color >> 16)
    green[place] = UInt8(truncatingIfNeeded: color >> 8)
    blue[place] = UInt8(truncatingIfNeeded: color)
  }

  /// The first place in which no channel differs from the other's by more than a tolerance.
  @inline(__always)
  func place(near other: Block, _ tolerance: SIMD16<UInt8>) -> Int? {
    func isNear(_ first: SIMD16<UInt8>, _ second: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
      // Of two differences one is below 0, which wraps around.
      let (less, more) = (first &- second .<= tolerance, second &- first .<= tolerance)
      return (first .>= second) .& less .| (second .>= first) .& more
    }
    let isNear = isNear(red, other.red) .& isNear(green, other.green) .& isNear(blue, other.blue)
    // A place that is near has eight bits; to ask one after the other takes several times as long.
    let bits = unsafeBitCast(isNear, to: SIMD2<UInt64>.self)
    if bits[0] != 0 { return bits[0].littleEndian.trailingZeroBitCount / 8 }
    return bits[1] != 0 ? 8 + bits[1].littleEndian.trailingZeroBitCount / 8 : nil
  }
}

extension [Block] {
  /// The place of the first colour that is near to the one of which `color` is full.
  fileprivate func first(near color: Block, _ tolerance: SIMD16<UInt8>) -> Int? {
    for (index, block) in enumerated() {
      // What fills the last block up repeats its first colour and is never found before that.
      if let place = block.place(near: color, tolerance) { return index * Block.size + place }
    }
    return nil
  }
}

extension SIMD4<Int16> {
  fileprivate init(code: UInt32) {
    self.init(Int16(code >> 16), Int16(code >> 8 & 255), Int16(code & 255), 0)
  }

  /// How far the channel is off that is off most, and in the second place how far all are.
  fileprivate func distance(to other: Self) -> Int32 {
    let difference = self &- other
    let sizes = SIMD4<Int32>(truncatingIfNeeded: pointwiseMax(difference, 0 &- difference))
    return sizes.max() << 16 | (sizes &* sizes).wrappedSum() >> 2
  }
}
