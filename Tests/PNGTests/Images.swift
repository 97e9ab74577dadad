import PNG
import Raster
import Testing
import TestSupport

extension Pixmap {
  /// An image with exactly this many colours where there is room, else a few less.
  static func random(width: Int, height: Int, colors: Int, seed: UInt64) throws -> Pixmap {
    var random = SplitMix64(seed: seed)
    var palette: Set<UInt32> = []
    while palette.count < colors { palette.insert(UInt32.random(in: 0..<1 << 24, using: &random)) }
    let inks = palette.sorted()
    let bytes = (0..<width * height).flatMap { pixel in
      let ink = pixel < colors ? inks[pixel] : inks.randomElement(using: &random) ?? 0
      return [UInt8(ink >> 16), UInt8(ink >> 8 & 255), UInt8(ink & 255)]
    }
    return try #require(Pixmap(width: width, height: height, bytes: bytes))
  }
}
