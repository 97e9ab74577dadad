internal import Expressions

extension StatementParser {
  /// The name of a descent in so many variables, if a descent's name is next.
  mutating func descentItem(variables: Int) throws -> String? {
    guard let name = parser.current.name, let descent = environment.descents[name] else {
      return nil
    }
    let count = descent.outcome.variables.count
    guard count == variables else {
      throw StatementError(
        .descentVariables(name, count, expected: variables), at: parser.current.range)
    }
    parser.advance()
    return name
  }

  /// A function of one variable: by its name, with or without primes, or as an expression in x.
  mutating func target(stoppingAt words: Set<String>) throws -> Target {
    let range = parser.current.range
    let target = try target(stoppingAt: words, variables: ["x"])
    let count = target.parameters.count
    guard count == 1 else {
      throw StatementError(.severalVariables(target.label, count), at: range)
    }
    return target
  }

  /// A function of any number of variables by its name, or an expression in those given.
  mutating func target(
    stoppingAt words: Set<String>, variables: [String]
  ) throws -> Target {
    if let named = try namedTarget() { return named }
    let scope = parser.scope
    defer { parser.scope = scope }
    parser.scope = scope.adding(parameters: variables)
    guard !parser.isAtEnd else {
      let example = variables.count == 1 ? "f or sin(x)" : "g or x^2 - y^2"
      throw parser.unexpected("a function, as \(example)")
    }
    return Target(try parser.expression(stoppingAt: words), parameters: variables)
  }

  /// The function whose bare name, perhaps primed, is next.
  private mutating func namedTarget() throws -> Target? {
    guard let name = parser.current.name, let function = environment.definitions.functions[name]
    else { return nil }
    var (order, next) = (0, parser.peek())
    if case .primes(let count) = next.kind { (order, next) = (count, parser.peek(2)) }
    guard !next.isSymbol(.leftParenthesis) else { return nil }
    let parameters = function.parameters
    guard order == 0 || parameters.count == 1 else {
      throw StatementError(.severalVariables(name, parameters.count), at: parser.current.range)
    }
    for _ in 0..<(order > 0 ? 2 : 1) { parser.advance() }
    return Target(
      .apply(name, order: order, parameters.map(Expression.name)), parameters: parameters)
  }

  mutating func bounds() throws -> Bounds {
    let start = try parser.expect(.leftBracket).range.lower
    let lower = try parser.expression()
    try parser.expect(.comma)
    let upper = try parser.expression()
    let end = try parser.expect(.rightBracket).range.upper
    return Bounds(lower: lower, upper: upper, range: SourceRange(start, end))
  }

  mutating func descentName() throws -> String {
    let range = parser.current.range
    let name = try parser.expectName("the name of a descent")
    let known = environment.descents.keys.sorted() + environment.searches.keys.sorted()
    guard known.contains(name) else {
      throw StatementError(.notADescent(name, known: known), at: range)
    }
    return name
  }

  mutating func save() throws -> Statement {
    let range = parser.current.range
    return .save(path: try parser.expectString("a file name in quotes"), range)
  }

  mutating func help() -> Statement {
    let range = parser.current.range
    return .help(topic: parser.isAtEnd ? nil : parser.advance().text, range)
  }
}
