/// How many cells texts take: 1 a character, or 2 for wide ones, as the terminal's own rule has it.
struct TextMetrics {
  let style: FigureText.Style
  let cells: (Character) -> Int

  func width(of text: String) -> Int { text.reduce(0) { $0 + cells($1) } }

  /// The text's beginning, with an ellipsis if that is not all.
  func cut(_ text: String, to width: Int) -> String {
    if self.width(of: text) <= width { return text }
    let mark = style == .ascii ? "..." : "…"
    var (rest, kept) = (width - mark.count, "")
    for character in text {
      rest -= cells(character)
      if rest < 0 { break }
      kept.append(character)
    }
    return kept + mark
  }
}
