/// What is to be seen of a line under edit, before it is laid out in a window.
public struct LineView: Hashable, Sendable {
  /// A line of a list below.
  public struct Item: Hashable, Sendable {
    /// What could be put in.
    public var text: String
    /// What it is.
    public var summary: String
    /// Whether it stands in the line.
    public var isSelected: Bool
  }

  /// What stands before the line.
  public var prompt: StyledText
  /// The line.
  public var line: StyledText
  /// How many characters of the line are before the cursor.
  public var cursor: Int
  /// What could follow; it is cut where the row ends.
  public var hint = ""
  /// The list below.
  public var items: [Item] = []
}

extension HistorySearch {
  fileprivate var label: String {
    switch failure {
    case nil: "history: "
    case .absent: "not in the history: "
    case .noEarlier: "no earlier match: "
    case .noLater: "no later match: "
    }
  }
}

extension LineEditor {
  /// What is to be seen now.
  public func view(after prompt: StyledText) -> LineView {
    var view = LineView(
      prompt: prompt, line: styledLine(cursor: buffer.byteOffset), cursor: buffer.cursor)
    switch mode {
    case .editing:
      if buffer.isAtEnd { view.hint = assistant.hint(after: buffer.text) ?? "" }
    case .searching(let search):
      view.prompt = StyledText(search.label, .dim) + StyledText(search.query, .bold) + " > "
    case .choosing(let menu):
      view.items = menu.completions.candidates.enumerated().map { index, candidate in
        LineView.Item(
          text: candidate.text, summary: candidate.summary, isSelected: index == menu.selection)
      }
    }
    return view
  }

  /// What stays on the screen when the line has been accepted or dropped.
  func finalView(after prompt: StyledText, note: String) -> LineView {
    // No cursor: nothing is matched with it any more.
    LineView(
      prompt: prompt, line: styledLine(cursor: -1) + StyledText(note, .dim),
      cursor: buffer.characters.count)
  }

  /// After which line of how many the block that was pasted stands, to be shown with the line.
  var pasteNote: String {
    pasted.count > 1 ? "  (pasted, \(pasted.number) of \(pasted.count))" : ""
  }

  private func styledLine(cursor: Int) -> StyledText {
    let text = buffer.text
    let parts = assistant.styles(of: text, cursor: cursor)
    if parts.isEmpty { return StyledText(text) }
    var styles = [Style](repeating: .plain, count: text.utf8.count)
    for part in parts {
      for index in part.range.clamped(to: 0..<styles.count) { styles[index] = part.style }
    }
    var (result, offset) = (StyledText(), 0)
    for character in buffer.characters {
      result.append(String(character), styles[offset])
      offset += character.utf8.count
    }
    return result
  }
}
