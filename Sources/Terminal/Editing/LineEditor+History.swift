/// A way through the history, from the line under edit.
struct HistoryBrowsing: Hashable, Sendable {
  /// What the lines shown begin with.
  var prefix: String
  /// The line shown; the number of lines for the one under edit.
  var index: Int
  /// The line under edit, to return to.
  var draft: LineBuffer
}

extension LineEditor {
  /// Shows the next older or newer line that begins with a prefix.
  mutating func browse(older: Bool, prefix: String) -> Effect {
    let current =
      browsing ?? HistoryBrowsing(prefix: prefix, index: history.lines.count, draft: buffer)
    let shown = buffer.text
    func fits(_ line: String) -> Bool { line.hasPrefix(current.prefix) && line != shown }
    let index =
      older
      ? history.index(before: current.index, where: fits)
      : history.index(after: current.index, where: fits)
    if let index { return show(index, current) }
    guard !older, current.index < history.lines.count else { return .bell }
    return show(history.lines.count, current)
  }

  /// Shows the oldest line, or the one under edit again.
  mutating func browseToEnd(older: Bool) -> Effect {
    let current =
      browsing ?? HistoryBrowsing(prefix: "", index: history.lines.count, draft: buffer)
    return history.lines.isEmpty ? .bell : show(older ? 0 : history.lines.count, current)
  }

  private mutating func show(_ index: Int, _ current: HistoryBrowsing) -> Effect {
    if browsing == nil { undo.push(buffer) }
    browsing = current
    browsing?.index = index
    buffer =
      index < history.lines.count ? LineBuffer(history.lines[index]) : current.draft
    return .none
  }
}
