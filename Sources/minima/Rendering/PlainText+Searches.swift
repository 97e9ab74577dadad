internal import Session
internal import Terminal

extension PlainText {
  /// The longest list that is shown whole.
  private static let mostRows = 16

  /// What was done, the findings in columns, and what else is to be said.
  func lines(of outcome: SearchOutcome) -> [StyledText] {
    let isBest = outcome.isBestRow
    let hidden = isBest.count <= Self.mostRows ? 0 : isBest.count - Self.mostRows + 2
    let marked = isBest.dropLast(hidden).map { $0 ? "best" : nil }
    return wrapped(outcome.headline)
      + lines(marked: marked) { places in
        outcome.columns(places: places).map { column in
          var column = column
          column.cells = column.cells.dropLast(hidden)
          return column
        }
      }
      + (hidden > 0 ? [StyledText("  … \(hidden) more")] : [])
      + outcome.remarks.flatMap { wrapped("  " + $0) }
  }

  /// Findings in columns, with a word behind the rows that stand out, and a note of what had no room.
  /// - Parameters:
  ///   - marks: the word behind each row.
  ///   - columns: the columns, their numbers with at most so many decimals.
  func lines(
    marked marks: [String?], _ columns: (_ places: Int) -> [Column]
  ) -> [StyledText] {
    guard !marks.isEmpty else { return [] }
    let mark = marks.compactMap { $0.map { $0.displayWidth + 2 } }.max() ?? 0
    let text = ColumnText(width: width - 2 - mark, columns: columns)
    let rows = zip(text.rows, [nil] + marks).flatMap { lines, mark in
      lines.enumerated().map { index, line in
        StyledText("  " + line, mark == nil ? [] : [.bold])
          + StyledText(index == 0 ? mark.map { "  " + $0 } ?? "" : "", .dim)
      }
    }
    let note = "  No room for: " + text.leftOut.joined(separator: ", ")
    return rows + (text.leftOut.isEmpty ? [] : wrapped(note))
  }
}
