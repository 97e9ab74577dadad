internal import CPNG

/// How rows are compressed: zlib's settings, measured on plots, where most pixels repeat the one above.
struct Compression: Hashable, Sendable {
  /// zlib's level, 0…9.
  let level: Int32
  /// zlib's strategy: 0 is Z_DEFAULT_STRATEGY, 3 is Z_RLE.
  var strategy: Int32 = 0
  /// zlib's memory level, 1…9: how much is coded with one code.
  var memory: Int32 = 8
  /// At how many earlier places zlib looks for a repeat, and again a byte later, for a longer one; 0
  /// for what the level says.
  var searched: Int32 = 0

  /// Runs only, in small blocks, each with a code of its own, because text and ground differ: for palette
  /// indexes smaller than zlib's own level 6, in a third of its time.
  static let runs = Compression(level: 1, strategy: 3, memory: 7)
  /// Repeats, too: for surfaces, whose shades and lines leave few runs.
  ///
  /// Half of the size for twice the time: within 5 % of level 9's size in an eighth of its time.
  static let repeats = Compression(level: 8, memory: 5, searched: 32)
  /// For RGB, where runs of a colour are not runs of a byte: within 1 % of level 6's size in four
  /// fifths of its time.
  static let rgb = Compression(level: 4)
}

extension Compression {
  /// A zlib stream of the bytes that `next` gives, piece by piece; an empty one is the end.
  ///
  /// - Parameter count: how many bytes they are.
  func stream(
    of count: Int, _ next: () -> UnsafeBufferPointer<UInt8>
  ) throws(PNGError) -> [UInt8] {
    var settings = minima_zlib_settings(
      level: level, strategy: strategy, memory_level: memory, searched: searched)
    let stream = withoutActuallyEscaping(next) { next in
      withUnsafePointer(to: next) { context in
        [UInt8](unsafeUninitializedCapacity: minima_zlib_bound(count)) { buffer, size in
          size = minima_zlib_compress(
            Self.give, UnsafeMutableRawPointer(mutating: context), &settings, buffer.baseAddress,
            buffer.count)
        }
      }
    }
    guard !stream.isEmpty else { throw .encoding("zlib could not compress the pixels") }
    return stream
  }

  private typealias Source = () -> UnsafeBufferPointer<UInt8>

  private static let give: minima_zlib_source = { context, bytes in
    guard let piece = context?.assumingMemoryBound(to: Source.self).pointee() else { return 0 }
    bytes?.pointee = piece.baseAddress
    return piece.count
  }
}

extension [UInt8] {
  /// The bytes as a zlib stream.
  func deflated(_ compression: Compression) throws(PNGError) -> [UInt8] {
    try withUnsafeBufferPointer { (bytes) throws(PNGError) in
      var rest = bytes[...]
      return try compression.stream(of: count) {
        defer { rest = rest[rest.endIndex...] }
        return UnsafeBufferPointer(rebasing: rest)
      }
    }
  }
}
