/// Several completions, listed below the line until one is chosen.
struct CompletionMenu: Hashable, Sendable {
  /// The possibilities.
  var completions: Completions
  /// The line before any of them was put in.
  var base: LineBuffer
  /// The one that stands in the line.
  var selection: Int?
}

extension LineEditor {
  /// Puts in what all completions have in common, and lists them if there are several.
  mutating func complete() -> Effect {
    let text = buffer.text
    let completions = assistant.completions(of: text, cursor: buffer.byteOffset)
    guard let first = completions.candidates.first else { return .bell }
    if completions.candidates.count == 1 {
      return change { buffer in
        buffer.replace(bytes: completions.range, with: first.text)
        return true
      }
    }
    var listed = completions
    let common = completions.candidates.map(\.text).commonPrefix
    if common.utf8.count > completions.range.count {
      _ = change { buffer in
        buffer.replace(bytes: completions.range, with: common)
        return true
      }
      listed.range = completions.range.lowerBound..<buffer.byteOffset
    }
    mode = .choosing(CompletionMenu(completions: listed, base: buffer))
    return .none
  }

  /// What a key does while completions are listed: it chooses, or closes the list.
  mutating func continueChoice(_ menu: CompletionMenu, _ key: Key) -> Effect {
    let count = menu.completions.candidates.count
    switch key {
    case .named(.up, _), .control("p"), .named(.tab, .shift):
      return choose(((menu.selection ?? count) + count - 1) % count, menu)
    case .named(.down, _), .control("n"), .named(.tab, _):
      return choose(((menu.selection ?? -1) + 1) % count, menu)
    case .named(.enter, _) where menu.selection != nil:
      mode = .editing
      return .none
    case .named(.escape, _), .control("g"):
      (mode, buffer) = (.editing, menu.base)
      return .none
    default:
      mode = .editing
      return edit(key)
    }
  }

  private mutating func choose(_ index: Int, _ menu: CompletionMenu) -> Effect {
    var next = menu
    next.selection = index
    if menu.selection == nil { undo.push(menu.base) }
    buffer = menu.base
    buffer.replace(
      bytes: menu.completions.range, with: menu.completions.candidates[index].text)
    mode = .choosing(next)
    action = .other
    return .none
  }
}

extension [String] {
  /// What all of them begin with.
  var commonPrefix: String {
    guard var prefix = first else { return "" }
    for text in dropFirst() {
      prefix = String(zip(prefix, text).prefix { $0 == $1 }.map(\.0))
    }
    return prefix
  }
}
