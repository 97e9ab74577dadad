/// Character cells in rows.
struct TextGrid {
  struct Cell: Hashable {
    var character: Character = " "
    var role = FigureText.Role.ground
    /// The dots of a braille pattern, as in its code.
    var dots: UInt8 = 0
    /// Whether the wide character before it stands here, too.
    var isTaken = false

    var isEmpty: Bool { role == .ground || role == .zero }
  }

  let columns: Int
  let rows: Int
  private var cells: [Cell]
  private let metrics: TextMetrics

  init(columns: Int, rows: Int, _ metrics: TextMetrics) {
    self.columns = columns
    self.rows = rows
    self.metrics = metrics
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  func contains(_ column: Int, _ row: Int) -> Bool {
    0..<columns ~= column && 0..<rows ~= row
  }

  subscript(column: Int, row: Int) -> Cell { cells[row * columns + column] }

  mutating func set(_ character: Character, _ column: Int, _ row: Int, _ role: FigureText.Role) {
    guard contains(column, row) else { return }
    cells[row * columns + column] = Cell(character: character, role: role)
  }

  /// Writes text; what does not fit into the line is cut.
  mutating func write(_ text: String, _ column: Int, _ row: Int, _ role: FigureText.Role) {
    var column = column
    for character in text {
      let width = metrics.cells(character)
      guard width > 0, column + width <= columns else { continue }
      set(character, column, row, role)
      column += width
      if width > 1, contains(column - 1, row) {
        cells[row * columns + column - 1] = Cell(role: role, isTaken: true)
      }
    }
  }

  /// Adds a dot to a cell's pattern, at most 2 across and 4 down.
  mutating func addDot(_ x: Int, _ y: Int, _ role: FigureText.Role) {
    let (column, row) = (x / 2, y / 4)
    guard x >= 0, y >= 0, contains(column, row) else { return }
    // Unicode numbers the dots down the left column, down the right one, then the last row.
    let bit = y % 4 == 3 ? 6 + x % 2 : y % 4 + 3 * (x % 2)
    var cell = cells[row * columns + column]
    cell.dots |= 1 << UInt8(bit)
    cell.character = Unicode.Scalar(0x2800 + UInt32(cell.dots)).map(Character.init) ?? " "
    cell.role = role
    cells[row * columns + column] = cell
  }

  /// The rows as spans, without what is empty at their ends.
  var lines: [[FigureText.Span]] {
    (0..<rows).map { row in
      var spans: [FigureText.Span] = []
      let line = cells[row * columns..<(row + 1) * columns]
      let end = (line.lastIndex { $0.character != " " } ?? line.startIndex - 1) + 1
      for cell in cells[line.startIndex..<end] where !cell.isTaken {
        if spans.last?.role == cell.role {
          spans[spans.count - 1].text.append(cell.character)
        } else {
          spans.append(FigureText.Span(text: String(cell.character), role: cell.role))
        }
      }
      return spans
    }
  }
}
