internal import Expressions

extension StatementParser {
  /// A function of one variable: by its name, with or without primes, or as an expression in x.
  mutating func target(stoppingAt words: Set<String>) throws -> Target {
    if let named = try namedTarget() { return named }
    let scope = parser.scope
    defer { parser.scope = scope }
    parser.scope = scope.adding(parameters: ["x"])
    guard !parser.isAtEnd else { throw parser.unexpected("a function, as f or sin(x)") }
    let expression = try parser.expression(stoppingAt: words)
    return Target(expression, parameter: "x")
  }

  /// The function whose bare name, perhaps primed, is next.
  private mutating func namedTarget() throws -> Target? {
    guard let name = parser.current.name, let function = environment.definitions.functions[name]
    else { return nil }
    var (order, next) = (0, parser.peek())
    if case .primes(let count) = next.kind { (order, next) = (count, parser.peek(2)) }
    guard !next.isSymbol(.leftParenthesis) else { return nil }
    guard function.parameters.count == 1 else {
      throw StatementError(
        .severalVariables(name, count: function.parameters.count), at: parser.current.range)
    }
    for _ in 0..<(order > 0 ? 2 : 1) { parser.advance() }
    let parameter = function.parameters[0]
    return Target(.apply(name, order: order, [.name(parameter)]), parameter: parameter)
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
    guard environment.descents[name] != nil else {
      throw StatementError(.notADescent(name, known: environment.descents.keys.sorted()), at: range)
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
