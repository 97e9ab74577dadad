extension Parser {
  /// Reads a name and what belongs to it: primes and arguments, if it is a function.
  mutating func named(_ name: String) throws(SyntaxError) -> Expression {
    let token = advance()
    if let function = Function(name: name) { return try builtIn(function, at: token) }
    if let constant = Constant(name: name) {
      try refuseCall(of: token)
      return .constant(constant)
    }
    if scope.variables.contains(name) {
      try refuseCall(of: token)
      return .name(name)
    }
    if let arity = scope.functions[name] { return try application(of: token, arity: arity) }
    if scope.descentFunctions.contains(name) { return try property(token) }
    if scope.descents.contains(name) {
      let function = scope.descentFunctions.sorted().first
      throw SyntaxError(.descentAsNumber(name, function: function), at: token.range)
    }
    throw SyntaxError(.unknownName(name, scope.suggestion(for: name)), at: token.range)
  }

  /// A built-in function's arguments.
  private mutating func builtIn(
    _ function: Function, at token: Token
  ) throws(SyntaxError) -> Expression {
    if case .primes = current.kind {
      throw SyntaxError(.primesOnBuiltIn(token.text), at: current.range)
    }
    try refuseExponent(after: token)
    try requireArguments(of: token, primes: "")
    let arguments = try arguments()
    try check(arguments.count, against: function.arity, of: token)
    return .call(function, arguments)
  }

  /// A user's function's primes and arguments.
  private mutating func application(
    of token: Token, arity: Int
  ) throws(SyntaxError) -> Expression {
    var order = 0
    if case .primes(let count) = current.kind {
      guard arity == 1 else {
        throw SyntaxError(.primesOnSeveralVariables(token.text), at: current.range)
      }
      guard count <= Self.maximumOrder else {
        throw SyntaxError(.tooManyPrimes(limit: Self.maximumOrder), at: current.range)
      }
      advance()
      order = count
    }
    try refuseExponent(after: token)
    try requireArguments(of: token, primes: String(repeating: "'", count: order))
    let arguments = try arguments()
    try check(arguments.count, against: arity...arity, of: token)
    return .apply(name(of: token), order: order, arguments)
  }

  /// The descent whose number is asked for, as in `end(d)`.
  private mutating func property(_ token: Token) throws(SyntaxError) -> Expression {
    guard current.isSymbol(.leftParenthesis) else {
      let argument = scope.descents.sorted().first ?? "d"
      throw SyntaxError(.missingArguments(token.text, argument: argument), at: token.range)
    }
    advance()
    let descent = try expectName("the name of a descent")
    guard scope.descents.contains(descent) else {
      let range = previous?.range ?? token.range
      throw SyntaxError(.notADescent(descent, function: token.text), at: range)
    }
    try expect(.rightParenthesis)
    return .apply(name(of: token), order: 0, [.name(descent)])
  }

  // MARK: - Checks

  /// A number is not called: `x(2)` is no product.
  private func refuseCall(of token: Token) throws(SyntaxError) {
    let hasPrimes = if case .primes = current.kind { true } else { false }
    guard hasPrimes || current.isSymbol(.leftParenthesis) else { return }
    throw SyntaxError(.notAFunction(token.text, hasPrimes: hasPrimes), at: token.range)
  }

  /// In `sin^2(x)` and `sin²(x)` the exponent stands on the wrong side.
  private func refuseExponent(after token: Token) throws(SyntaxError) {
    var exponent = current
    var next = position + 1
    if exponent.isSymbol(.caret) {
      exponent = peek()
      next += 1
    } else {
      guard case .superscript(let value) = exponent.kind else { return }
      exponent.text = "\(value)"
    }
    throw SyntaxError(
      .exponentOnFunction(token.text, exponent: exponent.text, argument: argument(at: next)),
      at: SourceRange(token.range.lower, exponent.range.upper))
  }

  private func requireArguments(of token: Token, primes: String) throws(SyntaxError) {
    guard !current.isSymbol(.leftParenthesis) else { return }
    throw SyntaxError(
      .missingArguments(token.text + primes, argument: argument(at: position)),
      at: SourceRange(token.range.lower, previous?.range.upper ?? token.range.upper))
  }

  private func check(
    _ count: Int, against arity: ClosedRange<Int>, of token: Token
  ) throws(SyntaxError) {
    guard !arity.contains(count) else { return }
    throw SyntaxError(
      .argumentCount(token.text, expected: arity, found: count),
      at: SourceRange(token.range.lower, previous?.range.upper ?? token.range.upper))
  }

  /// How an argument that was meant would be written: the operand at an index, else `x`.
  private func argument(at index: Int) -> String {
    var index = index
    if index < tokens.count, tokens[index].isSymbol(.leftParenthesis) { index += 1 }
    guard index < tokens.count else { return "x" }
    switch tokens[index].kind {
    case .name(let name) where !Scope.isReserved(name) || Constant(name: name) != nil:
      return tokens[index].text
    case .number: return tokens[index].text
    default: return "x"
    }
  }

  private func name(of token: Token) -> String { token.name ?? token.text }
}
