/// How much of each pixel a shape covers, exactly: the area of their intersection, 0…1.
///
/// Each edge leaves in every pixel that it passes the height it spans there and the area between
/// itself and the pixel's right side. Summed from left to right these give the mean winding number
/// of each pixel with no sampling at all. (The method of FreeType's smooth rasterizer and of
/// font-rs, here in double precision.) Only pixels on edges are stored, so the cost follows the
/// outline's length.
///
/// What is exact: shapes that do not overlap themselves within one pixel. Where edges of several
/// pieces share a pixel, the sum stands for the union: it is right when the pieces turn the same
/// way and do not overlap inside that pixel, at most 1 in any case; outlines made by ``Stroke``
/// turn the same way everywhere. Pieces that turn opposite ways cancel, as winding numbers do.
public struct Coverage: Sendable {
  /// The pixels looked at; nothing outside of them is covered.
  public let bounds: PixelBounds
  private let rule: FillRule
  private let cells: SortedCells

  /// The coverage of the inside of a path.
  ///
  /// Open subpaths are closed with a straight line. A coordinate that is NaN interrupts its
  /// subpath, infinite ones count as ±1e150.
  public init(of path: Path, rule: FillRule = .nonZero, within bounds: PixelBounds) {
    var cells = CellAccumulator(bounds: bounds)
    for polyline in path.flattened() { cells.add(polygon: polyline.points) }
    self.init(cells, rule: rule)
  }

  /// The coverage of a line drawn along a path.
  public init(of path: Path, stroke: Stroke, within bounds: PixelBounds) {
    self.init(stroke.outline(of: path, within: bounds), rule: .nonZero)
  }

  private init(_ accumulator: consuming CellAccumulator, rule: FillRule) {
    bounds = accumulator.bounds
    self.rule = rule
    cells = SortedCells(accumulator.finished())
  }

  /// Calls `body` with every run of covered pixels, from the top, each row from the left.
  ///
  /// The last argument is the covered part of each of the run's pixels, greater than 0.
  public func forEachSpan(_ body: (_ row: Int, _ columns: Range<Int>, _ covered: Double) -> Void) {
    for row in cells.rows { forEachSpan(row: row, body) }
  }

  /// The covered area in square pixels.
  public var area: Double {
    var sum = 0.0
    forEachSpan { _, columns, covered in sum += Double(columns.count) * covered }
    return sum
  }

  /// The covered part of each pixel in `bounds`, row by row.
  public var grid: [Double] {
    var grid = Array(repeating: 0.0, count: bounds.width * bounds.height)
    forEachSpan { row, columns, covered in
      let start = (row - bounds.top) * bounds.width - bounds.left
      for column in columns { grid[start + column] = covered }
    }
    return grid
  }
}

extension Coverage {
  private func forEachSpan(row: Int, _ body: (Int, Range<Int>, Double) -> Void) {
    let cells = cells[row: row]
    func emit(_ columns: Range<Int>, winding: Double) {
      let covered = rule.coverage(ofWinding: winding)
      // What rounding leaves of edges that cancel is not coverage.
      if covered > 1e-12, !columns.isEmpty { body(row, columns, covered) }
    }
    var winding = 0.0
    var column = bounds.left
    var index = cells.startIndex
    while index < cells.endIndex {
      let here = Int(cells[index].column)
      emit(column..<here, winding: winding)
      var (cover, area) = (0.0, 0.0)
      while index < cells.endIndex, Int(cells[index].column) == here {
        cover += cells[index].cover
        area += cells[index].area
        index += 1
      }
      emit(here..<here + 1, winding: winding + area)
      winding += cover
      column = here + 1
    }
    emit(column..<bounds.right, winding: winding)
  }
}
