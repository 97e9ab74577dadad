extension Parser {
  /// Reads operands and the operators between them that hold at least as tightly as `level`.
  mutating func operation(_ level: Precedence) throws(SyntaxError) -> Expression {
    try begin()
    defer { operations -= 1 }
    var left = try operand(level)
    var isQuotient = false
    while let infix, infix.precedence >= level {
      if infix.isComparison {
        left = try comparison(from: left)
      } else if startsFactor {
        left = try implicitProduct(of: left, isQuotient: isQuotient)
        isQuotient = false
      } else {
        left = .binary(infix, left, try rightOperand(of: infix))
        isQuotient = infix == .divide
      }
    }
    return left
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

  private mutating func rightOperand(of infix: BinaryOperator) throws(SyntaxError) -> Expression {
    advance()
    guard infix == .power else { return try operation(infix.rightPrecedence) }
    try descend()
    defer { ascend() }
    return try operation(.power)
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
