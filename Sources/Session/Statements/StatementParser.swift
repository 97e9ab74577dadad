internal import Expressions
internal import Plotting

/// Reads one statement.
///
///     statement  = [ definition | assignment | command | expression ]
///     definition = name "(" name { "," name } ")" "=" expression
///     assignment = name "=" ( descend | minima | search | expression )
///     command    = descend | explore | plot | surface | animate | option | minima | search | table | save
///                  | describe | help
///     descend    = "descend" target "from" ( expression | "[" expression { "," expression } "]" )
///                  { "rate" expression | "epochs" expression | "using" name [ expression ] }
///     explore    = "explore" target { "from" … | "rate" … | "epochs" … | "using" …
///                  | "on" interval [ "x" interval ] }
///     plot       = "plot" item { "," item } { "on" interval | option }
///     surface    = ( "contour" | "heatmap" ) item { "," item } { "on" interval "x" interval | option }
///     interval   = "[" expression "," expression "]"
///     animate    = as plot, or surface
///     option     = "theme" ( "light" | "dark" ) | "size" number "x" number
///                  | "scale" number | "ticks" ( "pi" | "decimal" )
///     minima     = "minima" target [ "on" "[" expression "," expression "]" ]
///     search     = "restarts" target { "on" box | "count" expression | "seed" expression | setting }
///                | "basins" target { "on" box | setting }
///                | "sweep" target "from" expression { "rate" expression "to" expression
///                  | "count" expression | "epochs" expression | "using" name [ expression ] }
///     setting    = "rate" expression | "epochs" expression | "using" name [ expression ]
///     box        = interval { "x" interval }
///     item       = descent | search's name | "minima" | target
///     target     = function { "'" } | expression
///     table      = "table" descent
///     save       = "save" text
///     help       = "help" [ name ]
///
/// The words of a command (`from`, `rate`, `on` …) are special only where an operator could stand,
/// so they remain good names for variables. An option is a statement by itself if a number or a word
/// follows it, which no name in an expression allows.
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

  /// `steps(d)` is a list, so is `end(d)` of several variables: they stand by themselves, never
  /// among numbers.
  private func refuseListAsNumber() throws {
    var ahead = parser
    while !ahead.isAtEnd {
      let token = ahead.advance()
      guard let name = token.name, ahead.current.isSymbol(.leftParenthesis),
        isList(name, of: ahead.peek().name)
      else { continue }
      if parser.position + 1 < ahead.position || ahead.peek(3).kind != .end {
        throw StatementError(.listAsNumber(name), at: token.range)
      }
    }
  }

  private func isList(_ function: String, of descent: String?) -> Bool {
    guard Environment.descentFunctions.contains(function), let descent else { return false }
    let variables =
      environment.descents[descent]?.outcome.variables
      ?? environment.searches[descent]?.outcome.variables
    return function == "steps" || variables?.count ?? 1 > 1
  }

  private mutating func anyStatement() throws -> Statement {
    if isAssignment { return try assignment() }
    if isDefinition { return try definition() }
    if let setting = try pictureSetting() { return setting }
    guard let command = parser.current.name.flatMap(Command.init) else {
      return .value(try parser.expression())
    }
    parser.advance()
    do {
      return try statement(command)
    } catch let error as SyntaxError {
      throw foreignOption(at: error, in: command) ?? error
    }
  }

  /// What is wrong where a word stands that other commands take, but not this one.
  private func foreignOption(at error: SyntaxError, in command: Command) -> StatementError? {
    let own = command.options.map(\.word)
    guard let word = error.found, !own.contains(word),
      Command.allCases.contains(where: { $0.takes(word) })
    else { return nil }
    return StatementError(
      .foreignOption(word, command: command.rawValue, takes: own), at: error.range)
  }

  private mutating func statement(_ command: Command) throws -> Statement {
    switch command {
    case .descend: return .descent(try descent(), name: nil)
    case .contour: return try surface(.contour)
    case .heatmap: return try surface(.heatmap)
    case .explore: return try exploration()
    case .plot: return .plot(try picture())
    case .animate: return try animation()
    case .minima: return try minima(as: nil)
    case .restarts: return .search(try search(.restarts), name: nil)
    case .basins: return .search(try search(.basins), name: nil)
    case .sweep: return .search(try search(.sweep), name: nil)
    case .table: return .table(descent: try descentName())
    case .save: return try save()
    case .describe: return .describe
    case .help: return help()
    }
  }
}

extension SyntaxError {
  /// The word that was found where it cannot stand.
  fileprivate var found: String? {
    switch kind {
    case .unknownName(let name, _), .missingArguments(let name, _): name
    case .expected(_, _, let found, _): found
    default: nil
    }
  }
}
