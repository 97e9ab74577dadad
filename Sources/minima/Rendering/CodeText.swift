internal import Terminal

/// Breaks a line of the language in a narrow window, where it reads best: before an operator or a
/// command's word, outside of parentheses, else at a space, and within a name or a number only where nothing else is left.
struct CodeText {
  /// The cells in a line.
  let width: Int
  /// What the first line begins with; the others stand further in.
  var indent = ""
  var style = Style.plain

  private static let hanging = "    "

  func lines(_ code: String) -> [StyledText] {
    var rest = Array(code)[...]
    var lines: [StyledText] = []
    while true {
      let indent = indent + (lines.isEmpty ? "" : CodeText.hanging)
      let line = rest.prefix(CodeText.end(of: rest, room: max(8, width - indent.displayWidth)))
      lines.append(StyledText(indent) + StyledText(String(line), style))
      rest = rest.dropFirst(line.count).drop { $0 == " " }
      if rest.isEmpty { return lines }
    }
  }

  /// How many characters stand in the next line.
  private static func end(of text: ArraySlice<Character>, room: Int) -> Int {
    var (fitting, width) = (0, 0)
    for character in text {
      width += character.displayWidth
      if width > room { break }
      fitting += 1
    }
    guard fitting < text.count else { return text.count }
    let best = (1...max(1, fitting)).min { left, right in
      (cost(text, left, fitting), -left) < (cost(text, right, fitting), -right)
    }
    return best ?? fitting
  }

  /// How badly a line reads that ends after so many characters.
  private static func cost(_ text: ArraySlice<Character>, _ count: Int, _ room: Int) -> Int {
    let (before, after) = (text[text.startIndex + count - 1], text[text.startIndex + count])
    // Not so early that the line would look empty, unless that spares a name.
    let early = count < room / 2 ? 2 : 0
    guard after == " " else { return ",+-−*/·^".contains(before) ? 4 : 6 }
    let depth = text.prefix(count).reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) }
    let word = text[(text.startIndex + count)...].drop { $0 == " " }.prefix { $0 != " " }
    let isOperator = word.first.map { "+-−*/·=<>←".contains($0) } ?? false
    let isWord = word.count > 1 && word.allSatisfy(\.isLetter)
    return (isOperator || isWord || before == "," ? 0 : 1) + (depth > 0 ? 1 : 0) + early
  }
}
