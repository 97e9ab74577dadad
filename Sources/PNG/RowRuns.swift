/// A row of bytes as runs, each another byte than its neighbours.
struct RowRuns {
  /// A byte and the column after the last that has it.
  struct Run {
    var byte: UInt8
    var end: Int
  }

  private(set) var runs: [Run] = []

  /// Goes on with a byte until a column.
  mutating func append(_ byte: UInt8, until end: Int) {
    if let last = runs.last, last.byte == byte {
      runs[runs.count - 1].end = end
    } else {
      runs.append(Run(byte: byte, end: end))
    }
  }

  mutating func removeAll() { runs.removeAll(keepingCapacity: true) }

  /// Becomes the difference of two rows of the same length.
  mutating func become(_ row: RowRuns, less above: RowRuns) {
    removeAll()
    var upper = 0
    for run in row.runs {
      while runs.last?.end ?? 0 < run.end {
        let other = above.runs[upper]
        append(run.byte &- other.byte, until: min(run.end, other.end))
        if other.end <= run.end { upper += 1 }
      }
    }
  }
}
