import Raster
import Testing
import TestSupport

@testable import PNG

struct ColorMergingTests {
  /// A soft ramp between two colours with some noise: far more than 256 colours, near to each other.
  private func ramp(seed: UInt64) throws -> Pixmap {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<20_000).flatMap { pixel in
      let level = pixel / 80
      return [level, 255 - level / 2, 128 + level / 4].map { channel in
        UInt8(min(max(channel + Int.random(in: -1...1, using: &random), 0), 255))
      }
    }
    return try #require(Pixmap(width: 200, height: 100, bytes: bytes))
  }

  private func colors(_ pixmap: Pixmap) -> Set<[UInt8]> {
    Set(
      stride(from: 0, to: pixmap.bytes.count, by: 3).map {
        Array(pixmap.bytes[$0..<$0 + 3])
      })
  }

  @Test("Many colours become a palette, and no channel changes by more", arguments: [2, 3, 5])
  func bound(tolerance: Int) throws {
    let image = try ramp(seed: UInt64(tolerance))
    #expect(colors(image).count > 1_000)
    let png = try image.png(tolerance: tolerance)
    #expect(PNGChunk.all(in: png).contains { $0.type == "PLTE" })
    let decoded = try Pixmap(png: png)
    let errors = zip(image.bytes, decoded.bytes).map { abs(Int($0) - Int($1)) }
    #expect(try #require(errors.max()) <= tolerance)
    #expect(try #require(errors.max()) > 0)
  }

  @Test("The most frequent colours stay as they are, and rare ones become them")
  func frequent() throws {
    var bytes = [UInt8](repeating: 250, count: 3 * 9_000)
    bytes += [UInt8](repeating: 249, count: 3 * 990)
    bytes += [UInt8](repeating: 248, count: 3 * 8) + [UInt8](repeating: 245, count: 3 * 2)
    let image = try #require(Pixmap(width: 100, height: 100, bytes: bytes))
    #expect(
      colors(try Pixmap(png: image.png(tolerance: 3)))
        == [[250, 250, 250], [249, 249, 249], [245, 245, 245]])
    #expect(try Pixmap(png: image.png()) == image)
  }

  /// Shades of a surface, each of some pixels, and a thousand mixtures of one pixel each.
  @Test("Shades stay as they are where mixtures are too many, which go to the nearest colour")
  func shades() throws {
    var random = SplitMix64(seed: 3)
    let shades = (0..<120).map { [UInt8(2 * $0), UInt8(255 - $0), UInt8($0)] }
    var bytes = shades.flatMap { shade in (0..<150).flatMap { _ in shade } }
    for _ in 0..<2_000 {
      let part = Int.random(in: 1...7, using: &random)
      let shade = shades.randomElement(using: &random) ?? [0, 0, 0]
      bytes += shade.map { UInt8((Int($0) * part + 255 * (8 - part)) / 8) }
    }
    let image = try #require(Pixmap(width: 200, height: 100, bytes: bytes))
    #expect(colors(image).count > 600)
    let png = try image.png(tolerance: 3)
    #expect(PNGChunk.all(in: png).contains { $0.type == "PLTE" })
    let decoded = try Pixmap(png: png).bytes
    #expect(decoded.prefix(3 * 120 * 150) == image.bytes.prefix(3 * 120 * 150))
    let errors = zip(decoded, image.bytes).map { abs(Int($0) - Int($1)) }
    #expect(try #require(errors.max()) <= 28)
    #expect(errors.reduce(0, +) < 5 * 3 * 2_000)
  }

  @Test("Where a palette would change too much, nothing is changed")
  func impossible() throws {
    let image = try Pixmap.random(width: 64, height: 64, colors: 2_000, seed: 5)
    #expect(try Pixmap(png: image.png(tolerance: 3)) == image)
    let wild = try Pixmap.random(width: 80, height: 80, colors: 5_000, seed: 6)
    #expect(try Pixmap(png: wild.png(tolerance: 3)) == wild)
  }

  @Test("Runs of any length, at the ends of rows and across them, are found")
  func runs() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<50 {
      var rgb: [UInt8] = []
      while rgb.count < 3_000 {
        let pixel = (0..<3).map { _ in UInt8.random(in: 0...1, using: &random) }
        for _ in 0..<Int.random(in: 1...40, using: &random) { rgb += pixel }
      }
      let image = try #require(Pixmap(width: 20, height: 50, bytes: Array(rgb.prefix(3_000))))
      #expect(try Pixmap(png: image.png()) == image)
    }
  }

  @Test("A run longer than a million pixels")
  func longRun() throws {
    let image = try #require(Pixmap(width: 2_000, height: 1_200))
    #expect(try Pixmap(png: image.png()) == image)
  }
}
