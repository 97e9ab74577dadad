import Raster
import Testing

@testable import PNG

struct MetadataTests {
  let image: Pixmap

  init() throws {
    image = try #require(Pixmap(width: 2, height: 1, bytes: [0, 0, 0, 255, 255, 255]))
  }

  @Test("Every piece of metadata has its chunk, all text before the pixels")
  func chunks() throws {
    let metadata = PNGMetadata(
      title: "Café", description: "f′ has a root at π/2", software: "minima",
      source: "descend f from −1")
    let chunks = PNGChunk.all(in: try image.png(metadata))
    #expect(
      chunks.map(\.type) == [
        "IHDR", "sRGB", "PLTE", "pHYs", "tEXt", "tEXt", "iTXt", "iTXt", "IDAT", "IEND",
      ])
    #expect(chunks[1].data == [0])
    #expect(chunks[4].data == Array("Title\0Caf".utf8) + [0xE9])
    #expect(chunks[5].text == "Software|minima")
    #expect(chunks[6].text == "Source|||||descend f from −1")
    #expect(chunks[7].text == "Description|||||f′ has a root at π/2")
  }

  @Test("What is nil or empty has no chunk")
  func nothing() throws {
    let chunks = PNGChunk.all(in: try image.png(PNGMetadata(title: "", source: "\u{7}")))
    #expect(chunks.map(\.type) == ["IHDR", "sRGB", "PLTE", "pHYs", "IDAT", "IEND"])
  }

  @Test(
    "The scale is 96 pixels an inch, in pixels for each metre",
    arguments: [(1.0, 3780), (2, 7559), (0.5, 1890)])
  func density(scale: Double, expected: Int) throws {
    let chunks = PNGChunk.all(in: try image.png(PNGMetadata(scale: scale)))
    let pHYs = try #require(chunks.first { $0.type == "pHYs" })
    let x = pHYs.data.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    #expect(x == expected)
    #expect(pHYs.data.prefix(4) == pHYs.data.dropFirst(4).prefix(4))
    #expect(pHYs.data.last == 1)
  }

  @Test(
    "A scale that makes no sense is left out",
    arguments: [0, -1, .nan, .infinity, 1e300, 1e-300])
  func noDensity(scale: Double) throws {
    let chunks = PNGChunk.all(in: try image.png(PNGMetadata(scale: scale)))
    #expect(!chunks.contains { $0.type == "pHYs" })
  }

  @Test(
    "A tEXt chunk holds Latin-1 only, and no control characters but the line feed",
    arguments: [
      ("a\nb", [0x61, 0x0A, 0x62, 0], false),
      ("a\r\n\0b", [0x61, 0x0A, 0x62, 0], false),
      ("\u{1B}[1m", [0x5B, 0x31, 0x6D, 0], false),
      ("ÿ", [0xFF, 0], false),
      ("Ā", [0xC4, 0x80, 0], true),
      ("é→", [0xC3, 0xA9, 0xE2, 0x86, 0x92, 0], true),
    ] as [(String, [UInt8], Bool)])
  func text(text: String, bytes: [UInt8], isUTF8: Bool) throws {
    let chunk = try #require(PNGText(keyword: "Title", text))
    #expect(chunk.bytes == bytes)
    #expect(chunk.isUTF8 == isUTF8)
  }
}
