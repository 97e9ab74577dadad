/// RGB pixels as runs of one colour, which plots mostly consist of.
struct PixelRuns {
  let table: ColorTable
  /// A colour's place in the table in the upper 12 bits, the run's length less 1 in the lower 20.
  private let runs: [UInt32]
  private let count: Int

  private static let longest = 1 << 20

  /// `nil` if there are more colours than a table takes.
  init?(rgb: [UInt8]) {
    var table = ColorTable()
    var runs: [UInt32] = []
    runs.reserveCapacity(rgb.count / 48)
    let isComplete = rgb.forEachRun { color, length in
      guard let index = table.add(color, count: length) else { return false }
      var rest = length
      while rest > 0 {
        let part = min(rest, Self.longest)
        runs.append(UInt32(index) << 20 | UInt32(part - 1))
        rest -= part
      }
      return true
    }
    guard isComplete else { return nil }
    (self.table, self.runs, count) = (table, runs, rgb.count / 3)
  }

  /// A byte for each pixel: what `bytes` has for its colour.
  func expanded(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      for run in runs {
        let length = Int(run & 0xF_FFFF) + 1
        (start + filled).initialize(repeating: bytes[Int(run >> 20)], count: length)
        filled += length
      }
    }
  }
}

extension [UInt8] {
  /// Calls `body` with each run of pixels of one colour, 3 bytes a pixel; ends when that is false.
  ///
  /// Most of a plot is ground: eight pixels that repeat the one before are passed in one step, and
  /// the first that does not is found by its lowest bit.
  /// Unsafe, because checked indexes take longer here than all of the compression.
  @inline(__always)
  func forEachRun(_ body: (_ color: UInt32, _ length: Int) -> Bool) -> Bool {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return true }
      let count = bytes.count / 3
      func color(_ pixel: Int) -> UInt32 {
        // The last pixel alone is not followed by a fourth byte.
        guard pixel < count - 1 else {
          return bytes[(3 * pixel)...].prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
        }
        let four = base.loadUnaligned(fromByteOffset: 3 * pixel, as: UInt32.self)
        return UInt32(bigEndian: four) >> 8
      }
      func word(_ offset: Int) -> UInt64 {
        base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      }
      var start = 0
      while start < count {
        let here = color(start)
        var end = start + 1
        var isOver = false
        while !isOver, end + 8 <= count {
          // Bytes that equal those three places before repeat the pixel before.
          let difference = word(3 * end) ^ word(3 * end - 3)
          if difference != 0 {
            end += difference.littleEndian.trailingZeroBitCount / 24
            isOver = true
          } else if word(3 * end + 8) == word(3 * end + 5), word(3 * end + 16) == word(3 * end + 13)
          {
            end += 8
          } else {
            end += 2
          }
        }
        while !isOver, end < count, color(end) == here { end += 1 }
        guard body(here, end - start) else { return false }
        start = end
      }
      return true
    }
  }
}
