/// RGB pixels as runs of one colour, which plots mostly consist of; each row begins a new run.
struct PixelRuns: Sendable {
  let table: ColorTable
  let width, height: Int
  let runs: [Run]
  /// Where each row begins in `runs`, and the end of the last.
  let rowStarts: [Int]

  struct Run: Sendable {
    /// The colour's place in the table.
    var color: Int16
    /// The column after the last; a pixmap has at most 16,384.
    var end: UInt16
  }

  /// `nil` if there are more colours than a table takes.
  init?(rgb: [UInt8], width: Int) {
    var table = ColorTable()
    var (runs, rowStarts): ([Run], [Int]) = ([], [0])
    runs.reserveCapacity(rgb.count / 24)
    var counts = [Int](repeating: 0, count: ColorTable.limit)
    // A row is put together apart: to make room for each run takes longer than to find it.
    let isComplete = counts.withUnsafeMutableBufferPointer { counts in
      withUnsafeTemporaryAllocation(of: Run.self, capacity: width) { row in
        var (column, length) = (0, 0)
        return rgb.forEachRun(width: width) { color, count in
          guard let index = table.place(of: color) else { return false }
          counts[Int(index)] &+= count
          column = column &+ count
          row[length] = Run(color: index, end: UInt16(truncatingIfNeeded: column))
          length = length &+ 1
          guard column == width else { return true }
          runs.append(contentsOf: UnsafeMutableBufferPointer(rebasing: row[..<length]))
          rowStarts.append(runs.count)
          (column, length) = (0, 0)
          return true
        }
      }
    }
    guard isComplete else { return nil }
    table.counts = Array(counts.prefix(table.colors.count))
    (self.table, self.runs, self.rowStarts) = (table, runs, rowStarts)
    (self.width, height) = (width, rgb.count / 3 / width)
  }
}
