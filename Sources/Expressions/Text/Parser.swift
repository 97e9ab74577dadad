/// Reads expressions, and the tokens between them, from one line.
///
/// ```
/// expression  ::= conjunction { "or" conjunction }
/// conjunction ::= inversion { "and" inversion }
/// inversion   ::= { "not" } comparison
/// comparison  ::= sum { ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum }
/// sum         ::= product { ( "+" | "-" ) product }
/// product     ::= { "+" | "-" } power { ( "*" | "/" ) signed | power }
/// signed      ::= { "+" | "-" } power
/// power       ::= primary [ superscript ] [ "^" signed ]
/// primary     ::= number | name | function [ primes ] "(" expression { "," expression } ")"
///               | "(" expression ")" | "|" expression "|" | "√" primary
/// ```
///
/// A `power` without an operator before it is an implicit product; it cannot begin with a number. The
/// levels from `expression` to `power` are one method, `operation`, which climbs from the loosest
/// operator to the tightest: one method a level would be ten calls deep at each parenthesis.
public struct Parser: Sendable {
  /// The most characters that a line may have.
  public static let maximumLength = 4096
  /// The most levels of parentheses, signs and functions inside each other.
  public static let maximumDepth = 200
  /// The most primes of a derivative.
  public static let maximumOrder = 20

  /// The names that the expressions may use; to be set before `expression()` reads them.
  public var scope: Scope
  /// The index of the current token: to be kept, and set again to go back.
  public var position = 0

  let tokens: [Token]
  var context = Context()
  var depth = 0
  var operations = 0

  /// What surrounds the cursor, up to the nearest parenthesis.
  struct Context {
    /// How many `|` are open.
    var bars = 0
    /// Names that are not factors.
    var stopWords: Set<String> = []
  }

  /// Splits a line into tokens.
  public init(_ line: String, scope: Scope) throws(SyntaxError) {
    guard line.unicodeScalars.prefix(Self.maximumLength + 1).count <= Self.maximumLength else {
      let end = line.utf8.count
      throw SyntaxError(.lineTooLong(limit: Self.maximumLength), at: SourceRange(end, end))
    }
    self.scope = scope
    tokens = try Lexer.tokens(of: line)
  }

  /// Reads an expression, up to the first token that cannot belong to it.
  /// - Parameter words: names that end it where an operator could stand, as `rate` in `1.0 rate 0.1`.
  public mutating func expression(
    stoppingAt words: Set<String> = []
  ) throws(SyntaxError) -> Expression {
    let outer = context
    defer { context = outer }
    context = Context(stopWords: words)
    (depth, operations) = (0, 0)
    return try operation(.disjunction)
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
