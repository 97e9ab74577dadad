/// How much of each pixel a shape covers, exactly: the area of their intersection, 0…1.
///
/// Each edge leaves in every pixel that it passes the height it spans there and the area between
/// itself and the pixel's right side. Summed from left to right these give the mean winding number
/// of each pixel with no sampling at all. (The method of FreeType's smooth rasterizer and of
/// font-rs, here in double precision.) Of large shapes only the pixels on edges are stored, so the cost
/// follows the outline's length; small ones have a grid of all their pixels.
///
/// What is exact: shapes that do not overlap themselves within one pixel. Where edges of several
/// pieces share a pixel, the sum stands for the union: it is right when the pieces turn the same
/// way and do not overlap inside that pixel, at most 1 in any case; outlines made by ``Stroke``
/// turn the same way everywhere. Pieces that turn opposite ways cancel, as winding numbers do.
public struct Coverage: Sendable {
  /// The pixels looked at; nothing outside of them is covered.
  public let bounds: PixelBounds
  private let rule: FillRule
  private let windings: Windings

  private enum Windings: Sendable {
    case grid(WindingGrid)
    case cells(SortedCells)
  }

  /// The coverage of the inside of a path.
  ///
  /// Open subpaths are closed with a straight line. A coordinate that is NaN interrupts its
  /// subpath, infinite ones count as ±1e150.
  public init(of path: Path, rule: FillRule = .nonZero, within bounds: PixelBounds) {
    self.init(FilledOutline(polygons: path.flattened()), rule: rule, within: bounds)
  }

  /// The coverage of a line drawn along a path.
  public init(of path: Path, stroke: Stroke, within bounds: PixelBounds) {
    self.init(StrokedOutline(of: path, stroke, within: bounds), rule: .nonZero, within: bounds)
  }

  init(_ outline: some Outline, rule: FillRule, within bounds: PixelBounds) {
    (self.bounds, self.rule) = (bounds, rule)
    let reached = bounds.intersection(outline.bounds)
    windings =
      reached.width * reached.height <= WindingGrid.limit
      ? .grid(WindingGrid(outline, within: reached)) : .cells(SortedCells(outline, within: reached))
  }

  /// Calls `body` with every run of covered pixels, from the top, each row from the left.
  ///
  /// - Parameters:
  ///   - band: the rows that are asked for; nil for all.
  ///   - body: its last argument is the covered part of each of the run's pixels, greater than 0.
  public func forEachSpan(
    in band: Range<Int>? = nil,
    _ body: (_ row: Int, _ columns: Range<Int>, _ covered: Double) -> Void
  ) {
    for row in band.map(rows.clamped) ?? rows {
      forEachRun(row: row) { columns, winding in
        let covered = rule.coverage(ofWinding: winding)
        // What rounding leaves of edges that cancel is not coverage.
        if covered > 1e-12, !columns.isEmpty { body(row, columns, covered) }
      }
    }
  }

  /// The covered area in square pixels.
  public var area: Double {
    var sum = 0.0
    forEachSpan { _, columns, covered in sum += Double(columns.count) * covered }
    return sum
  }

  /// About how many bytes it takes in memory.
  public var byteCount: Int {
    switch windings {
    case .grid(let grid): grid.byteCount
    case .cells(let cells): cells.byteCount
    }
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
  /// The rows that have covered pixels, and maybe some that have none.
  var rows: Range<Int> {
    switch windings {
    case .grid(let grid): grid.bounds.top..<grid.bounds.bottom
    case .cells(let cells): cells.rows
    }
  }

  /// Calls `body` with runs of pixels of one mean winding number, from the left; some are empty.
  @inline(__always)
  private func forEachRun(row: Int, _ body: (Range<Int>, Double) -> Void) {
    switch windings {
    case .grid(let grid): grid.forEachRun(row: row, body)
    case .cells(let cells): cells.forEachRun(row: row, body)
    }
  }
}
