internal import Session

/// Lays out a table in columns of numbers, the middle of a long one left out.
struct TableText {
  let lines: [String]

  /// Lays out a table.
  /// - Parameter width: the cells in a line; nil for any number.
  init(_ table: Table, width: Int?) {
    let rows = Abridgement(table.rows)
    let text = ColumnText(width: width) { places in
      table.columns.enumerated().map { column, title in
        Column(title, rows.shown.map { $0[column].text(shortenedTo: places) })
      }
    }
    var lines = rows.marked(text.rows.flatMap(\.self)) { $0 }
    if !text.leftOut.isEmpty {
      lines.append("No room for: " + text.leftOut.joined(separator: ", "))
    }
    self.lines = lines
  }
}
