extension Parser {
  /// Whether a name is a function, of which the arguments follow.
  func isCallable(_ name: String) -> Bool {
    if Function(name: name) != nil || Scope.powers.contains(name) { return true }
    guard Constant(name: name) == nil, !scope.variables.contains(name) else { return false }
    return scope.functions[name] != nil
  }

  /// Goes past a function's name and primes, up to the parenthesis that must follow.
  mutating func passCallee() throws(SyntaxError) {
    let token = advance()
    let order = try primes(after: token)
    if !current.isSymbol(.leftParenthesis) { throw missingArguments(of: token, order: order) }
  }

  /// The call of the function whose name stands at an index, if it takes so many arguments.
  func call(at index: Int, of arguments: [Expression]) throws(SyntaxError) -> Expression {
    let name = tokens[index].name ?? ""
    let builtIn = Function(name: name)
    let isPower = Scope.powers.contains(name)
    let arity = isPower ? 2...2 : builtIn?.arity ?? scope.functions[name].map { $0...$0 } ?? 1...1
    guard arity.contains(arguments.count) else {
      let (first, last) = (tokens[index], tokens[position - 1])
      throw SyntaxError(
        .argumentCount(first.text, expected: arity, found: arguments.count),
        at: SourceRange(first.range.lower, last.range.upper))
    }
    if isPower { return .binary(.power, arguments[0], arguments[1]) }
    if let builtIn { return .call(builtIn, arguments) }
    let order = if case .primes(let count) = tokens[index + 1].kind { count } else { 0 }
    return .apply(name, order: order, arguments)
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
    if scope.descentFunctions.contains(name) || scope.minimaFunctions.contains(name)
      || scope.searchFunctions.contains(name)
    {
      return try property(token)
    }
    if scope.descents.contains(name) {
      let function = scope.descentFunctions.sorted().first
      throw SyntaxError(.descentAsNumber(name, function: function), at: token.range)
    }
    if scope.minima.contains(name) {
      throw SyntaxError(.minimaAsNumber(name), at: token.range)
    }
    if let functions = scope.searches[name] {
      let function = functions.contains("end") ? "end" : functions.sorted().first
      throw SyntaxError(.searchAsNumber(name, function: function), at: token.range)
    }
    throw SyntaxError(.unknownName(name, scope.suggestion(for: name)), at: token.range)
  }

  private mutating func primes(after token: Token) throws(SyntaxError) -> Int {
    guard case .primes(let count) = current.kind else { return 0 }
    guard let arity = scope.functions[token.name ?? ""] else {
      throw SyntaxError(.primesOnBuiltIn(token.text), at: current.range)
    }
    guard arity == 1 else {
      throw SyntaxError(.primesOnSeveralVariables(token.text), at: current.range)
    }
    guard count <= Self.maximumOrder else {
      throw SyntaxError(.tooManyPrimes(limit: Self.maximumOrder), at: current.range)
    }
    advance()
    return count
  }

  /// The descent whose number is asked for, as in `end(d)`, the minima, as in `count(m)`, or what came
  /// of many descents, as in `best(r)`.
  private mutating func property(_ token: Token) throws(SyntaxError) -> Expression {
    let function = token.text
    let isOfMinima = scope.minimaFunctions.contains(function)
    let isOfDescents = scope.descentFunctions.contains(function)
    let records = isOfMinima ? scope.minima : isOfDescents ? scope.descents : []
    let known = records.union(scope.searches.filter { $1.contains(function) }.keys)
    guard match(.leftParenthesis) else {
      let argument = known.sorted().first ?? (isOfMinima ? "m" : isOfDescents ? "d" : "r")
      throw SyntaxError(.missingArguments(function, argument: argument), at: token.range)
    }
    let range = current.range
    let name = try expectName(
      "the name of \(isOfMinima ? "minima" : isOfDescents ? "a descent" : "restarts")")
    guard known.contains(name) else {
      throw SyntaxError(
        isOfMinima
          ? .notMinima(name, function: function)
          : isOfDescents
            ? .notADescent(name, function: function) : .notRestarts(name, function: function),
        at: range)
    }
    try expect(.rightParenthesis)
    return .apply(token.name ?? function, order: 0, [.name(name)])
  }

  // MARK: - Checks

  /// A number is not called: `x(2)` is no product.
  private func refuseCall(of token: Token) throws(SyntaxError) {
    let hasPrimes = if case .primes = current.kind { true } else { false }
    guard hasPrimes || current.isSymbol(.leftParenthesis) else { return }
    throw SyntaxError(.notAFunction(token.text, hasPrimes: hasPrimes), at: token.range)
  }

  /// The error that a function's arguments are missing, or an exponent stands before them.
  private func missingArguments(of token: Token, order: Int) -> SyntaxError {
    let name = token.text + String(repeating: "'", count: order)
    if let error = misplacedExponent(after: name, at: token.range.lower) { return error }
    return SyntaxError(
      .missingArguments(name, argument: argument(at: position)),
      at: SourceRange(token.range.lower, previous?.range.upper ?? token.range.upper))
  }
}
