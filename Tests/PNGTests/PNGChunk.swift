/// One chunk of a PNG, read without libpng: 4 bytes length, 4 bytes type, the data, 4 bytes CRC.
struct PNGChunk: Equatable {
  let type: String
  let data: [UInt8]

  /// The data as text, a zero byte shown as `|`.
  var text: String {
    String(decoding: data, as: UTF8.self).replacing("\0", with: "|")
  }

  /// All chunks after the signature.
  static func all(in png: [UInt8]) -> [PNGChunk] {
    var chunks: [PNGChunk] = []
    var rest = png.dropFirst(8)
    while rest.count >= 12 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      let type = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
      chunks.append(PNGChunk(type: type, data: Array(rest.dropFirst(8).prefix(length))))
      rest = rest.dropFirst(12 + length)
    }
    return chunks
  }
}
