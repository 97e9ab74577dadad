internal import Session

/// Lays out a table in columns of numbers, the middle of a long one left out.
struct TableText {
  let text: String

  /// Rows shown of a table before its middle is left out: the first and the last ten.
  private static let most = 24

  init(_ table: Table) {
    let rows = table.rows.map { row in row.map { $0.text() } }
    let shown = rows.count <= TableText.most ? rows[...] : rows.prefix(10) + rows.suffix(10)
    let widths = table.columns.indices.map { column in
      max(table.columns[column].count, shown.map { $0[column].count }.max() ?? 0)
    }
    let lines = ([table.columns] + shown).map { TableText.line($0, widths) }
    text = TableText.withGap(lines, hidden: rows.count - shown.count).joined(separator: "\n") + "\n"
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { cell, width in
      String(repeating: " ", count: width - cell.count) + cell
    }.joined(separator: "  ")
  }

  /// The lines with a note in place of the rows that are left out: after the head and ten rows.
  private static func withGap(_ lines: [String], hidden: Int) -> [String] {
    guard hidden > 0 else { return lines }
    return lines.prefix(11) + ["  … \(hidden) more rows …"] + lines.suffix(10)
  }
}
