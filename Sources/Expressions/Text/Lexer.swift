/// Splits a line into tokens.
///
/// The signs that people and machines write for the same thing become one here: `−` is `-`, `×` is
/// `*`, `≤` is `<=`, `π` is a name, `x²` ends in a superscript, `np.sin` loses its prefix.
struct Lexer {
  private let scalars: String.UnicodeScalarView
  private var index: String.UnicodeScalarView.Index
  private var offset = 0
  private var tokens: [Token] = []

  init(_ line: String) {
    scalars = line.unicodeScalars
    index = scalars.startIndex
  }

  /// All tokens of the line, the last of which is `.end`.
  static func tokens(of line: String) throws(SyntaxError) -> [Token] {
    var lexer = Lexer(line)
    while try lexer.readToken() {}
    return lexer.tokens
  }
}

extension Lexer {
  /// Reads the next token; false at the end.
  private mutating func readToken() throws(SyntaxError) -> Bool {
    let start = offset
    skip { $0.isBlank }
    let followsSpace = offset > start || start == 0
    let (lower, first) = (offset, index)
    let kind = try readKind()
    let text = String(scalars[first..<index])
    tokens.append(
      Token(
        kind: kind, range: SourceRange(lower, offset), text: text, followsSpace: followsSpace))
    return kind != .end
  }

  private mutating func readKind() throws(SyntaxError) -> Token.Kind {
    guard let scalar = peek(), scalar != "#" else { return .end }
    if scalar.isDigit || scalar == "." && peek(1)?.isDigit == true { return try readNumber() }
    if scalar.startsName { return readName() }
    if scalar.superscript != nil { return try readSuperscript() }
    if scalar.primes > 0 { return readPrimes() }
    if scalar.isQuote { return try readString() }
    if let symbol = readSymbol() { return .symbol(symbol) }
    if scalar == "∞" {
      advance()
      return .name("∞")
    }
    throw SyntaxError(
      .character(scalar), at: SourceRange(offset, offset + UTF8.width(scalar)))
  }

  // MARK: - Kinds

  // digits [ "." digits ] [ "e" [ sign ] digits ], of which digits may be missing at one side
  private mutating func readNumber() throws(SyntaxError) -> Token.Kind {
    let (lower, first) = (offset, index)
    skip { $0.isDigit }
    if peek() == "." {
      advance()
      skip { $0.isDigit }
    }
    if let length = exponentLength {
      for _ in 0..<length { advance() }
      skip { $0.isDigit }
    }
    let text = String(scalars[first..<index])
    guard let value = Double(text), value.isFinite else {
      throw SyntaxError(.numberTooLarge, at: SourceRange(lower, offset))
    }
    return .number(value)
  }

  /// How long an exponent's letter and sign are, if digits follow: the e in `2e + x` is a name.
  private var exponentLength: Int? {
    guard let letter = peek(), letter == "e" || letter == "E" else { return nil }
    if peek(1)?.isDigit == true { return 1 }
    guard let sign = peek(1), sign == "+" || sign == "-" || sign == "−" else { return nil }
    return sign != "−" && peek(2)?.isDigit == true ? 2 : nil
  }

  private mutating func readName() -> Token.Kind {
    let name = skip { $0.continuesName }
    guard Self.modules.contains(name), peek() == ".", peek(1)?.startsName == true else {
      return .name(name)
    }
    advance()
    return readName()
  }

  /// Names of Python modules, which may stand before a function or a constant.
  private static let modules: Set = ["np", "numpy", "math", "jnp"]

  private mutating func readSuperscript() throws(SyntaxError) -> Token.Kind {
    let lower = offset
    var digits = ""
    while let digit = peek()?.superscript, digits.isEmpty || digit != "-" {
      digits.append(digit)
      advance()
    }
    guard let exponent = Int(digits), abs(exponent) < 1 << 53 else {
      throw SyntaxError(.numberTooLarge, at: SourceRange(lower, offset))
    }
    return .superscript(exponent)
  }

  private mutating func readPrimes() -> Token.Kind {
    var count = 0
    while let primes = peek()?.primes, primes > 0 {
      count += primes
      advance()
    }
    return .primes(count)
  }

  private mutating func readString() throws(SyntaxError) -> Token.Kind {
    let lower = offset
    advance()
    let text = skip { !$0.isQuote }
    guard peek() != nil else {
      throw SyntaxError(.unclosedString, at: SourceRange(lower, offset))
    }
    advance()
    return .string(text)
  }

  private mutating func readSymbol() -> Symbol? {
    guard let scalar = peek() else { return nil }
    if let next = peek(1), let symbol = Self.pairs["\(scalar)\(next)"] {
      advance()
      advance()
      return symbol
    }
    guard let symbol = Symbol(rawValue: String(scalar)) ?? Self.spellings[scalar] else {
      return nil
    }
    advance()
    return symbol
  }

  private static let pairs: [String: Symbol] = [
    "**": .caret, "<=": .lessOrEqual, ">=": .greaterOrEqual, "==": .equal, "!=": .notEqual,
    "≠": .notEqual,
  ]

  private static let spellings: [Unicode.Scalar: Symbol] = [
    "−": .minus, "–": .minus, "·": .times, "×": .times, "⋅": .times, "∙": .times, "÷": .slash,
    "∕": .slash, "≤": .lessOrEqual, "≥": .greaterOrEqual, "≠": .notEqual,
  ]

  // MARK: - Cursor

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    scalars.index(index, offsetBy: distance, limitedBy: scalars.endIndex)
      .flatMap { $0 < scalars.endIndex ? scalars[$0] : nil }
  }

  private mutating func advance() {
    offset += UTF8.width(scalars[index])
    index = scalars.index(after: index)
  }

  /// Goes past all that matches, and gives it.
  @discardableResult
  private mutating func skip(while matches: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = peek(), matches(scalar) {
      text.append(scalar)
      advance()
    }
    return String(text)
  }
}
