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
    switch opening {
    case .minus: .negation(try prefixed(min(max(level, .product), .power)))
    case .plus: try prefixed(min(max(level, .product), .power))
    case .not where level <= .inversion: .not(try prefixed(.inversion))
    default: raised(try primary())
    }
  }

  private mutating func prefixed(_ level: Precedence) throws(SyntaxError) -> Expression {
    try enter(context)
    let operand = try operation(level)
    ascend()
    return operand
  }

  private mutating func raised(_ base: Expression) -> Expression {
    guard case .superscript(let exponent) = current.kind else { return base }
    advance()
    return .binary(.power, base, Expression(Double(exponent)))
  }

  private mutating func primary() throws(SyntaxError) -> Expression {
    switch opening {
    case .leaf: try leaf()
    case .group: try enclosed(by: .rightParenthesis)
    case .bar: try enclosed(by: .bar, bars: context.bars + 1)
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

  // "(" expression ")"  or  "|" expression "|"
  private mutating func enclosed(
    by closing: Symbol, bars: Int = 0
  ) throws(SyntaxError) -> Expression {
    let outer = context
    try enter(Context(bars: bars))
    let inner = try operation(.disjunction)
    try close(closing)
    context = outer
    return closing == .bar ? .call(.abs, [inner]) : inner
  }

  // "√" primary
  private mutating func root() throws(SyntaxError) -> Expression {
    try enter(context)
    let radicand = try primary()
    ascend()
    return .call(.sqrt, [radicand])
  }

  // function [ primes ] "(" expression { "," expression } ")"
  private mutating func call() throws(SyntaxError) -> Expression {
    let start = position
    try passCallee()
    let outer = context
    try enter(Context())
    var arguments: [Expression] = []
    if !current.isSymbol(.rightParenthesis) {
      repeat { arguments.append(try operation(.disjunction)) } while match(.comma)
    }
    try close(.rightParenthesis, or: "','")
    context = outer
    return try call(at: start, of: arguments)
  }

  // MARK: - Levels

  /// Goes past an opening sign, one level deeper.
  private mutating func enter(_ inner: Context) throws(SyntaxError) {
    try descend()
    context = inner
    advance()
  }

  /// Goes past a closing sign, one level up.
  private mutating func close(
    _ symbol: Symbol, or others: String...
  ) throws(SyntaxError) {
    guard match(symbol) else {
      throw unexpected(["an operator"] + others + ["'\(symbol.rawValue)'"])
    }
    ascend()
  }
}
