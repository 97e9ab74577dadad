extension LineEditor {
  /// What a key does to the line: the keys of Emacs, as in readline.
  mutating func edit(_ key: Key) -> Effect {
    let previous = action
    let followsControlX = followsControlX
    action = .other
    self.followsControlX = false
    if !key.browses { browsing = nil }
    switch key {
    case .text(let text): return type(text, after: previous)
    case .paste(let text): return paste(text)
    case .named(let name, let modifiers): return edit(name, modifiers, after: previous)
    case .alt(let letter): return editWithAlt(letter, after: previous)
    case .control("u") where followsControlX: return undoChange()
    case .control(let letter): return editWithControl(letter, after: previous)
    }
  }

  private mutating func editWithControl(_ letter: Character, after previous: Action) -> Effect {
    switch letter {
    case "a": move(to: 0)
    case "e": moveToEnd()
    case "b": move(to: buffer.cursor - 1)
    case "f": moveRight(byWord: false)
    case "d": buffer.isEmpty ? .end : remove(buffer.cursor..<buffer.cursor + 1)
    case "k": kill(buffer.cursor..<buffer.characters.count, after: previous)
    case "u": kill(0..<buffer.cursor, after: previous)
    case "w": kill(buffer.startOfBlock..<buffer.cursor, after: previous)
    case "y": yank()
    case "t": change { $0.transpose() }
    case "_", "/": undoChange()
    case "p": browse(older: true, prefix: "")
    case "n": browse(older: false, prefix: "")
    case "r": beginSearch()
    case "l": .clearScreen
    case "c": .cancel
    case "z": .suspend
    case "g": .bell
    case "x": beginControlX()
    default: .none
    }
  }

  private mutating func editWithAlt(_ letter: Character, after previous: Action) -> Effect {
    switch letter {
    case "b", "B": move(to: buffer.startOfWord)
    case "f", "F": moveRight(byWord: true)
    case "d", "D": kill(buffer.cursor..<buffer.endOfWord, after: previous)
    case "y", "Y": yankAnother(after: previous)
    case ".": recallArgument(after: previous)
    case "<": browseToEnd(older: true)
    case ">": browseToEnd(older: false)
    default: .none
    }
  }

  private mutating func edit(
    _ name: Key.Name, _ modifiers: Key.Modifiers, after previous: Action
  ) -> Effect {
    let byWord = !modifiers.isDisjoint(with: [.control, .alt])
    return switch name {
    case .enter: accept()
    case .tab: modifiers.contains(.shift) ? .none : complete()
    case .backspace where byWord: kill(buffer.startOfWord..<buffer.cursor, after: previous)
    case .backspace: remove(buffer.cursor - 1..<buffer.cursor)
    case .delete where byWord: kill(buffer.cursor..<buffer.endOfWord, after: previous)
    case .delete: remove(buffer.cursor..<buffer.cursor + 1)
    case .left: move(to: byWord ? buffer.startOfWord : buffer.cursor - 1)
    case .right: moveRight(byWord: byWord)
    case .home: move(to: 0)
    case .end: moveToEnd()
    case .up: browse(older: true, prefix: browsing?.prefix ?? buffer.textBeforeCursor)
    case .down: browse(older: false, prefix: browsing?.prefix ?? buffer.textBeforeCursor)
    case .pageUp: browseToEnd(older: true)
    case .pageDown: browseToEnd(older: false)
    case .insert, .escape: .none
    }
  }
}

extension LineEditor {
  private mutating func type(_ text: String, after previous: Action) -> Effect {
    let before = buffer
    let hasRoom = buffer.insert(text)
    // A word is undone at once, not letter by letter.
    if previous != .typing || text.contains(" ") { undo.push(before) }
    action = .typing
    return hasRoom ? .none : .bell
  }

  private mutating func paste(_ text: String) -> Effect {
    guard text.contains(where: \.isNewline) else { return change { $0.insert(text) } }
    let after = String(buffer.characters[buffer.cursor...])
    pasted = PastedLines(text, after: buffer.textBeforeCursor, before: after)
    guard let line = pasted.next() else {
      let rest = pasted.takeRest()
      return change { buffer in
        buffer = LineBuffer(rest)
        return true
      }
    }
    buffer = LineBuffer(line)
    return accept()
  }

  private mutating func move(to position: Int) -> Effect {
    buffer.move(to: position)
    return .none
  }

  private mutating func remove(_ range: Range<Int>) -> Effect {
    change { !$0.remove(range).isEmpty }
  }

  private mutating func kill(_ range: Range<Int>, after previous: Action) -> Effect {
    let isBefore = range.upperBound == buffer.cursor
    var killed = ""
    let effect = change { buffer in
      killed = buffer.remove(range)
      return !killed.isEmpty
    }
    killRing.add(killed, joining: previous == .killing, before: isBefore)
    action = .killing
    return effect
  }

  private mutating func yank() -> Effect {
    guard let text = killRing.current else { return .bell }
    let start = buffer.cursor
    let effect = change { $0.insert(text) }
    action = .yanking(buffer.cursor - start)
    return effect
  }

  private mutating func yankAnother(after previous: Action) -> Effect {
    guard case .yanking(let length) = previous else { return .bell }
    buffer.remove(buffer.cursor - max(length, 0)..<buffer.cursor)
    killRing.rotate()
    return yank()
  }

  private mutating func undoChange() -> Effect {
    guard let earlier = undo.pop(from: buffer) else { return .bell }
    buffer = earlier
    return .none
  }

  private mutating func beginControlX() -> Effect {
    followsControlX = true
    return .none
  }
}

extension Key {
  /// Whether the key goes through the history, and so continues where the last one stopped.
  fileprivate var browses: Bool {
    switch self {
    case .named(.up, _), .named(.down, _), .named(.pageUp, _), .named(.pageDown, _),
      .control("p"), .control("n"), .alt("<"), .alt(">"):
      true
    default: false
    }
  }
}
