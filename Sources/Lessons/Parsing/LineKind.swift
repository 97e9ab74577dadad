/// What the beginning of a line of prose says about it.
enum LineKind: Hashable {
  case heading
  case rule
  case quote
  case item
  case text
  case unsupported(FormatMistake.Construct)

  init(_ line: String) {
    switch line.first {
    case "#": self = Self.heading(line)
    case ">": self = .quote
    case "|": self = .unsupported(.table)
    case " ": self = .unsupported(.indentedText)
    case "-", "*", "+", "_", "=": self = Self.marked(line)
    case "~" where line.hasPrefix("~~~"): self = .unsupported(.tildeFence)
    case .some(let digit) where digit.isASCII && digit.isNumber: self = Self.numbered(line)
    default: self = Self.isTableRule(line) ? .unsupported(.table) : .text
    }
  }

  /// What is wrong when such a line goes on with a paragraph; nil for text.
  var mistakeInParagraph: FormatMistake? {
    switch self {
    case .text: nil
    case .heading: .missingBlankLine(before: "the heading")
    case .rule: .unsupported(.underlinedHeading)
    case .quote: .missingBlankLine(before: "the quote")
    case .item: .missingBlankLine(before: "the list")
    case .unsupported(let construct): .unsupported(construct)
    }
  }
}

extension LineKind {
  private static func heading(_ line: String) -> LineKind {
    let level = line.prefix { $0 == "#" }.count
    guard line.dropFirst(level).hasPrefix(" ") else {
      return level > 3 || line.count == level ? .unsupported(.deepHeading) : .text
    }
    return level > 3 ? .unsupported(.deepHeading) : .heading
  }

  /// A line that begins with one of the signs of lists and rules.
  private static func marked(_ line: String) -> LineKind {
    let sign = line.prefix(1)
    let text = line.trimmed
    if isTableRule(line) { return .unsupported(.table) }
    if text.allSatisfy({ String($0) == sign || $0 == " " }) {
      if sign == "-" && text.count >= 3 && !text.contains(" ") { return .rule }
      if sign == "=" || sign == "-" && text.count < 3 { return .unsupported(.underlinedHeading) }
      if text.count >= 3 { return .unsupported(.otherRule) }
    }
    if line.hasPrefix("- ") { return .item }
    return sign == "*" || sign == "+"
      ? (line.dropFirst().hasPrefix(" ") ? .unsupported(.otherBullet) : .text) : .text
  }

  private static func numbered(_ line: String) -> LineKind {
    let digits = line.prefix { $0.isASCII && $0.isNumber }.count
    let rest = line.dropFirst(digits)
    if rest.hasPrefix(") ") { return .unsupported(.otherNumber) }
    if rest.hasPrefix(". "), digits < 10 { return .item }
    return isTableRule(line) ? .unsupported(.table) : .text
  }

  /// `--- | ---`, the second line of a table.
  private static func isTableRule(_ line: String) -> Bool {
    line.contains("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }
}

extension StringProtocol {
  /// The text without the spaces around it.
  var trimmed: String {
    let start = drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...end])
  }
}
