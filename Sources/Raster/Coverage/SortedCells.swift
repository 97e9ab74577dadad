/// The mean winding numbers of a shape's pixels, of which only those on edges are kept, by row and from the left.
struct SortedCells: Sendable {
  /// The rows that have cells, and those between them.
  let rows: Range<Int>
  private let cells: [Cell]
  /// Where each row's cells begin in `cells`, and after them their count.
  private let starts: [Int]
  /// The column after the last that is looked at.
  private let right: Int

  var byteCount: Int {
    cells.count * MemoryLayout<Cell>.stride + starts.count * MemoryLayout<Int>.stride
  }

  init(_ outline: some Outline, within bounds: PixelBounds) {
    var edges = EdgeCutter(bounds: bounds, into: CellAccumulator(bounds: bounds))
    outline.draw(&edges)
    edges.pixels.close()
    self.init(edges.pixels.cells, right: bounds.right)
  }

  /// Sorts by counting into rows, which are many, and by comparing within a row.
  init(_ unsorted: [Cell], right: Int) {
    let rows = unsorted.rows
    // Counted two places further on and summed, the place after a row's own is where its next cell goes, and
    // at last where the next row begins.
    var starts = [Int](repeating: 0, count: rows.count + 2)
    cells = starts.withUnsafeMutableBufferPointer { starts in
      for cell in unsorted { starts[Int(cell.row) - rows.lowerBound + 2] += 1 }
      for row in 1..<starts.count { starts[row] += starts[row - 1] }
      return [Cell](unsafeUninitializedCapacity: unsorted.count) { cells, count in
        for cell in unsorted {
          let row = Int(cell.row) - rows.lowerBound
          cells.initializeElement(at: starts[row + 1], to: cell)
          starts[row + 1] += 1
        }
        count = unsorted.count
        for row in 0..<rows.count { cells.sort(starts[row]..<starts[row + 1]) }
      }
    }
    (self.rows, self.starts, self.right) = (rows, starts, right)
  }

  /// Calls `body` with runs of pixels of one of `rows` that have one winding number, from the left.
  func forEachRun(row: Int, _ body: (_ columns: Range<Int>, _ winding: Double) -> Void) {
    let index = row - rows.lowerBound
    let cells = cells[starts[index]..<starts[index + 1]]
    guard var pixel = cells.first else { return }
    var winding = 0.0
    func endPixel(next column: Int) {
      let here = Int(pixel.column)
      body(here..<here + 1, winding + pixel.area)
      winding += pixel.cover
      body(here + 1..<column, winding)
    }
    for cell in cells.dropFirst() {
      if cell.column == pixel.column {
        pixel.cover += cell.cover
        pixel.area += cell.area
      } else {
        endPixel(next: Int(cell.column))
        pixel = cell
      }
    }
    endPixel(next: right)
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
}

extension [Cell] {
  /// The rows from the first that has cells to the last.
  fileprivate var rows: Range<Int> {
    var (top, bottom) = (Int32.max, Int32.min)
    for cell in self {
      top = Swift.min(top, cell.row)
      bottom = Swift.max(bottom, cell.row)
    }
    return isEmpty ? 0..<0 : Int(top)..<Int(bottom) + 1
  }
}

extension UnsafeMutableBufferPointer<Cell> {
  /// Sorts some cells of one row by column; those of one pixel keep their order.
  ///
  /// Outlines go to and fro in steps of a pixel, and letters follow each other: a cell has few to pass, which
  /// suits insertion. Where it has many the library's sort takes over.
  fileprivate func sort(_ range: Range<Int>) {
    var patience = 16 * range.count
    for index in range.dropFirst() {
      let cell = self[index]
      var place = index
      while place > range.lowerBound, self[place - 1].column > cell.column {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = cell
      patience -= index - place
      guard patience >= 0 else {
        var row = UnsafeMutableBufferPointer(rebasing: self[range])
        return row.sort { $0.column < $1.column }
      }
    }
  }
}
