extension PixelRuns {
  /// The rows as a zlib stream, a byte for each pixel: what `codes` has for its colour.
  ///
  /// - Parameter isFiltered: whether rows are less the ones above where that leaves no more runs.
  func stream(
    _ compression: Compression, _ codes: [UInt8], isFiltered: Bool
  ) throws(PNGError) -> [UInt8] {
    try compression.stream(of: height, stride: width + 1) { rows in
      Rows(count: (width + 1) * rows.count) { writer in
        withCodedRuns(codes) { runs in
          for row in rows {
            if isFiltered, row > 0, runs.writeDifference(row, into: &writer) { continue }
            runs.write(row, into: &writer)
          }
        }
      }
    }
  }

  private func withCodedRuns(_ codes: [UInt8], _ body: (CodedRuns) -> Void) {
    runs.withUnsafeBufferPointer { runs in
      codes.withUnsafeBufferPointer { codes in
        rowStarts.withUnsafeBufferPointer { starts in
          body(CodedRuns(runs: runs, starts: starts, codes: codes, width: width))
        }
      }
    }
  }
}

/// Runs, each with the byte that stands for its colour.
///
/// Unsafe, because checked indexes take longer here than half of the compression.
private struct CodedRuns {
  let runs: UnsafeBufferPointer<PixelRuns.Run>
  let starts: UnsafeBufferPointer<Int>
  let codes: UnsafeBufferPointer<UInt8>
  let width: Int

  /// Writes a row as it is (filter 0).
  func write(_ row: Int, into writer: inout RunWriter) {
    writer.put(0, 1)
    var start = 0
    for run in starts[row]..<starts[row + 1] {
      let end = Int(runs[run].end)
      writer.put(code(run), end &- start)
      start = end
    }
  }

  /// Writes a row less the one above (filter 2, "up"): false, and nothing is written, if that has more
  /// runs of a byte than the row.
  func writeDifference(_ row: Int, into writer: inout RunWriter) -> Bool {
    var most = changes(row)
    var difference = writer
    difference.put(2, 1)
    var (here, above) = (starts[row], starts[row - 1])
    var (start, byte) = (0, code(here) &- code(above))
    while true {
      let (end, endAbove) = (runs[here].end, runs[above].end)
      let next = Int(min(end, endAbove))
      guard next < width else { break }
      if end <= endAbove { here &+= 1 }
      if endAbove <= end { above &+= 1 }
      let nextByte = code(here) &- code(above)
      guard nextByte != byte else { continue }
      guard most > 0 else { return false }
      most &-= 1
      difference.put(byte, next &- start)
      (start, byte) = (next, nextByte)
    }
    difference.put(byte, width &- start)
    writer = difference
    return true
  }

  /// How often a byte of a row differs from the one before.
  private func changes(_ row: Int) -> Int {
    var changes = 0
    for run in starts[row] &+ 1..<starts[row + 1] where code(run) != code(run &- 1) {
      changes &+= 1
    }
    return changes
  }

  @inline(__always)
  private func code(_ run: Int) -> UInt8 { codes[Int(runs[run].color)] }
}
