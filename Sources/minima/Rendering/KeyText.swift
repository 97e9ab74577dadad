internal import Terminal

/// Lists keys, or commands, and what they do, in two columns.
struct KeyText {
  /// The cells in a line.
  let width: Int
  /// Where the second column begins.
  var column = 18

  func lines(of keys: [(key: String, meaning: String)]) -> [StyledText] {
    keys.flatMap { key, meaning in
      let gap = String(repeating: " ", count: max(1, column - 2 - key.count))
      let head = StyledText("  " + key, [], .code) + StyledText(gap)
      return Wrapping(width: width, hanging: head).lines(StyledText(meaning))
    }
  }
}
