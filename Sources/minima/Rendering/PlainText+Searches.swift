internal import Session
internal import Terminal

extension PlainText {
  /// The longest list that is shown whole.
  private static let mostRows = 16

  /// What was done, the findings in as many columns as there is room for, and what else is to be
  /// said.
  func lines(of outcome: SearchOutcome) -> [StyledText] {
    let (columns, rows, isBest) = outcome.summary
    let shown = rows.count <= Self.mostRows ? rows[...] : rows.prefix(Self.mostRows - 2)
    let widths = columns.indices.map { column in
      ([columns[column]] + shown.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    let kept = fitting(widths, room: width - (isBest.contains(true) ? 8 : 2))
    let isWords = columns.indices.map { column in
      shown.allSatisfy { $0[column].contains(" ") && !$0[column].hasSuffix("%") }
    }
    func line(_ cells: [String]) -> String {
      let texts = kept.map { padded(cells[$0], widths[$0], isWords: isWords[$0]) }
      return "  " + texts.joined(separator: "  ")
    }
    let table = shown.enumerated().map { index, row in
      StyledText(line(row), isBest[index] ? [.bold] : [])
        + StyledText(isBest[index] ? "  best" : "", .dim)
    }
    let hidden = rows.count - shown.count
    return wrapped(outcome.headline)
      + (rows.isEmpty ? [] : [StyledText(line(columns))] + table)
      + (hidden > 0 ? [StyledText("  … \(hidden) more")] : [])
      + outcome.remarks.flatMap { wrapped("  " + $0) }
  }

  /// The first columns that fit, two at least.
  private func fitting(_ widths: [Int], room: Int) -> Range<Int> {
    var (count, taken) = (0, 0)
    for width in widths {
      taken += width + 2
      if count >= 2, taken > room { break }
      count += 1
    }
    return 0..<count
  }

  /// Numbers end in one column, words begin in one.
  private func padded(_ text: String, _ width: Int, isWords: Bool) -> String {
    if isWords { return text }
    return String(repeating: " ", count: max(0, width - text.displayWidth)) + text
  }
}
