internal import CPNG

extension PixelRuns {
  /// The rows as a zlib stream, a byte for each pixel: what `codes` has for its colour.
  ///
  /// They are made and compressed in pieces that fit in a processor's cache.
  /// - Parameter isFiltered: whether rows are less the ones above where that leaves no more runs.
  func stream(
    _ compression: Compression, _ codes: [UInt8], isFiltered: Bool
  ) throws(PNGError) -> [UInt8] {
    var rows = CodedRows(runs: self, codes: codes, isFiltered: isFiltered)
    defer { rows.deallocate() }
    return try compression.stream(of: rows.stride * height) { rows.next() }
  }
}

/// Rows of bytes in the making, a piece at a time, each row after the byte of its filter.
private struct CodedRows {
  private let source: PixelRuns
  private let codes: [UInt8]
  private let isFiltered: Bool
  let stride: Int
  /// The piece, with room for what a run stores beyond its end.
  private let piece: UnsafeMutableRawBufferPointer
  /// The row above the piece, before it was filtered.
  private var above: [UInt8]
  private var nextRun = 0

  /// A piece that zlib takes in one go.
  private static let size = 65_000
  /// How many bytes are stored at once: more than most runs have.
  private static let step = 16

  init(runs: PixelRuns, codes: [UInt8], isFiltered: Bool) {
    (source, self.codes, self.isFiltered) = (runs, codes, isFiltered)
    stride = runs.width + 1
    above = [UInt8](repeating: 0, count: stride)
    let rows = max(1, min(runs.height, Self.size / stride))
    piece = .allocate(byteCount: rows * stride + Self.step, alignment: Self.step)
  }

  func deallocate() { piece.deallocate() }

  /// The next rows, valid until the next ones are asked for; none at the end.
  mutating func next() -> UnsafeBufferPointer<UInt8> {
    let count = fill()
    let rows = UnsafeMutableBufferPointer(rebasing: piece.bindMemory(to: UInt8.self)[..<count])
    guard isFiltered, count > 0 else { return UnsafeBufferPointer(rows) }
    let last = Array(rows[(count - stride)...])
    minima_png_subtract_above(rows.baseAddress, stride, count / stride, above, 0)
    above = last
    return UnsafeBufferPointer(rows)
  }

  /// Fills the piece with whole rows: how many bytes they are.
  private mutating func fill() -> Int {
    guard let base = piece.baseAddress else { return 0 }
    let width = UInt16(source.width)
    var (here, start) = (base, UInt16(0))
    source.runs.withUnsafeBufferPointer { runs in
      codes.withUnsafeBufferPointer { codes in
        while nextRun < runs.count {
          if start == 0 {
            guard here - base + stride <= piece.count - Self.step else { return }
            here.storeBytes(of: 0, as: UInt8.self)
            here += 1
          }
          let run = runs[nextRun]
          here.fill(Int(run.end - start), with: codes[Int(run.color)], step: Self.step)
          here += Int(run.end - start)
          start = run.end < width ? run.end : 0
          nextRun += 1
        }
      }
    }
    return here - base
  }
}

extension UnsafeMutableRawPointer {
  /// Stores a byte `count` times, or as often as a step has room for it.
  fileprivate func fill(_ count: Int, with byte: UInt8, step: Int) {
    storeBytes(of: SIMD16(repeating: byte), as: SIMD16<UInt8>.self)
    if count > step { initializeMemory(as: UInt8.self, repeating: byte, count: count) }
  }
}
