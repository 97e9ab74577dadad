internal import Expressions

/// The pieces of a line that is still being typed: those that can be read, up to the first mistake.
struct LineTokens {
  /// The pieces, without the end.
  private(set) var tokens: [Token] = []
  /// Where a comment begins, or what can't be split into pieces.
  private(set) var rest: SourceRange
  /// Whether `rest` can't be read.
  private(set) var isBroken = false
  /// The length in UTF-8.
  let length: Int

  init(_ line: String) {
    length = line.utf8.count
    rest = SourceRange(length, length)
    do {
      try read(line)
    } catch {
      isBroken = true
      let lower = min(error.range.lower, length)
      let head = String(line.utf8.prefix(lower)) ?? ""
      try? read(head)
      rest = SourceRange(lower, length)
    }
  }

  private mutating func read(_ line: String) throws(SyntaxError) {
    var parser = try Parser(line, scope: Scope())
    while !parser.isAtEnd { tokens.append(parser.advance()) }
    rest = SourceRange(parser.current.range.lower, length)
  }

  /// The command that the line is, perhaps after `d =`.
  var command: (command: Command, index: Int)? {
    let start = tokens.count > 2 && tokens[1].isSymbol(.equals) ? 2 : 0
    guard tokens.indices.contains(start), let name = tokens[start].name,
      !tokens.indices.contains(start + 1) || !tokens[start + 1].isSymbol(.equals)
    else { return nil }
    return Command(rawValue: name).map { ($0, start) }
  }

  /// Whether an operator could follow a piece: then the words of commands count as such.
  func endsOperand(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    switch tokens[index].kind {
    case .number, .name, .superscript, .primes, .string: return true
    case .symbol(let symbol): return [.rightParenthesis, .rightBracket, .bar].contains(symbol)
    case .end: return false
    }
  }

  /// The parenthesis or bracket that each one belongs to, by index.
  var partners: [Int: Int] {
    var (open, result): ([Int], [Int: Int]) = ([], [:])
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket): open.append(index)
      case .symbol(.rightParenthesis), .symbol(.rightBracket):
        guard let start = open.popLast() else { continue }
        let isRound = tokens[start].isSymbol(.leftParenthesis)
        if isRound == token.isSymbol(.rightParenthesis) {
          (result[start], result[index]) = (index, start)
        }
      default: break
      }
    }
    return result
  }
}
