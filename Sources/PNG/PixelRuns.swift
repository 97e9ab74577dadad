internal import CPNG
internal import Parallel
internal import Raster

/// RGB pixels as runs of one colour, which plots mostly consist of; each row begins a new run.
struct PixelRuns: Sendable {
  private(set) var table: ColorTable
  let width: Int
  private(set) var height: Int
  private(set) var runs: [Run]
  /// Where each row begins in `runs`, and the end of the last.
  private(set) var rowStarts: [Int]

  struct Run: Sendable {
    /// The colour's place in the table.
    var color: Int16
    /// The column after the last; a pixmap has at most 16,384.
    var end: UInt16
  }

  /// `nil` if there are more colours than a table takes.
  ///
  /// Large pictures are looked through in parts, on all processors.
  init?(_ source: some PixelSource) {
    let rows = max(1, Self.part / source.width)
    // Under a plot stand the axis's texts, and a second thread begins a little later.
    let parts = Threads.map(source.height, atMost: rows, lastFirst: true) { rows in
      PixelRuns(source, rows)
    }
    guard let first = parts.first, var whole = first else { return nil }
    for part in parts.dropFirst() {
      guard let part, whole.append(part) else { return nil }
    }
    self = whole
  }

  /// How many pixels are looked through at a time, at most: half of a usual picture, which is worth a thread.
  private static let part = 200_000

  /// Adds the rows of another below, and its colours after those that are known.
  private mutating func append(_ other: PixelRuns) -> Bool {
    var places: [Int16] = []
    for (color, count) in zip(other.table.colors, other.table.counts) {
      guard let place = table.count(color, count) else { return false }
      places.append(place)
    }
    let start = runs.count
    runs += other.runs
    runs.withUnsafeMutableBufferPointer { runs in
      places.withUnsafeBufferPointer { places in
        for run in start..<runs.count { runs[run].color = places[Int(runs[run].color)] }
      }
    }
    rowStarts += other.rowStarts.dropFirst().map { $0 + start }
    height += other.height
    return true
  }

  private init?(_ source: some PixelSource, _ rows: Range<Int>) {
    (table, runs, rowStarts) = (ColorTable(), [], [0])
    (width, height) = (source.width, rows.count)
    runs.reserveCapacity(width * rows.count / 8)
    var counts = [Int](repeating: 0, count: ColorTable.limit)
    var isComplete = true
    counts.withUnsafeMutableBufferPointer { counts in
      source.forEachBand(of: rows) { rows, bytes in
        isComplete = bytes.withUnsafeBufferPointer { append($0, rows.count, counts) }
        return isComplete
      }
    }
    guard isComplete else { return nil }
    table.counts = Array(counts.prefix(table.colors.count))
  }

  /// Adds some rows below; false if there are more colours than the table takes.
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ rows: Int, _ counts: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    let width = width
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: width) { ends in
      (0..<rows).allSatisfy { row in
        let pixels = UnsafeBufferPointer(rebasing: bytes[3 * width * row..<3 * width * (row + 1)])
        let count = minima_png_run_ends(pixels.baseAddress, width, ends.baseAddress)
        return appendRow(pixels, UnsafeBufferPointer(rebasing: ends[..<count]), counts)
      }
    }
  }

  /// Adds a row's runs, which end at some columns.
  ///
  /// Unsafe, because checked indexes take as long here as finding the runs.
  private mutating func appendRow(
    _ pixels: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<UInt16>,
    _ counts: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    // A row is put together apart: to make room for each run takes longer than to find it.
    let isComplete = withUnsafeTemporaryAllocation(of: Run.self, capacity: ends.count) { row in
      var column = 0
      for index in ends.indices {
        let (place, end) = (3 &* column, Int(ends[index]))
        let color =
          UInt32(pixels[place]) << 16 | UInt32(pixels[place &+ 1]) << 8 | UInt32(pixels[place &+ 2])
        guard let known = table.place(of: color) else { return false }
        counts[Int(known)] &+= end &- column
        row[index] = Run(color: known, end: ends[index])
        column = end
      }
      runs.append(contentsOf: row)
      return true
    }
    rowStarts.append(runs.count)
    return isComplete
  }
}
