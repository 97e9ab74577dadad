import PNG
import Raster
import Testing

/// An animated PNG, read by the rules of APNG: blend "over", dispose "none".
struct AnimationFile {
  private(set) var frames: [Pixmap] = []
  /// Width and height of each frame's rectangle.
  private(set) var sizes: [[Int]] = []
  private(set) var seconds: [Double] = []
  /// The sequence numbers of all fcTL and fdAT chunks.
  private(set) var numbers: [Int] = []
  private(set) var plays = -1
  private(set) var hasRightChecksums = true

  init(_ png: [UInt8]) throws {
    let chunks = PNGChunk.all(in: png)
    let header = chunks[0].data
    let palette = chunks.first { $0.type == "PLTE" }
    let (width, height) = (header.number(0), header.number(4))
    var canvas = [UInt8](repeating: 0, count: 3 * width * height)
    var control: [UInt8] = []
    hasRightChecksums = Self.checksums(in: png)
    for chunk in chunks {
      switch chunk.type {
      case "acTL": plays = chunk.data.number(4)
      case "fcTL":
        control = chunk.data
        numbers.append(control.number(0))
        sizes.append([control.number(4), control.number(8)])
        seconds.append(
          Double(control.number(20, bytes: 2)) / Double(control.number(22, bytes: 2)))
        #expect(control.suffix(2) == [0, 1])
      case "fdAT":
        numbers.append(chunk.data.number(0))
        let patch = try Self.patch(Array(chunk.data.dropFirst(4)), control, header, palette)
        let key = Self.key(chunks)
        for row in 0..<patch.height {
          for column in 0..<patch.width {
            let from = 3 * (row * patch.width + column)
            let pixel = Array(patch.bytes[from..<from + 3])
            guard pixel != key else { continue }
            let to = 3 * ((row + control.number(16)) * width + column + control.number(12))
            canvas.replaceSubrange(to..<to + 3, with: pixel)
          }
        }
        frames.append(try #require(Pixmap(width: width, height: height, bytes: canvas)))
      default: break
      }
    }
  }

  /// What stands for a transparent pixel: with a palette a colour that the tests never use.
  private static func key(_ chunks: [PNGChunk]) -> [UInt8] {
    guard chunks[0].data[9] == 2 else { return [0xFE, 0x01, 0xFD] }
    let data = chunks.first { $0.type == "tRNS" }?.data ?? []
    return [1, 3, 5].map { data[$0] }
  }

  /// A frame's data as a PNG of its own, opaque, with the key in place of transparency.
  private static func patch(
    _ data: [UInt8], _ control: [UInt8], _ header: [UInt8], _ palette: PNGChunk?
  ) throws -> Pixmap {
    var chunks = [("IHDR", Array(control[4..<12]) + header.suffix(5))]
    if let palette { chunks.append(("PLTE", [0xFE, 0x01, 0xFD] + palette.data.dropFirst(3))) }
    chunks += [("IDAT", data), ("IEND", [])]
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return try Pixmap(
      png: chunks.reduce(into: signature) { png, chunk in
        let content = Array(chunk.0.utf8) + chunk.1
        png += bytes(UInt32(chunk.1.count)) + content + bytes(checksum(content))
      })
  }

  private static func checksums(in png: [UInt8]) -> Bool {
    var rest = png.dropFirst(8)
    while rest.count >= 12 {
      let length = Array(rest.prefix(4)).number(0)
      let content = Array(rest.dropFirst(4).prefix(4 + length))
      guard Array(rest.dropFirst(8 + length).prefix(4)) == bytes(checksum(content)) else {
        return false
      }
      rest = rest.dropFirst(12 + length)
    }
    return rest.isEmpty
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }

  /// CRC-32, bit by bit (PNG specification, annex D).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { value, byte in
      (0..<8).reduce(value ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
      }
    }
  }
}

extension [UInt8] {
  /// The number in some bytes, the most significant first.
  fileprivate func number(_ offset: Int, bytes: Int = 4) -> Int {
    self[offset..<offset + bytes].reduce(0) { $0 << 8 | Int($1) }
  }
}
