internal import Session
internal import Terminal

/// What is seen of an exploration beside its picture, and how much room the picture has.
struct ExplorationView {
  /// The cells of the picture.
  let picture: TerminalSize
  private let size: TerminalSize
  private let rowsBelow: Int
  /// Where what is set fits into one row, and so do the keys.
  private static let wide = 76

  init(in size: TerminalSize) {
    self.size = size
    // As many as the words can take, so that the picture does not jump.
    rowsBelow = size.columns >= ExplorationView.wide ? 5 : 8
    picture = TerminalSize(columns: size.columns, rows: max(0, size.rows - rowsBelow))
  }

  /// The rows below the picture: what is set, what came of it, and some keys.
  func rows(of exploration: Exploration) -> [StyledText] {
    let role: Style.Role? = exploration.hasFailed ? .warning : nil
    let words =
      wrapped(StyledText(exploration.settings), most: 2)
      + wrapped(StyledText(exploration.end, .bold), most: 2)
      + wrapped(StyledText(exploration.remark, [], role), most: 3)
    let keys = keyRows(of: exploration)
    let room = max(0, rowsBelow - keys.count)
    let blank = Array(repeating: StyledText(), count: max(0, room - words.count))
    return Array((words.prefix(room) + blank + keys).suffix(size.rows))
  }

  /// The list of keys, in place of the picture.
  func help(_ exploration: Exploration) -> [StyledText] {
    let title = [StyledText("Keys", .bold), StyledText()]
    let keys = KeyText(width: size.columns, column: 16).lines(of: exploration.keys)
    return Array((title + keys).prefix(picture.rows)).map { cut($0) }
  }

  /// A row without what goes beyond the window.
  func cut(_ row: StyledText) -> StyledText { row.prefix(width: size.columns) }

  /// The most important keys, as many as fit into a row, or into two of a narrow window; the list of
  /// all and the way out are always among them.
  private func keyRows(of exploration: Exploration) -> [StyledText] {
    let isWide = size.columns >= ExplorationView.wide
    let last = [("?", "keys"), ("q", "leave")]
    // How far an arrow goes is the first to be left out, then key after key from the end.
    let lists =
      (isWide ? [keys(of: exploration, arrowsBy: " by \(exploration.stepText)")] : [])
      + (1...5).reversed().map { Array(keys(of: exploration, arrowsBy: "").prefix($0)) }
    return lists.lazy.map { rows(of: $0 + last) }.first { $0.count <= (isWide ? 1 : 2) }
      ?? rows(of: last).map(cut)
  }

  private func keys(
    of exploration: Exploration, arrowsBy step: String
  ) -> [(key: String, meaning: String)] {
    [
      ("Enter", "keep"), (exploration.isSurface ? "arrows" : "left right", "start" + step),
      ("+ -", "rate"), ("[ ]", "epochs"), ("Tab", "rule"),
    ]
  }

  /// Keys and what they do, two spaces apart.
  private func rows(of keys: [(key: String, meaning: String)]) -> [StyledText] {
    keys.reduce(into: [StyledText]()) { rows, entry in
      let text = StyledText(entry.key, [], .code) + StyledText(" " + entry.meaning, .dim)
      if let last = rows.last, last.displayWidth + 2 + text.displayWidth <= size.columns {
        rows[rows.count - 1] += StyledText("  ") + text
      } else {
        rows.append(text)
      }
    }
  }

  private func wrapped(_ text: StyledText, most: Int) -> [StyledText] {
    if text.plain.isEmpty { return [] }
    let lines = Wrapping(width: size.columns).lines(text)
    return lines.prefix(most).map { cut($0) }
  }
}
