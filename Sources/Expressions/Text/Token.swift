/// A piece of a line: a number, a name, a sign.
public struct Token: Hashable, Sendable {
  /// What kinds of piece there are.
  public enum Kind: Hashable, Sendable {
    /// A number without a sign.
    case number(Double)
    /// A name or a word, without a Python module's prefix.
    case name(String)
    /// The text between two quotes.
    case string(String)
    /// A sign of the language, whichever way it was spelled.
    case symbol(Symbol)
    /// An integer exponent in superscript.
    case superscript(Int)
    /// Primes after a name, counted.
    case primes(Int)
    /// The end of the line, or the start of a comment.
    case end
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands.
  public var range: SourceRange
  /// How it was spelled.
  public var text: String
  /// Whether there is space, or nothing, before it.
  public var followsSpace: Bool

  /// The name, if it is one.
  public var name: String? {
    if case .name(let name) = kind { name } else { nil }
  }

  /// Whether it is the given sign.
  public func isSymbol(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }

  /// Whether it is the given word.
  public func isWord(_ word: String) -> Bool { kind == .name(word) }
}

/// The signs of the language; the raw value is the plain spelling.
public enum Symbol: String, CaseIterable, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case slash = "/"
  case caret = "^"
  case root = "√"
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case bar = "|"
  case comma = ","
  case equals = "="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
}
