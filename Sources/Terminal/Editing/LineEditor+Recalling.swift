// What need not be typed, because it is hinted at or was typed before.

extension LineEditor {
  /// Moves right, or where there is nothing to move over takes what is hinted at.
  mutating func moveRight(byWord: Bool) -> Effect {
    guard buffer.isAtEnd else {
      buffer.move(to: byWord ? buffer.endOfWord : buffer.cursor + 1)
      return .none
    }
    return takeHint { byWord ? $0.firstWord : $0 }
  }

  /// Moves to the end, or from there takes what is hinted at.
  mutating func moveToEnd() -> Effect {
    guard buffer.isAtEnd else {
      buffer.move(to: buffer.characters.count)
      return .none
    }
    return takeHint { $0 }
  }

  /// Types a part of the hint, as far as it is no place for what only the person knows.
  private mutating func takeHint(_ part: (Substring) -> Substring) -> Effect {
    guard let hint = assistant.hint(after: buffer.text) else { return .none }
    let certain = hint.prefix { $0 != "…" }
    let text = certain.firstRange(of: "  ").map { certain[..<$0.lowerBound] } ?? certain
    return text.isEmpty ? .none : change { $0.insert(String(part(text))) }
  }

  /// Brings back the last word of the line before, and again that of the one before it.
  mutating func recallArgument(after previous: Action) -> Effect {
    var (length, index) = (0, history.lines.count)
    if case .recalling(let recalled, let shown) = previous { (length, index) = (recalled, shown) }
    guard index > 0 else {
      action = previous
      return .bell
    }
    let word = history.lines[index - 1].lastWord
    let effect = change { buffer in
      buffer.remove(buffer.cursor - length..<buffer.cursor)
      return buffer.insert(word)
    }
    action = .recalling(word.count, index: index - 1)
    return effect
  }
}

extension Substring {
  /// The first word with the spaces before it.
  fileprivate var firstWord: Substring {
    let spaces = prefix { $0 == " " }
    return self[..<(self[spaces.endIndex...].firstIndex(of: " ") ?? endIndex)]
  }
}

extension String {
  /// The last word; what stands in parentheses or brackets belongs together.
  fileprivate var lastWord: String {
    let line = self[...(lastIndex { !$0.isWhitespace } ?? startIndex)]
    var (start, depth) = (line.endIndex, 0)
    for index in line.indices.reversed() {
      let character = line[index]
      if ")]".contains(character) { depth += 1 }
      if "([".contains(character) { depth -= 1 }
      if character.isWhitespace, depth <= 0 { break }
      start = index
    }
    return String(line[start...])
  }
}
