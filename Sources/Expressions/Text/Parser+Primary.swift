extension Parser {
  /// Reads what an operation begins with: a sign, a `not`, or a primary with its superscript.
  ///
  /// A sign before a product is the sign of all of it, before another factor of that alone.
  mutating func operand(_ level: Precedence) throws(SyntaxError) -> Expression {
    switch current.kind {
    case .symbol(.minus): .negation(try signed(level))
    case .symbol(.plus): try signed(level)
    case .name("not") where level <= .inversion: .not(try prefixed(.inversion))
    default: raised(try primary())
    }
  }

  private mutating func signed(_ level: Precedence) throws(SyntaxError) -> Expression {
    try prefixed(level <= .product ? .product : .power)
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

  private mutating func primary() throws(SyntaxError) -> Expression {
    switch current.kind {
    case .number(let value):
      advance()
      return .number(value)
    case .name(let name) where !["and", "or", "not"].contains(name): return try named(name)
    case .symbol(.leftParenthesis): return try group()
    case .symbol(.bar): return try absoluteValue()
    case .symbol(.root): return try root()
    default: throw unexpected("a number", "a name", "'('")
    }
  }

  /// "(" expression ")"
  private mutating func group() throws(SyntaxError) -> Expression {
    try descend()
    let outer = context
    defer { (context, depth) = (outer, depth - 1) }
    context = Context()
    advance()
    let inner = try operation(.disjunction)
    guard match(.rightParenthesis) else { throw unexpected("an operator", "')'") }
    return inner
  }

  /// "|" expression "|"
  private mutating func absoluteValue() throws(SyntaxError) -> Expression {
    try descend()
    let outer = context
    defer { (context, depth) = (outer, depth - 1) }
    context = Context(bars: outer.bars + 1)
    advance()
    let inner = try operation(.disjunction)
    guard match(.bar) else { throw unexpected("an operator", "'|'") }
    return .call(.abs, [inner])
  }

  /// "√" primary
  private mutating func root() throws(SyntaxError) -> Expression {
    try descend()
    defer { ascend() }
    advance()
    return .call(.sqrt, [try primary()])
  }

  /// "(" expression { "," expression } ")"
  mutating func arguments() throws(SyntaxError) -> [Expression] {
    try descend()
    let outer = context
    defer { (context, depth) = (outer, depth - 1) }
    context = Context()
    try expect(.leftParenthesis)
    if match(.rightParenthesis) { return [] }
    var arguments = [try operation(.disjunction)]
    while match(.comma) { arguments.append(try operation(.disjunction)) }
    guard match(.rightParenthesis) else { throw unexpected("an operator", "','", "')'") }
    return arguments
  }
}
