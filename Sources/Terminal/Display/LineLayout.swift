/// A prompt and its line in the rows of a window, as a terminal wraps them.
struct LineLayout: Hashable, Sendable {
  /// One row of the window.
  struct Row: Hashable, Sendable {
    var text = StyledText()
    /// The cells in use.
    var width = 0
  }

  /// A cell of the window.
  struct Place: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// The rows; at least one.
  private(set) var rows = [Row()]
  /// Where the cursor stands.
  private(set) var cursor = Place(row: 0, column: 0)
  private let columns: Int

  /// Lays out a view without its hint and list.
  init(_ view: LineView, columns: Int) {
    // A window of one column has no room for wide characters.
    self.columns = max(columns, 2)
    add(view.prompt)
    add(view.line, cursor: view.cursor)
    // Behind a full row the cursor, and what erases the rest of the window, need another.
    if isFull(rows[rows.count - 1]) { rows.append(Row()) }
    if view.cursor >= view.line.characterCount { markCursor() }
  }

  /// The cells that are left in the last row.
  var room: Int { columns - (rows.last?.width ?? 0) }

  /// Whether a row is used up to the window's edge.
  func isFull(_ row: Row) -> Bool { row.width >= columns }

  private mutating func add(_ text: StyledText, cursor position: Int? = nil) {
    var number = 0
    for span in text.spans {
      for character in span.text {
        // Where the character goes is where the cursor before it stands.
        let width = character.displayWidth
        if rows[rows.count - 1].width + width > columns { rows.append(Row()) }
        if number == position { markCursor() }
        rows[rows.count - 1].text.append(String(character), span.style)
        rows[rows.count - 1].width += width
        number += 1
      }
    }
  }

  private mutating func markCursor() {
    cursor = Place(row: rows.count - 1, column: rows[rows.count - 1].width)
  }
}

extension StyledText {
  fileprivate var characterCount: Int { spans.reduce(0) { $0 + $1.text.count } }
}
