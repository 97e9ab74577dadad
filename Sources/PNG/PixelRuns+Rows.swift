internal import CPNG

extension PixelRuns {
  /// The rows as a zlib stream, a byte for each pixel: what `codes` has for its colour.
  ///
  /// - Parameter isFiltered: whether rows are less the ones above where that leaves no more runs.
  func stream(
    _ compression: Compression, _ codes: [UInt8], isFiltered: Bool
  ) throws(PNGError) -> [UInt8] {
    try compression.stream(of: height, stride: width + 1) { rows in
      isFiltered ? filteredRows(rows, codes) : self.rows(rows, codes)
    }
  }

  private func filteredRows(_ range: Range<Int>, _ codes: [UInt8]) -> [UInt8] {
    var rows = rows(range, codes)
    let first = range.lowerBound
    let above =
      first > 0
      ? self.rows(first - 1..<first, codes) : [UInt8](repeating: 0, count: width + 1)
    minima_png_subtract_above(&rows, width + 1, range.count, above, 0)
    return rows
  }

  /// Some rows, each after a byte that says that it is as it is (filter 0).
  private func rows(_ range: Range<Int>, _ codes: [UInt8]) -> [UInt8] {
    let size = (width + 1) * range.count
    return [UInt8](unsafeUninitializedCapacity: size + Self.step) { buffer, count in
      guard var place = buffer.baseAddress.map({ UnsafeMutableRawPointer($0) }) else { return }
      var start = 0
      for run in runs[rowStarts[range.lowerBound]..<rowStarts[range.upperBound]] {
        if start == 0 {
          place.storeBytes(of: 0, as: UInt8.self)
          place += 1
        }
        let end = Int(run.end)
        place.fill(end &- start, with: codes[Int(run.color)], step: Self.step)
        place += end &- start
        start = end < width ? end : 0
      }
      count = size
    }
  }

  /// How many bytes are stored at once: more than most runs have.
  private static let step = 16
}

extension UnsafeMutableRawPointer {
  /// Stores a byte `count` times, or as often as a step has room for it.
  @inline(__always)
  fileprivate func fill(_ count: Int, with byte: UInt8, step: Int) {
    storeBytes(of: SIMD16(repeating: byte), as: SIMD16<UInt8>.self)
    if count > step { initializeMemory(as: UInt8.self, repeating: byte, count: count) }
  }
}
