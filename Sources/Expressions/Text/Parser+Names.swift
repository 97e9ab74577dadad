extension Parser {
  /// A function, before its arguments.
  struct Callee {
    /// A built-in function, or none if it is the user's.
    var builtIn: Function?
    var token: Token
    var order = 0
    var arity: ClosedRange<Int>

    /// The call with arguments, if they are as many as the function takes.
    func applied(
      to arguments: [Expression], endingAt last: SourceRange?
    ) throws(SyntaxError) -> Expression {
      guard arity.contains(arguments.count) else {
        throw SyntaxError(
          .argumentCount(token.text, expected: arity, found: arguments.count),
          at: SourceRange(token.range.lower, last?.upper ?? token.range.upper))
      }
      return builtIn.map { .call($0, arguments) }
        ?? .apply(token.name ?? token.text, order: order, arguments)
    }
  }

  /// Whether a name is a function, of which the arguments follow.
  func isCallable(_ name: String) -> Bool {
    if Function(name: name) != nil { return true }
    guard Constant(name: name) == nil, !scope.variables.contains(name) else { return false }
    return scope.functions[name] != nil
  }

  /// Reads a function's name and primes, up to the parenthesis that must follow.
  mutating func callee() throws(SyntaxError) -> Callee {
    let token = advance()
    let name = token.name ?? token.text
    if let function = Function(name: name) {
      if case .primes = current.kind {
        throw SyntaxError(.primesOnBuiltIn(token.text), at: current.range)
      }
      try requireArguments(of: token, order: 0)
      return Callee(builtIn: function, token: token, arity: function.arity)
    }
    let arity = scope.functions[name] ?? 1
    let order = try primes(after: token, arity: arity)
    try requireArguments(of: token, order: order)
    return Callee(token: token, order: order, arity: arity...arity)
  }

  /// Reads a name that is no function: a constant, a variable, a descent's number.
  mutating func named() throws(SyntaxError) -> Expression {
    let token = advance()
    let name = token.name ?? token.text
    if let constant = Constant(name: name) {
      try refuseCall(of: token)
      return .constant(constant)
    }
    if scope.variables.contains(name) {
      try refuseCall(of: token)
      return .name(name)
    }
    if scope.descentFunctions.contains(name) { return try property(token) }
    if scope.descents.contains(name) {
      let function = scope.descentFunctions.sorted().first
      throw SyntaxError(.descentAsNumber(name, function: function), at: token.range)
    }
    throw SyntaxError(.unknownName(name, scope.suggestion(for: name)), at: token.range)
  }

  private mutating func primes(after token: Token, arity: Int) throws(SyntaxError) -> Int {
    guard case .primes(let count) = current.kind else { return 0 }
    guard arity == 1 else {
      throw SyntaxError(.primesOnSeveralVariables(token.text), at: current.range)
    }
    guard count <= Self.maximumOrder else {
      throw SyntaxError(.tooManyPrimes(limit: Self.maximumOrder), at: current.range)
    }
    advance()
    return count
  }

  /// The descent whose number is asked for, as in `end(d)`.
  private mutating func property(_ token: Token) throws(SyntaxError) -> Expression {
    guard match(.leftParenthesis) else {
      let argument = scope.descents.sorted().first ?? "d"
      throw SyntaxError(.missingArguments(token.text, argument: argument), at: token.range)
    }
    let range = current.range
    let descent = try expectName("the name of a descent")
    guard scope.descents.contains(descent) else {
      throw SyntaxError(.notADescent(descent, function: token.text), at: range)
    }
    try expect(.rightParenthesis)
    return .apply(token.name ?? token.text, order: 0, [.name(descent)])
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

  private func requireArguments(of token: Token, order: Int) throws(SyntaxError) {
    guard !current.isSymbol(.leftParenthesis) else { return }
    try refuseExponent(after: token)
    throw SyntaxError(
      .missingArguments(token.text + String(repeating: "'", count: order), argument: argument(at: position)),
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
}
