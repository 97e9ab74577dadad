internal import Expressions

extension Help {
  /// All that can be typed, on one screen of 80 by 24.
  static var overview: String {
    let rows = pages.flatMap { row(Help.column, $0.brief ?? $0.usage, String($0.firstSentence)) }
    return
      (["What you can type (# starts a comment):"] + rows
      + ["help plot shows examples, and so do the other topics:"]
      + lines(of: topics))
      .joined(separator: "\n")
  }

  /// The built-in functions and constants.
  static var functions: String {
    func rows(of names: [BuiltIn]) -> [String] {
      names.flatMap { row(names.map(\.usage.count).max() ?? 0, $0.usage, $0.summary) }
    }
    return
      (["Functions:"] + rows(of: BuiltIn.functions) + ["Constants:"]
      + rows(of: BuiltIn.constants) + ["help sin shows the derivative and an example"])
      .joined(separator: "\n")
  }

  /// Where the second column of the overview begins.
  private static let column = 29

  /// Two columns, or two lines where the first does not fit.
  private static func row(_ column: Int, _ first: String, _ second: String) -> [String] {
    let gap = column - first.count
    guard gap >= 0 else {
      return ["  " + first, String(repeating: " ", count: 4 + column) + second]
    }
    return ["  \(first)\(String(repeating: " ", count: gap + 2))\(second)"]
  }

  /// Words with commas between them, in lines of at most 78 characters.
  private static func lines(of words: [String]) -> [String] {
    let last = words.count - 1
    return words.enumerated().reduce(into: [String]()) { lines, item in
      let word = item.element + (item.offset == last ? "" : ",")
      if let line = lines.last, line.count + 1 + word.count <= 78 {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append("  " + word)
      }
    }
  }
}
