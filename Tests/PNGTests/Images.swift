@testable import PNG

extension PNGImage {
  /// An image with exactly this many colours, each at least once where there is room.
  static func random(
    width: Int, height: Int, colors: Int, seed: UInt64
  ) -> PNGImage {
    var random = SplitMix64(state: seed)
    var palette: Set<UInt32> = []
    while palette.count < colors { palette.insert(UInt32.random(in: 0..<1 << 24, using: &random)) }
    let inks = palette.sorted()
    let rgb = (0..<width * height).flatMap { pixel in
      let ink = pixel < colors ? inks[pixel] : inks.randomElement(using: &random) ?? 0
      return [UInt8(ink >> 16), UInt8(ink >> 8 & 255), UInt8(ink & 255)]
    }
    return PNGImage(width: width, height: height, rgb: rgb)
  }
}
