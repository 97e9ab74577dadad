internal import Session

/// Lays out a table in columns of numbers, the middle of a long one left out.
struct TableText {
  let lines: [String]

  /// The longest table that is shown whole, and the rows at each end of a longer one.
  private static let (most, end) = (24, 10)

  /// Lays out a table.
  /// - Parameter width: the cells in a line; nil for any number.
  init(_ table: Table, width: Int?) {
    let (all, end) = (table.rows, TableText.end)
    let shown = all.count <= TableText.most ? all[...] : all.prefix(end) + all.suffix(end)
    let text = ColumnText(width: width) { places in
      table.columns.enumerated().map { column, title in
        Column(title, shown.map { $0[column].text(shortenedTo: places) })
      }
    }
    var lines = text.rows.flatMap(\.self)
    let hidden = all.count - shown.count
    // The titles and ten rows stand before the gap.
    if hidden > 0 { lines.insert("… \(hidden) more rows …", at: end + 1) }
    if !text.leftOut.isEmpty {
      lines.append("No room for: " + text.leftOut.joined(separator: ", "))
    }
    self.lines = lines
  }
}
