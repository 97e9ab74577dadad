internal import Session
internal import Terminal

/// Lays out columns in a width: where there is no room, numbers get fewer decimals, then the columns
/// that weigh least are left out.
struct ColumnText {
  /// The row of titles, then a row for each of the columns' cells; what is broken has several lines.
  let rows: [[String]]
  /// The titles of the columns that had no room.
  let leftOut: [String]

  private static let gap = 2
  /// Words are not broken into less.
  private static let narrowest = 16
  /// How many decimals numbers have, as long as there is room.
  private static let decimals = [8, 6, 4, 3]

  /// Lays out columns.
  /// - Parameters:
  ///   - width: the cells in a line; nil for any number.
  ///   - columns: the columns, their numbers with at most so many decimals.
  init(width: Int?, columns: (_ places: Int) -> [Column]) {
    let width = width ?? .max
    let forms = ColumnText.decimals.map(columns)
    let titles = ColumnText.fitting(forms[forms.count - 1], width).map(\.title)
    let fitting = forms.map { $0.filter { titles.contains($0.title) } }
    let kept = fitting.first { ColumnText.width(of: $0) <= width } ?? fitting[fitting.count - 1]
    leftOut = forms[0].map(\.title).filter { !titles.contains($0) }
    rows = (-1..<(kept.first?.cells.count ?? 0)).map { row in
      ColumnText.lines(kept.map { ($0, row < 0 ? $0.title : $0.cells[row]) }, width)
    }
  }

  /// The columns that there is room for, one at least.
  private static func fitting(_ columns: [Column], _ width: Int) -> [Column] {
    var kept = columns
    while kept.count > 1, self.width(of: kept) > width,
      let least = kept.map(\.weight).min(),
      let last = kept.lastIndex(where: { $0.weight == least })
    {
      kept.remove(at: last)
    }
    return kept
  }

  /// The cells that columns need.
  private static func width(of columns: [Column]) -> Int {
    columns.map { $0.isWords ? min(narrowest, $0.width) : $0.width }.reduce(-gap) { $0 + gap + $1 }
  }

  /// One row; words in its last column hang below each other.
  private static func lines(_ cells: [(column: Column, text: String)], _ width: Int) -> [String] {
    guard let last = cells.last else { return [] }
    let head = cells.dropLast().map { padded($0.text, in: $0.column) }
    let start = head.map { $0 + String(repeating: " ", count: gap) }.joined()
    guard last.column.isWords else { return [start + padded(last.text, in: last.column)] }
    guard start.displayWidth + last.text.displayWidth > width else { return [start + last.text] }
    return Wrapping(width: width, hanging: StyledText(start)).lines(last.text)
  }

  private static func padded(_ text: String, in column: Column) -> String {
    let space = String(repeating: " ", count: max(0, column.width - text.displayWidth))
    return column.isWords ? text + space : space + text
  }
}

extension Column {
  fileprivate var width: Int { (cells + [title]).map(\.displayWidth).max() ?? 0 }
}
