internal import Expressions

extension StatementParser {
  var isAssignment: Bool {
    parser.current.name != nil && parser.peek().isSymbol(.equals)
  }

  /// `name … ) =` or `name' … ) =`: whatever has an equals sign after a parenthesis is meant to
  /// define something, so that its mistakes are told as such.
  var isDefinition: Bool {
    guard parser.current.name != nil else { return false }
    var ahead = parser
    while !ahead.isAtEnd {
      if ahead.advance().isSymbol(.rightParenthesis), ahead.current.isSymbol(.equals) {
        return true
      }
    }
    return false
  }

  mutating func assignment() throws -> Statement {
    let name = try newName("a name")
    try parser.expect(.equals)
    if parser.match(word: Command.minima.rawValue) { return try minima(as: name) }
    if let kind = parser.current.name.flatMap(SearchRequest.Kind.init) {
      parser.advance()
      return .search(try search(kind), name: name)
    }
    if parser.match(word: Command.descend.rawValue) { return .descent(try descent(), name: name) }
    if let command = parser.current.name.flatMap(Command.init) {
      throw StatementError(.unnamed(command.rawValue, name: name), at: parser.current.range)
    }
    return .assignment(name: name, try parser.expression())
  }

  mutating func definition() throws -> Statement {
    let name = try newName("the function's name")
    if case .primes = parser.current.kind {
      throw StatementError(.definesDerivative(of: name), at: parser.current.range)
    }
    let parameters = try parameters()
    try parser.expect(.equals)
    // With its own name in scope, f(x) = f(x − 1) is told as what it is.
    parser.scope.functions[name] = parameters.count
    parser.scope = parser.scope.adding(parameters: parameters)
    return .definition(name: name, parameters: parameters, body: try parser.expression())
  }

  private mutating func parameters() throws -> [String] {
    try parser.expect(.leftParenthesis)
    var names: [String] = []
    repeat {
      let range = parser.current.range
      let name = try newName("a parameter's name")
      if names.contains(name) { throw StatementError(.repeatedParameter(name), at: range) }
      names.append(name)
    } while parser.match(.comma)
    try parser.expect(.rightParenthesis)
    return names
  }

  /// A name that may be defined.
  private mutating func newName(_ what: String) throws -> String {
    let range = parser.current.range
    let name = try parser.expectName(what)
    guard !Environment.isReserved(name) else { throw StatementError(.reserved(name), at: range) }
    return name
  }
}
