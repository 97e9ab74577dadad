/// An incremental search through the history.
struct HistorySearch: Hashable, Sendable {
  /// What is searched for.
  var query = ""
  /// The line found last; the number of lines before any was.
  var index: Int
  /// Why nothing was found, unless something was.
  var failure: Failure?
  /// The line under edit, to return to.
  var draft: LineBuffer

  /// Why a search has found nothing.
  enum Failure: Hashable, Sendable {
    /// No line has it.
    case absent
    /// The match that is shown is the oldest, or the newest.
    case noEarlier, noLater
  }
}

extension LineEditor {
  mutating func beginSearch() -> Effect {
    mode = .searching(HistorySearch(index: history.lines.count, draft: buffer))
    return .none
  }

  /// What a key does during a search: it goes on, or ends it and is then taken as usual.
  mutating func continueSearch(_ search: HistorySearch, _ key: Key) -> Effect {
    switch key {
    case .text(let text):
      var next = search
      next.query += text
      return find(next, older: true, from: search.index + 1)
    case .named(.backspace, _) where !search.query.isEmpty:
      var next = search
      next.query.removeLast()
      return find(next, older: true, from: history.lines.count)
    case .control("r"), .named(.up, _): return find(search, older: true, from: search.index)
    case .control("s"), .named(.down, _): return find(search, older: false, from: search.index)
    case .control("g"): return endSearch(with: search.draft)
    case .named(.escape, _): return endSearch(with: buffer)
    default:
      _ = endSearch(with: buffer)
      return edit(key)
    }
  }

  private mutating func find(_ search: HistorySearch, older: Bool, from start: Int) -> Effect {
    var next = search
    func fits(_ line: String) -> Bool { line.contains(search.query) }
    let index =
      older
      ? history.index(before: start, where: fits) : history.index(after: start, where: fits)
    next.failure = nil
    if index == nil, !search.query.isEmpty {
      let isShown = search.index < history.lines.count && fits(history.lines[search.index])
      next.failure = !isShown ? .absent : older ? .noEarlier : .noLater
    }
    if search.query.isEmpty {
      (next.index, buffer) = (history.lines.count, search.draft)
    } else if let index {
      next.index = index
      showMatch(of: next)
    }
    mode = .searching(next)
    return next.failure == nil ? .none : .bell
  }

  private mutating func showMatch(of search: HistorySearch) {
    let line = history.lines[search.index]
    buffer = LineBuffer(line)
    if let match = line.firstRange(of: search.query) {
      buffer.move(to: line[..<match.lowerBound].count)
    }
  }

  private mutating func endSearch(with line: LineBuffer) -> Effect {
    if case .searching(let search) = mode, search.draft != line { undo.push(search.draft) }
    buffer = line
    mode = .editing
    action = .other
    return .none
  }
}
