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

/// Cuts edges into cells, in the order in which they come.
///
/// However many edges there are, memory is bounded by the number of pixels: when there are more
/// cells than that, those of one pixel are added up.
struct CellAccumulator {
  let bounds: PixelBounds
  private var cells: [Cell] = []
  /// The cell of the pixel passed last: edges often stay in one, so it is added up here.
  private var open = Cell(row: -1, column: -1, cover: 0, area: 0)
  private let limit: Int
  /// What most shapes have room in: to make room again and again takes as long as to find the cells.
  private static let few = 1_024
  /// The first and the last corner of the polygon that is being drawn.
  private var corners: (first: Point, last: Point)?

  init(bounds: PixelBounds) {
    self.bounds = bounds
    cells.reserveCapacity(Self.few)
    limit = max(2 * bounds.width * bounds.height, 1 << 14)
  }

  /// All cells, which may share pixels.
  consuming func finished() -> [Cell] {
    close()
    return cells
  }

  mutating func add(polygon points: [Point]) {
    for point in points { add(corner: point) }
    closePolygon()
  }

  /// Draws an edge to the next corner of a polygon.
  mutating func add(corner point: Point) {
    if let (first, last) = corners {
      addEdge(from: last, to: point)
      corners = (first, point)
    } else {
      corners = (point, point)
    }
  }

  /// Draws the edge from the last corner to the first.
  mutating func closePolygon() {
    if let (first, last) = corners { addEdge(from: last, to: first) }
    corners = nil
  }
}

extension CellAccumulator {
  /// Cuts an edge to the rows of `bounds`.
  private mutating func addEdge(from start: Point, to end: Point) {
    guard start.y != end.y, !bounds.isEmpty else { return }
    let isDown = start.y < end.y
    let (upper, lower) = isDown ? (start, end) : (end, start)
    let top = max(upper.y, Double(bounds.top))
    let bottom = min(lower.y, Double(bounds.bottom))
    guard top < bottom else { return }
    func x(at y: Double) -> Double {
      upper.x + (lower.x - upper.x) * ((y - upper.y) / (lower.y - upper.y))
    }
    cutAtSides(
      from: Point(top == upper.y ? upper.x : x(at: top), top),
      to: Point(bottom == lower.y ? lower.x : x(at: bottom), bottom), sign: isDown ? 1 : -1)
  }

  /// Cuts an edge to the columns of `bounds`.
  ///
  /// What lies to the left still winds around the whole row, so it moves to the left side; what
  /// lies to the right changes nothing.
  private mutating func cutAtSides(from start: Point, to end: Point, sign: Double) {
    let (left, right) = (Double(bounds.left), Double(bounds.right))
    guard start.x < left || end.x < left || start.x > right || end.x > right else {
      return walkRows(from: start, to: end, sign: sign)
    }
    func clamped(_ x: Double) -> Double { min(max(x, left), right) }
    func y(at x: Double) -> Double {
      min(max(start.y + (end.y - start.y) * ((x - start.x) / (end.x - start.x)), start.y), end.y)
    }
    var cuts = [start]
    for side in start.x < end.x ? [left, right] : [right, left]
    where (start.x < side) != (end.x < side) {
      cuts.append(Point(side, y(at: side)))
    }
    cuts.append(end)
    for (a, b) in zip(cuts, cuts.dropFirst()) where !(min(a.x, b.x) >= right) && a.y < b.y {
      walkRows(from: Point(clamped(a.x), a.y), to: Point(clamped(b.x), b.y), sign: sign)
    }
  }

  /// Cuts an edge inside of `bounds`, downward, into rows.
  private mutating func walkRows(from start: Point, to end: Point, sign: Double) {
    let slope = (end.x - start.x) / (end.y - start.y)
    var here = start
    var row = Int(start.y.rounded(.down))
    while here.y < end.y {
      let bottom = Double(row + 1)
      var next = end
      if bottom < end.y {
        let x = start.x + (bottom - start.y) * slope
        // Rounding may not carry the edge outside of itself.
        next = Point(
          min(max(x, min(start.x, end.x)), max(start.x, end.x)), bottom)
      }
      walkColumns(row: row, from: here.x, to: next.x, cover: (next.y - here.y) * sign)
      here = next
      row += 1
    }
  }

  /// Cuts an edge inside of one row into pixels.
  private mutating func walkColumns(row: Int, from start: Double, to end: Double, cover: Double) {
    let (left, right) = start < end ? (start, end) : (end, start)
    let first = Int(left.rounded(.down))
    guard right > Double(first + 1) else {
      return add(row: row, column: first, cover: cover, centre: (left + right) / 2 - Double(first))
    }
    let coverPerColumn = cover / (right - left)
    var x = left
    var column = first
    var rest = cover
    while Double(column + 1) < right {
      let next = Double(column + 1)
      let part = coverPerColumn * (next - x)
      add(row: row, column: column, cover: part, centre: (x + next) / 2 - Double(column))
      rest -= part
      x = next
      column += 1
    }
    add(row: row, column: column, cover: rest, centre: (x + right) / 2 - Double(column))
  }

  private mutating func add(row: Int, column: Int, cover: Double, centre: Double) {
    guard column < bounds.right else { return }
    if open.column != column || open.row != row {
      close()
      open = Cell(row: Int32(row), column: Int32(column), cover: 0, area: 0)
    }
    open.cover += cover
    open.area += cover * (1 - centre)
  }

  private mutating func close() {
    guard !open.isEmpty else { return }
    if cells.count >= limit { cells = SortedCells(cells).merged }
    cells.append(open)
  }
}
