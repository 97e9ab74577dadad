import Raster
import Testing

@testable import PNG

struct RoundTripTests {
  @Test(
    "What is decoded is what was encoded",
    arguments: [(1, 1), (1, 7), (7, 1), (16, 16), (17, 31), (300, 2), (64, 64)],
    [1, 2, 3, 255, 256, 257, 4096])
  func roundTrip(size: (width: Int, height: Int), colors: Int) throws {
    let image = try Pixmap.random(
      width: size.width, height: size.height, colors: colors, seed: UInt64(colors))
    #expect(try Pixmap(png: image.png()) == image)
  }

  @Test("The longest rows that a picture may have", arguments: [2, 300])
  func longestRows(colors: Int) throws {
    let image = try Pixmap.random(width: 16_384, height: 2, colors: colors, seed: 1)
    #expect(try Pixmap(png: image.png()) == image)
  }

  @Test(
    "Up to 256 colours are a palette, more are RGB",
    arguments: [(1, 3), (2, 3), (255, 3), (256, 3), (257, 2), (1000, 2)])
  func colorType(colors: Int, expected: UInt8) throws {
    let image = try Pixmap.random(width: 40, height: 40, colors: colors, seed: 7)
    let chunks = PNGChunk.all(in: try image.png())
    // The IHDR ends: bit depth, colour type, compression, filter, interlace.
    #expect(chunks[0].data.suffix(5) == [8, expected, 0, 0, 0])
    let palette = chunks.first { $0.type == "PLTE" }
    #expect(palette?.data.count == (expected == 3 ? colors * 3 : nil))
  }

  @Test("Colours that fall into the same slot of the hash table are told apart")
  func collisions() throws {
    let greys: [UInt8] = (0..<256).flatMap { [UInt8($0), UInt8($0), UInt8($0)] }
    let blues: [UInt8] = (0..<256).flatMap { [0, 0, UInt8($0)] }
    for rgb in [greys, blues] {
      let image = try #require(Pixmap(width: 16, height: 16, bytes: rgb))
      #expect(try Pixmap(png: image.png()) == image)
    }
  }

  @Test("The same picture is the same bytes")
  func reproducible() throws {
    let image = try Pixmap.random(width: 50, height: 40, colors: 300, seed: 1)
    let metadata = PNGMetadata(title: "f", description: "a curve: −0.7")
    #expect(try image.png(metadata) == image.png(metadata))
  }

  @Test(
    "A picture that is painted as it is encoded is the same bytes", arguments: [3, 100, 5_000],
    [0, 3])
  func unpainted(colors: Int, tolerance: Int) throws {
    let ground = try #require(Ground(width: 600, height: 700, Color(0xFFFFFF)))
    let layers = Layers(
      (0..<colors).map { index in
        let place = Point(Double(index * 37 % 600), Double(index * 91 % 700))
        return .shape(
          Coverage(of: .circle(center: place, radius: 9), within: ground.bounds),
          Color(UInt32(index) &* 0x9E_37_79 & 0xFF_FFFF))
      }, on: ground)
    let png = try layers.png(tolerance: tolerance)
    #expect(png == (try layers.pixmap.png(tolerance: tolerance)))
    if tolerance == 0 { #expect(try Pixmap(png: png) == layers.pixmap) }
  }

  @Test("A picture is one IDAT, however large", arguments: [200, 300])
  func oneIDAT(colors: Int) throws {
    let image = try Pixmap.random(width: 400, height: 400, colors: colors, seed: 3)
    let types = PNGChunk.all(in: try image.png()).map(\.type)
    #expect(types.filter { $0 == "IDAT" }.count == 1)
  }
}
