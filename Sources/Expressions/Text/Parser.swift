/// Reads expressions, and the tokens between them, from one line.
public struct Parser: Sendable {
  /// The most characters that a line may have.
  public static let maximumLength = 4096
  /// The most levels of parentheses, signs and functions inside each other.
  public static let maximumDepth = 200

  /// The names that the expressions may use; to be set before `expression()` reads them.
  public var scope: Scope
  /// The index of the current token: to be kept, and set again to go back.
  public var position = 0

  let tokens: [Token]

  /// Splits a line into tokens.
  public init(_ line: String, scope: Scope) throws(SyntaxError) {
    self.scope = scope
    tokens = [Token(kind: .end, range: SourceRange(0, 0), text: "", followsSpace: true)]
  }

  /// Reads an expression, up to the first token that cannot belong to it.
  /// - Parameter words: names that end it where an operator could stand, as `rate` in `1.0 rate 0.1`.
  public mutating func expression(
    stoppingAt words: Set<String> = []
  ) throws(SyntaxError) -> Expression {
    .number(0)
  }
}

extension Expression {
  /// Reads an expression that takes up the whole line.
  public init(parsing line: String, scope: Scope = Scope()) throws(SyntaxError) {
    var parser = try Parser(line, scope: scope)
    self = try parser.expression()
    try parser.expectEnd(or: "an operator")
  }
}
