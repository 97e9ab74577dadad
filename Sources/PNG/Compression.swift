internal import CPNG

/// How rows are compressed: zlib's settings, measured on plots, where most pixels repeat the one above.
struct Compression: Hashable, Sendable {
  /// zlib's level, 0…9.
  let level: Int32
  /// zlib's strategy: 0 is Z_DEFAULT_STRATEGY, 3 is Z_RLE.
  var strategy: Int32 = 0
  /// zlib's memory level, 1…9: how much is coded with one code.
  var memory: Int32 = 8

  /// Runs only, in small blocks, each with a code of its own, because text and ground differ: for palette
  /// indexes smaller than zlib's own level 6, in a third of its time.
  static let runs = Compression(level: 1, strategy: 3, memory: 5)
  /// Repeats, too: for surfaces, whose shades and lines leave few runs.
  ///
  /// Half of the size for ten times the time.
  static let repeats = Compression(level: 8)
  /// For RGB, where runs of a colour are not runs of a byte: within 1 % of level 6's size in four
  /// fifths of its time.
  static let rgb = Compression(level: 4)
}

extension [UInt8] {
  /// The bytes as a zlib stream.
  func deflated(_ compression: Compression) throws(PNGError) -> [UInt8] {
    let stream = [UInt8](unsafeUninitializedCapacity: minima_zlib_bound(count)) { buffer, size in
      size = minima_zlib_compress(
        self, count, compression.level, compression.strategy, compression.memory,
        buffer.baseAddress, buffer.count)
    }
    guard !stream.isEmpty else { throw .encoding("zlib could not compress the pixels") }
    return stream
  }
}
