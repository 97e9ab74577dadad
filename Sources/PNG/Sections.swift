internal import CPNG
internal import Parallel

extension Compression {
  /// A zlib stream (RFC 1950) of rows, which are made and compressed in sections on all processors.
  ///
  /// A section is compressed as if nothing were before it, so the stream does not depend on their number.
  /// - Parameters:
  ///   - count: how many rows there are.
  ///   - stride: how many bytes a row has.
  ///   - rows: some of the rows.
  func stream(
    of count: Int, stride: Int, _ rows: @Sendable (Range<Int>) -> Rows
  ) throws(PNGError) -> [UInt8] {
    // Under a plot stand the axis's texts, and what takes longest should not be begun last.
    let parts = Threads.map(count, atMost: max(1, section / stride), lastFirst: true) { range in
      Section(rows(range), self, isLast: range.upperBound == count)
    }
    // Deflate with a window of 32 KiB, and a check of these two bytes.
    var stream: [UInt8] = [0x78, 0x01]
    var sum: UInt32 = 1
    for part in parts {
      guard !part.bytes.isEmpty else { throw .encoding("zlib could not compress the pixels") }
      stream += part.bytes
      sum = minima_adler32_combined(sum, part.sum, part.count)
    }
    return stream + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * $0)) }
  }
}

/// Some rows of a stream, compressed.
private struct Section {
  /// Empty where zlib failed.
  let bytes: [UInt8]
  /// The Adler-32 of what was compressed, and how much that was.
  let sum: UInt32
  let count: Int

  init(_ rows: Rows, _ compression: Compression, isLast: Bool) {
    var settings = minima_zlib_settings(
      level: compression.level, strategy: compression.strategy, memory_level: compression.memory,
      searched: compression.searched)
    (sum, count) = (rows.sum, rows.bytes.count)
    let capacity = minima_deflate_bound(count)
    bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, size in
      size = minima_deflate(
        rows.bytes, rows.bytes.count, &settings, isLast ? 1 : 0, buffer.baseAddress, capacity)
    }
  }
}

extension [UInt8] {
  /// Rows of `stride` bytes as a zlib stream.
  func deflated(_ compression: Compression, stride: Int) throws(PNGError) -> [UInt8] {
    try compression.stream(of: count / stride, stride: stride) { rows in
      Rows(Array(self[rows.lowerBound * stride..<rows.upperBound * stride]))
    }
  }
}
