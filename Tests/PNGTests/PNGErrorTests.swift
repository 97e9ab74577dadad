import Raster
import Testing

@testable import PNG

struct PNGErrorTests {
  @Test("A sink that refuses ends the encoding", arguments: [0, 1, 5, 20])
  func refusal(accepted: Int) throws {
    let image = try Pixmap.random(width: 90, height: 90, colors: 500, seed: 1)
    var calls = 0
    #expect(throws: PNGError.encoding("The sink refused the bytes")) {
      try image.encode(PNGMetadata(title: "a", description: "b")) { _ in
        calls += 1
        return calls <= accepted
      }
    }
    #expect(calls == accepted + 1)
  }

  @Test("zlib's refusal is an error")
  func nonsense() throws {
    #expect(throws: PNGError.encoding("zlib could not compress the pixels")) {
      try [UInt8](repeating: 0, count: 9).deflated(Compression(level: 99), stride: 3)
    }
  }

  @Test("A broken file is an error, wherever it is cut")
  func cut() throws {
    let image = try Pixmap.random(width: 20, height: 20, colors: 300, seed: 4)
    let png = try image.png(PNGMetadata(title: "cut"))
    for count in stride(from: 0, to: png.count - 16, by: 7) {
      #expect(throws: PNGError.self) { try Pixmap(png: Array(png.prefix(count))) }
    }
  }

  @Test("A flipped byte is an error or the same picture, never a crash")
  func flipped() throws {
    let image = try Pixmap.random(width: 12, height: 12, colors: 40, seed: 5)
    let png = try image.png()
    for index in png.indices {
      var bytes = png
      bytes[index] ^= 0xFF
      let decoded = try? Pixmap(png: bytes)
      #expect(decoded == nil || decoded?.width == 12)
    }
  }

  @Test("A header that promises too much is refused before memory is taken")
  func forged() throws {
    let sides: [(side: UInt32, error: PNGError)] = [
      (16_384, .size(width: 16_384, height: 16_384)),
      (65_000, .size(width: 65_000, height: 65_000)),
      (2_000_000, .decoding("Invalid IHDR data")),
    ]
    for (side, error) in sides {
      #expect(throws: error) { try Pixmap(png: forgedPNG(side: side)) }
    }
  }

  @Test(
    "Errors say what was expected and what was found",
    arguments: [
      (PNGError.encoding("x"), "The picture could not be written as PNG: x"),
      (.decoding("Not a PNG file"), "The PNG could not be read: Not a PNG file"),
      (
        .size(width: 20000, height: 1),
        "Expected a PNG of at most 16384 pixels on a side and 67108864 in all, "
          + "but this one is 20000 × 1"
      ),
    ])
  func description(error: PNGError, text: String) {
    #expect(error.description == text)
  }
}

/// A signature, a header with a right CRC and an empty IDAT.
private func forgedPNG(side: UInt32) -> [UInt8] {
  let edge = (0..<4).map { UInt8(truncatingIfNeeded: side >> (24 - 8 * $0)) }
  let header = Array("IHDR".utf8) + edge + edge + [8, 2, 0, 0, 0]
  let crc = ~header.reduce(~UInt32(0)) { crc, byte in
    (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1) &* 0xEDB8_8320 }
  }
  let check = (0..<4).map { UInt8(truncatingIfNeeded: crc >> (24 - 8 * $0)) }
  return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + header + check
    + [0, 0, 0, 0] + Array("IDAT".utf8) + [0x35, 0xAF, 0x06, 0x1E]
}
