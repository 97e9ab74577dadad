internal import Session

/// Lays out a table in columns of numbers, the middle of a long one left out.
struct TableText {
  let lines: [String]

  /// The longest table that is shown whole.
  private static let most = 24

  init(_ table: Table) {
    let rows = table.rows
    let visible = rows.count <= TableText.most ? rows[...] : rows.prefix(10) + rows.suffix(10)
    let shown = visible.map { row in row.map { $0.text() } }
    let widths = table.columns.indices.map { column in
      max(table.columns[column].count, shown.map { $0[column].count }.max() ?? 0)
    }
    let lines = ([table.columns] + shown).map { TableText.line($0, widths) }
    let hidden = rows.count - shown.count
    // The head and ten rows stand before the gap.
    self.lines =
      hidden == 0
      ? lines : lines.prefix(11) + ["… \(hidden) more rows …"] + lines.suffix(10)
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { cell, width in
      String(repeating: " ", count: width - cell.count) + cell
    }.joined(separator: "  ")
  }
}
