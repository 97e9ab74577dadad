extension Parser {
  /// Reads operands and the operators between them that hold at least as tightly as `level`.
  mutating func operation(_ level: Precedence) throws(SyntaxError) -> Expression {
    try begin()
    var left = try operand(level)
    var isQuotient = false
    while let infix, infix.precedence >= level {
      left = try operation(infix, on: left, isQuotient: isQuotient)
      isQuotient = infix == .divide
    }
    operations -= 1
    return left
  }

  /// Reads the rest of an operation whose left operand is read.
  private mutating func operation(
    _ infix: BinaryOperator, on left: Expression, isQuotient: Bool
  ) throws(SyntaxError) -> Expression {
    if infix.isComparison { return try comparison(from: left) }
    if startsFactor { return try implicitProduct(of: left, isQuotient: isQuotient) }
    advance()
    guard infix == .power else {
      return .binary(infix, left, try operation(infix.rightPrecedence))
    }
    return .binary(.power, left, try exponent())
  }

  /// The operator under the cursor, which an implicit product has none of.
  private var infix: BinaryOperator? {
    switch current.kind {
    case .symbol(let symbol):
      BinaryOperator(rawValue: symbol.rawValue) ?? (startsFactor ? .multiply : nil)
    case .name("and") where !isStopped: .and
    case .name("or") where !isStopped: .or
    default: startsFactor ? .multiply : nil
    }
  }

  /// Whether the token under the cursor can be a factor without an operator before it.
  private var startsFactor: Bool {
    switch current.kind {
    case .name(let name): !isStopped && !["and", "or", "not"].contains(name)
    case .symbol(.leftParenthesis), .symbol(.root): true
    case .symbol(.bar): context.bars == 0
    default: false
    }
  }

  private var isStopped: Bool { current.name.map(context.stopWords.contains) ?? false }

  private mutating func exponent() throws(SyntaxError) -> Expression {
    try descend()
    let exponent = try operation(.power)
    ascend()
    return exponent
  }

  /// Reads a comparison, or a chain: `0 < x < 1` means `0 < x and x < 1`.
  private mutating func comparison(from first: Expression) throws(SyntaxError) -> Expression {
    var left = first
    var chain: Expression?
    while let infix, infix.isComparison {
      advance()
      let right = try operation(.sum)
      let link = Expression.binary(infix, left, right)
      chain = chain.map { .binary(.and, $0, link) } ?? link
      left = right
    }
    return chain ?? first
  }

  /// Reads a factor without an operator before it; after a quotient it could be read in two ways.
  private mutating func implicitProduct(
    of left: Expression, isQuotient: Bool
  ) throws(SyntaxError) -> Expression {
    let start = current.range.lower
    let right = try operation(.power)
    if isQuotient, case .binary(.divide, let above, let below) = left {
      throw SyntaxError(
        .ambiguousProduct(
          inDenominator: "\(above / (below * right))", outside: "\((above / below) * right)"),
        at: SourceRange(start, previous?.range.upper ?? start))
    }
    return left * right
  }

  // MARK: - Depth

  /// Counts the operations inside each other: a level that holds one operator of each kind, as
  /// `(a or b and c < d + e * (…))`, needs as many calls as six plain ones.
  private mutating func begin() throws(SyntaxError) {
    guard operations < 3 * Self.maximumDepth else {
      throw SyntaxError(.tooDeep(limit: Self.maximumDepth), at: current.range)
    }
    operations += 1
  }

  /// Goes one level deeper, if that is not too deep.
  mutating func descend() throws(SyntaxError) {
    guard depth < Self.maximumDepth else {
      throw SyntaxError(.tooDeep(limit: Self.maximumDepth), at: current.range)
    }
    depth += 1
  }

  /// Goes back up.
  mutating func ascend() { depth -= 1 }
}
