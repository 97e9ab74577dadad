extension Parser {
  /// The token under the cursor; the last one is `.end`.
  public var current: Token { peek(0) }

  /// Whether the line is read up to its end or a comment.
  public var isAtEnd: Bool { current.kind == .end }

  /// The token before the cursor.
  public var previous: Token? { position > 0 ? tokens[position - 1] : nil }

  /// The token `offset` places further on; `.end` past the end.
  public func peek(_ offset: Int = 1) -> Token {
    tokens[min(position + offset, tokens.count - 1)]
  }

  /// Returns the current token and goes on to the next.
  @discardableResult public mutating func advance() -> Token {
    defer { if !isAtEnd { position += 1 } }
    return current
  }

  /// Goes past a sign if it is the current token.
  public mutating func match(_ symbol: Symbol) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  /// Goes past a word if it is the current token.
  public mutating func match(word: String) -> Bool {
    guard current.isWord(word) else { return false }
    advance()
    return true
  }

  /// Goes past a sign that must be there.
  @discardableResult
  public mutating func expect(_ symbol: Symbol) throws(SyntaxError) -> Token {
    guard current.isSymbol(symbol) else { throw unexpected("'\(symbol.rawValue)'") }
    return advance()
  }

  /// Goes past a word that must be there.
  @discardableResult
  public mutating func expect(word: String) throws(SyntaxError) -> Token {
    guard current.isWord(word) else { throw unexpected("'\(word)'") }
    return advance()
  }

  /// Goes past a name that must be there, whatever it means, and returns it.
  /// - Parameter what: how the message calls it, as `"the name of a function"`.
  public mutating func expectName(_ what: String = "a name") throws(SyntaxError) -> String {
    guard let name = current.name else { throw unexpected(what) }
    advance()
    return name
  }

  /// Goes past a text in quotes that must be there and returns what is between them.
  /// - Parameter what: how the message calls it, as `"a file name in quotes"`.
  public mutating func expectString(
    _ what: String = "a text in quotes"
  ) throws(SyntaxError) -> String {
    guard case .string(let text) = current.kind else { throw unexpected(what) }
    advance()
    return text
  }

  /// Checks that nothing is left of the line.
  /// - Parameter others: what else could have stood there, for the message.
  public func expectEnd(or others: String...) throws(SyntaxError) {
    if !isAtEnd { throw unexpected(others + ["the end of the line"]) }
  }

  /// The error that something else than the current token was expected.
  public func unexpected(_ expected: String...) -> SyntaxError { unexpected(expected) }

  /// The error that something else than the current token was expected.
  public func unexpected(_ expected: [String]) -> SyntaxError {
    SyntaxError(
      .expected(
        expected, after: previous?.text, found: isAtEnd ? nil : current.text, clue: clue),
      at: current.range)
  }

  /// What the surroundings of an unexpected token give away.
  private var clue: SyntaxError.Clue? {
    switch current.kind {
    case .symbol(.equals): .singleEquals
    case .number: endsOperand ? .missingOperator : nil
    case .symbol(.comma): wholeNumber.map { .grouped($0) } ?? decimal.map { .decimalComma($0) }
    default: nil
    }
  }

  /// Whether the token before the cursor ends an operand.
  private var endsOperand: Bool {
    switch previous?.kind {
    case .number, .name, .superscript, .symbol(.rightParenthesis): true
    default: false
    }
  }

  /// The number whose thousands a comma sets apart, as in `1,000`.
  private var wholeNumber: String? {
    guard let first = previous?.text, first != "0", 1...3 ~= first.utf8.count,
      first.utf8.allSatisfy(\.isDigit)
    else { return nil }
    var digits = first
    var index = position
    while tokens[index].isSymbol(.comma), !tokens[index].followsSpace {
      let group = tokens[index + 1]
      guard group.text.utf8.count == 3, group.text.utf8.allSatisfy(\.isDigit), !group.followsSpace
      else { break }
      digits += group.text
      index += 2
    }
    return digits == first ? nil : digits
  }

  /// The number that a comma inside was meant to be, as in `1,5`.
  private var decimal: String? {
    guard let previous, case .number = previous.kind, case .number = peek().kind,
      !current.followsSpace, !peek().followsSpace
    else { return nil }
    return "\(previous.text).\(peek().text)"
  }
}

extension UInt8 {
  /// Whether it is one of 0–9.
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
