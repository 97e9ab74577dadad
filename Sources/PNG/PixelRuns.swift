/// RGB pixels as runs of one colour, which plots mostly consist of; each row begins a new run.
struct PixelRuns {
  let table: ColorTable
  private let width, height: Int
  private let runs: [Run]

  private struct Run {
    /// The colour's place in the table.
    var color: UInt16
    /// The column after the last; a pixmap has at most 16,384.
    var end: UInt16
  }

  /// `nil` if there are more colours than a table takes.
  init?(rgb: [UInt8], width: Int) {
    var table = ColorTable()
    var runs: [Run] = []
    runs.reserveCapacity(rgb.count / 48)
    var column = 0
    let isComplete = rgb.forEachRun { color, length in
      guard let index = table.add(color, count: length) else { return false }
      var rest = length
      while rest > 0 {
        let end = min(column + rest, width)
        runs.append(
          Run(color: UInt16(truncatingIfNeeded: index), end: UInt16(truncatingIfNeeded: end)))
        rest -= end - column
        column = end < width ? end : 0
      }
      return true
    }
    guard isComplete else { return nil }
    (self.table, self.runs) = (table, runs)
    (self.width, height) = (width, rgb.count / 3 / width)
  }

  /// How many runs there are.
  var count: Int { runs.count }

  /// The rows as they are, each after a byte that says so (filter 0): what `codes` has for a pixel's
  /// colour.
  func rows(_ codes: [UInt8]) -> [UInt8] {
    collected { rows in
      var start = 0
      for run in runs {
        if start == 0 { rows.append(0, count: 1) }
        rows.append(codes[Int(run.color)], count: Int(run.end) - start)
        start = Int(run.end) < width ? Int(run.end) : 0
      }
    }
  }

  /// The rows, a byte for each pixel: what `codes` has for its colour.
  ///
  /// Before each row stands its filter: 2 ("up") where fewer runs are left of the difference to the
  /// row above, which suits ground and grid, else 0, which suits text and slopes.
  func filteredRows(_ codes: [UInt8]) -> [UInt8] {
    collected { rows in
      var (above, row, difference) = (RowRuns(), RowRuns(), RowRuns())
      above.append(0, until: width)
      for run in runs {
        row.append(codes[Int(run.color)], until: Int(run.end))
        guard run.end == width else { continue }
        difference.become(row, less: above)
        let suitsUp = difference.runs.count <= row.runs.count
        rows.append(suitsUp ? 2 : 0, count: 1)
        rows.append(suitsUp ? difference : row)
        swap(&above, &row)
        row.removeAll()
      }
    }
  }

  /// The bytes of all rows, each with its filter.
  private func collected(_ body: (inout RowBytes) -> Void) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: (width + 1) * height) { buffer, count in
      var rows = RowBytes(buffer: buffer)
      body(&rows)
      count = rows.count
    }
  }
}

/// Bytes that are written one after the other.
private struct RowBytes {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func append(_ byte: UInt8, count length: Int) {
    buffer[count..<count + length].initialize(repeating: byte)
    count += length
  }

  mutating func append(_ row: RowRuns) {
    var start = 0
    for run in row.runs {
      append(run.byte, count: run.end - start)
      start = run.end
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
