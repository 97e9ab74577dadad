extension Parser {
  /// What the token under the cursor begins.
  ///
  /// Asked for in a function of its own: the frames of those that call each other at each
  /// parenthesis stay small, without copies of tokens.
  private enum Opening { case minus, plus, not, leaf, group, bar, root, call, nothing }

  private var opening: Opening {
    switch current.kind {
    case .symbol(.minus): .minus
    case .symbol(.plus): .plus
    case .symbol(.leftParenthesis): .group
    case .symbol(.bar): .bar
    case .symbol(.root): .root
    case .name("not"): .not
    case .name("and"), .name("or"): .nothing
    case .name(let name): isCallable(name) ? .call : .leaf
    case .number: .leaf
    default: .nothing
    }
  }

  /// Reads what an operation begins with: a sign, a `not`, or a primary with its superscript.
  ///
  /// A sign before a product is the sign of all of it, before another factor of that alone.
  mutating func operand(_ level: Precedence) throws(SyntaxError) -> Expression {
    let opening = opening
    if opening == .minus || opening == .plus {
      let operand = try prefixed(min(max(level, .product), .power))
      return opening == .minus ? .negation(operand) : operand
    }
    if opening == .not, level <= .inversion { return .not(try prefixed(.inversion)) }
    return raised(try primary(opening))
  }

  private mutating func prefixed(_ level: Precedence) throws(SyntaxError) -> Expression {
    advance()
    try descend()
    defer { ascend() }
    return try operation(level)
  }

  private mutating func raised(_ base: Expression) -> Expression {
    guard case .superscript(let exponent) = current.kind else { return base }
    advance()
    return .binary(.power, base, Expression(Double(exponent)))
  }

  private mutating func primary(_ opening: Opening) throws(SyntaxError) -> Expression {
    switch opening {
    case .leaf: try leaf()
    case .group: try group()
    case .bar: try absoluteValue()
    case .root: try root()
    case .call: try call()
    case .minus, .plus, .not, .nothing: throw unexpected("a number", "a name", "'('")
    }
  }

  private mutating func leaf() throws(SyntaxError) -> Expression {
    if case .number(let value) = current.kind {
      advance()
      return .number(value)
    }
    return try named()
  }

  /// "(" expression ")"
  private mutating func group() throws(SyntaxError) -> Expression {
    let outer = try enter(Context())
    defer { leave(to: outer) }
    let inner = try operation(.disjunction)
    try close(.rightParenthesis)
    return inner
  }

  /// "|" expression "|"
  private mutating func absoluteValue() throws(SyntaxError) -> Expression {
    let outer = try enter(Context(bars: context.bars + 1))
    defer { leave(to: outer) }
    let inner = try operation(.disjunction)
    try close(.bar)
    return .call(.abs, [inner])
  }

  /// "√" primary
  private mutating func root() throws(SyntaxError) -> Expression {
    try descend()
    defer { ascend() }
    advance()
    return .call(.sqrt, [try primary(opening)])
  }

  /// function [ primes ] "(" expression { "," expression } ")"
  private mutating func call() throws(SyntaxError) -> Expression {
    let callee = try callee()
    return try callee.applied(to: arguments(), endingAt: previous?.range)
  }

  private mutating func arguments() throws(SyntaxError) -> [Expression] {
    let outer = try enter(Context())
    defer { leave(to: outer) }
    if match(.rightParenthesis) { return [] }
    var arguments = [try operation(.disjunction)]
    while match(.comma) { arguments.append(try operation(.disjunction)) }
    try close(.rightParenthesis, or: "','")
    return arguments
  }

  // MARK: - Enclosures

  /// Goes past an opening sign, one level deeper, and returns what surrounds it.
  private mutating func enter(_ inner: Context) throws(SyntaxError) -> Context {
    try descend()
    defer { context = inner }
    advance()
    return context
  }

  private mutating func leave(to outer: Context) {
    context = outer
    ascend()
  }

  private mutating func close(
    _ symbol: Symbol, or others: String...
  ) throws(SyntaxError) {
    guard !match(symbol) else { return }
    throw unexpected(["an operator"] + others + ["'\(symbol.rawValue)'"])
  }
}
