/// What the edges that pass one pixel add to the winding numbers of its row.
struct Cell {
  var row: Int32
  var column: Int32
  /// The signed height that edges span inside the pixel: what every pixel to the right gains.
  var cover: Double
  /// The signed area between the edges and the pixel's right side: what the pixel itself gains.
  var area: Double

  var isEmpty: Bool { cover == 0 && area == 0 }
}

/// Keeps the pixels that edges pass, in the order in which they come.
///
/// However many edges there are, memory is bounded by the number of pixels: when there are more
/// cells than that, those of one pixel are added up.
struct CellAccumulator: Accumulator {
  /// All cells but the open one; some may share pixels.
  private(set) var cells: [Cell] = []
  /// The cell of the pixel passed last: edges often stay in one, so it is added up here.
  private var open = Cell(row: -1, column: -1, cover: 0, area: 0)
  private let limit: Int
  private let right: Int
  /// What most shapes have room in: to make room again and again takes as long as to find the cells, and memory that
  /// nobody fills costs nothing.
  private static let few = 8_192

  init(bounds: PixelBounds) {
    cells.reserveCapacity(Self.few)
    right = bounds.right
    limit = max(2 * bounds.width * bounds.height, 1 << 14)
  }

  mutating func add(row: Int, column: Int, cover: Double, centre: Double) {
    if open.column != column || open.row != row {
      close()
      open = Cell(row: Int32(row), column: Int32(column), cover: 0, area: 0)
    }
    open.cover += cover
    open.area += cover * (1 - centre)
  }

  /// Puts the open cell with the others.
  mutating func close() {
    guard !open.isEmpty else { return }
    if cells.count >= limit { merge() }
    cells.append(open)
  }

  @inline(never)
  private mutating func merge() { cells = SortedCells(cells, right: right).merged }
}
