internal import Expressions
internal import Plotting

/// Reads one statement.
///
///     statement  = [ definition | assignment | command | expression ]
///     definition = name "(" name { "," name } ")" "=" expression
///     assignment = name "=" ( descend | minima | expression )
///     command    = descend | plot | surface | animate | option | minima | table | save | describe
///                  | help
///     descend    = "descend" target "from" ( expression | "[" expression { "," expression } "]" )
///                  { "rate" expression | "epochs" expression | "using" name [ expression ] }
///     plot       = "plot" item { "," item } { "on" interval | option }
///     surface    = ( "contour" | "heatmap" ) item { "," item } { "on" interval "x" interval | option }
///     interval   = "[" expression "," expression "]"
///     animate    = as plot, or surface
///     option     = "theme" ( "light" | "dark" ) | "size" number "x" number
///                  | "scale" number | "ticks" ( "pi" | "decimal" )
///     minima     = "minima" target [ "on" "[" expression "," expression "]" ]
///     item       = descent | "minima" | target
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
    guard Environment.descentFunctions.contains(function) else { return false }
    let variables = descent.flatMap { environment.descents[$0] }?.outcome.variables
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
    switch command {
    case .descend: return .descent(try descent(), name: nil)
    case .contour: return try surface(.contour)
    case .heatmap: return try surface(.heatmap)
    case .plot: return .plot(try picture())
    case .animate: return try animation()
    case .minima: return try minima(as: nil)
    case .table: return .table(descent: try descentName())
    case .save: return try save()
    case .describe: return .describe
    case .help: return help()
    }
  }
}
