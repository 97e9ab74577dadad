internal import Expressions

/// Reads one statement.
///
///     statement  = [ definition | assignment | command | expression ]
///     definition = name "(" name { "," name } ")" "=" expression
///     assignment = name "=" ( descend | expression )
///     command    = descend | plot | table | save | describe | help
///     descend    = "descend" target "from" expression
///                  { "rate" expression | "epochs" expression | "using" name [ expression ] }
///     plot       = "plot" item { "," item } [ "on" "[" expression "," expression "]" ]
///     item       = descent | target
///     target     = function { "'" } | expression
///     table      = "table" descent
///     save       = "save" text
///     help       = "help" [ name ]
///
/// The words of a command (`from`, `rate`, `on` …) are special only where an operator could stand,
/// so they remain good names for variables.
struct StatementParser {
  var parser: Parser
  let environment: Environment

  /// Splits a line into tokens.
  init(_ line: String, in environment: Environment) throws {
    self.environment = environment
    parser = try Parser(line, scope: environment.scope)
  }

  /// The statement; `nil` for an empty line or a comment.
  mutating func statement() throws -> Statement? {
    if parser.isAtEnd { return nil }
    try refuseListAsNumber()
    let statement = try anyStatement()
    try parser.expectEnd()
    return statement
  }

  /// `steps(d)` is a list: it stands by itself, never among numbers.
  private func refuseListAsNumber() throws {
    var ahead = parser
    while !ahead.isAtEnd {
      let token = ahead.advance()
      guard token.isWord("steps"), ahead.current.isSymbol(.leftParenthesis) else { continue }
      if parser.position + 1 < ahead.position || ahead.peek(3).kind != .end {
        throw StatementError(.listAsNumber, at: token.range)
      }
    }
  }

  private mutating func anyStatement() throws -> Statement {
    if isAssignment { return try assignment() }
    if isDefinition { return try definition() }
    guard let command = parser.current.name.flatMap(Command.init) else {
      return .value(try parser.expression())
    }
    parser.advance()
    switch command {
    case .descend: return .descent(try descent(), name: nil)
    case .plot: return try plot()
    case .table: return .table(descent: try descentName())
    case .save: return try save()
    case .describe: return .describe
    case .help: return help()
    }
  }
}

/// The words that begin a statement.
enum Command: String, CaseIterable {
  case descend, plot, table, save, describe, help
}

// MARK: - Definitions

extension StatementParser {
  private var isAssignment: Bool {
    parser.current.name != nil && parser.peek().isSymbol(.equals)
  }

  /// `name … ) =` or `name' … ) =`: whatever has an equals sign after a parenthesis is meant to
  /// define something, so that its mistakes are told as such.
  private var isDefinition: Bool {
    guard parser.current.name != nil else { return false }
    var ahead = parser
    while !ahead.isAtEnd {
      if ahead.advance().isSymbol(.rightParenthesis), ahead.current.isSymbol(.equals) {
        return true
      }
    }
    return false
  }

  private mutating func assignment() throws -> Statement {
    let name = try newName("a name")
    try parser.expect(.equals)
    guard parser.match(word: Command.descend.rawValue) else {
      return .assignment(name: name, try parser.expression())
    }
    return .descent(try descent(), name: name)
  }

  private mutating func definition() throws -> Statement {
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

// MARK: - Commands

extension StatementParser {
  private mutating func plot() throws -> Statement {
    var items: [PlotItem] = []
    repeat { items.append(try plotItem()) } while parser.match(.comma)
    let bounds = parser.match(word: "on") ? try bounds() : nil
    guard bounds != nil || parser.isAtEnd else {
      throw parser.unexpected("','", "'on'", "the end of the line")
    }
    return .plot(items, on: bounds)
  }

  private mutating func plotItem() throws -> PlotItem {
    if let name = parser.current.name, environment.descents[name] != nil {
      parser.advance()
      return .descent(name)
    }
    return .function(try target(stoppingAt: ["on"]))
  }

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

  private mutating func bounds() throws -> Bounds {
    let start = try parser.expect(.leftBracket).range.lower
    let lower = try parser.expression()
    try parser.expect(.comma)
    let upper = try parser.expression()
    let end = try parser.expect(.rightBracket).range.upper
    return Bounds(lower: lower, upper: upper, range: SourceRange(start, end))
  }

  private mutating func descentName() throws -> String {
    let range = parser.current.range
    let name = try parser.expectName("the name of a descent")
    guard environment.descents[name] != nil else {
      throw StatementError(.notADescent(name, known: environment.descents.keys.sorted()), at: range)
    }
    return name
  }

  private mutating func save() throws -> Statement {
    let range = parser.current.range
    return .save(path: try parser.expectString("a file name in quotes"), range)
  }

  private mutating func help() -> Statement {
    let range = parser.current.range
    return .help(topic: parser.isAtEnd ? nil : parser.advance().text, range)
  }
}

// MARK: - Descents

extension StatementParser {
  private static let options: Set = ["from", "rate", "epochs", "using"]

  private mutating func descent() throws -> DescentRequest {
    let target = try target(stoppingAt: StatementParser.options)
    try parser.expect(word: "from")
    var request = DescentRequest(target: target, start: try setting().expression)
    while let option = parser.current.name, StatementParser.options.contains(option) {
      let range = parser.advance().range
      guard try read(option, into: &request) else {
        throw StatementError(.repeatedOption(option), at: range)
      }
    }
    guard parser.isAtEnd else {
      throw parser.unexpected("'rate'", "'epochs'", "'using'", "the end of the line")
    }
    return request
  }

  /// Reads what follows an option's word; false if the option was given before.
  private mutating func read(_ option: String, into request: inout DescentRequest) throws -> Bool {
    switch option {
    case "rate" where request.rate == nil: request.rate = try setting()
    case "epochs" where request.epochs == nil: request.epochs = try setting()
    case "using" where request.method == nil: request.method = try method()
    default: return false
    }
    return true
  }

  private mutating func method() throws -> (name: String, setting: Setting?) {
    let range = parser.current.range
    let name = try parser.expectName("the name of an optimizer")
    guard OptimizerName(rawValue: name) != nil else {
      throw StatementError(.unknownOptimizer(name), at: range)
    }
    let isAlone =
      parser.isAtEnd || parser.current.name.map(StatementParser.options.contains) == true
    return (name, isAlone ? nil : try setting())
  }

  private mutating func setting() throws -> Setting {
    let start = parser.current.range.lower
    let expression = try parser.expression(stoppingAt: StatementParser.options)
    let end = parser.previous?.range.upper ?? start
    return Setting(expression: expression, range: SourceRange(start, end))
  }
}
