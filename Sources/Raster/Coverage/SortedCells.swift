/// Cells by row, each row from the left.
struct SortedCells: Sendable {
  /// The rows that have cells, and those between them.
  let rows: Range<Int>
  private let cells: [Cell]
  /// Where each row's cells begin in `cells`, and at the end their count.
  private let starts: [Int]

  /// Sorts by counting into rows, which are many, and by comparing within a row.
  init(_ unsorted: [Cell]) {
    var (top, bottom) = (Int.max, Int.min)
    for cell in unsorted {
      top = min(top, Int(cell.row))
      bottom = max(bottom, Int(cell.row) + 1)
    }
    rows = top < bottom ? top..<bottom : 0..<0
    var starts = Array(repeating: 0, count: rows.count + 1)
    for cell in unsorted { starts[Int(cell.row) - rows.lowerBound + 1] += 1 }
    for row in starts.indices.dropFirst() { starts[row] += starts[row - 1] }
    self.starts = starts
    cells = Self.sorted(unsorted, top: rows.lowerBound, starts: starts)
  }

  /// The cells of one of `rows`.
  subscript(row row: Int) -> ArraySlice<Cell> {
    let index = row - rows.lowerBound
    return cells[starts[index]..<starts[index + 1]]
  }

  /// One cell for each pixel: the sum of its cells.
  var merged: [Cell] {
    var result: [Cell] = []
    for cell in cells {
      if let last = result.last, last.row == cell.row, last.column == cell.column {
        result[result.count - 1].cover += cell.cover
        result[result.count - 1].area += cell.area
      } else {
        result.append(cell)
      }
    }
    return result
  }

  private static func sorted(_ unsorted: [Cell], top: Int, starts: [Int]) -> [Cell] {
    var next = starts
    return Array(unsafeUninitializedCapacity: unsorted.count) { buffer, count in
      for cell in unsorted {
        let row = Int(cell.row) - top
        buffer.initializeElement(at: next[row], to: cell)
        next[row] += 1
      }
      count = unsorted.count
      for (start, end) in zip(starts, starts.dropFirst()) where end - start > 1 {
        sort(&buffer, start..<end)
      }
    }
  }

  /// Most rows have a few cells in a few runs: insertion suits these, the library's sort the others.
  private static func sort(_ cells: inout UnsafeMutableBufferPointer<Cell>, _ range: Range<Int>) {
    guard range.count <= 32 else { return cells[range].sort { $0.column < $1.column } }
    for index in range.dropFirst() {
      let cell = cells[index]
      var place = index
      while place > range.lowerBound, cells[place - 1].column > cell.column {
        cells[place] = cells[place - 1]
        place -= 1
      }
      cells[place] = cell
    }
  }
}
