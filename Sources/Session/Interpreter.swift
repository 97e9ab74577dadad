internal import Descent
internal import Expressions
internal import Plotting

/// Runs typed lines: definitions, values, descents, plots.
///
/// A value type: a copy is a snapshot that a lesson can return to. It never prints and never touches
/// a file.
public struct Interpreter: Sendable {
  var environment = Environment()

  /// Creates an interpreter that knows nothing but the built-in functions and constants.
  public init() {}

  /// Runs one line and returns what came of it, in order: nothing for an empty line or a comment.
  ///
  /// A mistake is an outcome too (`.diagnostic`); it leaves everything as it was.
  /// - Parameters:
  ///   - line: one statement of the language.
  ///   - watch: who waits for long work, and may end it with what was reached.
  public mutating func run(_ line: String, watch: Watch = .nobody) -> [Outcome] {
    let before = environment
    let line = line.question.map { "help \($0)" } ?? line
    do {
      var parser = try StatementParser(line, in: environment)
      let source = Source(parser.parser, of: line)
      guard let statement = try parser.statement() else { return [] }
      return try run(statement, source, watch: watch)
    } catch {
      environment = before
      var diagnostic = Diagnostic(error, in: line)
      diagnostic.hint = Misreading(line, in: environment).hint(for: error) ?? diagnostic.hint
      return [.diagnostic(diagnostic)]
    }
  }

  /// Whether a line can be read and does something, as a definition or a picture, rather than being
  /// an expression.
  public func isCommand(_ line: String) -> Bool {
    guard var parser = try? StatementParser(line, in: environment),
      let statement = try? parser.statement()
    else { return false }
    if case .value = statement { return false } else { return true }
  }

  /// Whether a name belongs to the language and can be neither defined nor a parameter.
  public static func isReserved(_ name: String) -> Bool { Environment.isReserved(name) }

  /// An expression with the parentheses that arguments lack, as `cos(3x)` for `cos 3x`; nil where none
  /// lacks any, or it is not clear how far it reaches.
  public func parenthesized(_ expression: String) -> String? {
    Parser.parenthesized(expression, scope: environment.scope)
  }

  /// The value of an expression such as `end(d)` or `−arccos(sqrt(7/12))`.
  public func value(of expression: String) throws(Diagnostic) -> Double {
    do {
      return try environment.value(of: Expression(parsing: expression, scope: environment.scope))
    } catch {
      throw Diagnostic(error, inExpression: expression, environment)
    }
  }

  /// The function of one parameter that an expression such as `cos(x) + 1.5 cos(3x)` stands for.
  public func function(
    _ expression: String, of parameter: String
  ) throws(Diagnostic) -> @Sendable (Double) -> Double {
    do {
      let scope = environment.scope.adding(parameters: [parameter])
      let body = try Expression(parsing: expression, scope: scope)
      return try environment.function(
        Target(body, parameter: parameter))
    } catch {
      var environment = environment
      environment.set(parameter, to: 1)
      throw Diagnostic(error, inExpression: expression, environment)
    }
  }
}

extension Diagnostic {
  /// What went wrong with an expression by itself.
  fileprivate init(
    _ error: any Error, inExpression expression: String, _ environment: Environment
  ) {
    self.init(error, in: expression)
    hint = Misreading(expression, in: environment).hint(forExpression: error) ?? hint
  }
}

extension Interpreter {
  private mutating func run(_ statement: Statement, _ source: Source, watch: Watch) throws
    -> [Outcome]
  {
    defer { environment.history.note(statement, source) }
    return switch statement {
    case .definition(let name, let parameters, let body):
      [try define(name, parameters: parameters, as: body)]
    case .assignment(let name, let expression): [try assign(expression, to: name)]
    case .value(let expression): [try value(of: expression)]
    case .descent(let request, let name):
      [try descend(request, as: name, watch: watch)]
    case .exploration(let request): [try explore(request)]
    case .minima(let target, let bounds, let name):
      [try minima(of: target, on: bounds, as: name, watch: watch)]
    case .search(let request, let name): [try search(request, as: name, watch: watch)]
    case .plot(let request): try plot(request, source)
    case .surface(let request): [try draw(request, source)]
    case .animate(let request, let range): try animate(request, source, range)
    case .style(let style): [set(style)]
    case .table(let name): [table(of: name)]
    case .save(let path, let range): [try save(path, range)]
    case .describe: [try describe()]
    case .help(let topic, let range): try help(on: topic, range)
    }
  }

  private mutating func define(
    _ name: String, parameters: [String], as body: Expression
  ) throws -> Outcome {
    try environment.define(name, parameters: parameters, as: body)
    return .definition(try definition(of: name, parameters, as: body))
  }

  /// A function with its derivatives.
  func definition(
    of name: String, _ parameters: [String], as body: Expression
  ) throws -> Definition {
    // Variables stay names, so that `a x^2` has the derivative `2a x` and not that of today's a.
    let definitions = environment.definitions
    let expanded = try definitions.expanded(
      body, parameters: parameters + definitions.variables.keys)
    // One that is too long to be written out is left out: the function is as good without it.
    let derivatives = parameters.map { parameter in
      try? expanded.derivative(withRespectTo: parameter).simplified().description
    }
    return Definition(
      name: name, parameters: parameters, expression: body.description, derivatives: derivatives)
  }

  private mutating func assign(_ expression: Expression, to name: String) throws -> Outcome {
    let value = try environment.value(of: expression)
    environment.set(name, to: value)
    return .value(Value(name: name, expression: expression.description, value))
  }

  /// A number is `_` from then on.
  private mutating func value(of expression: Expression) throws -> Outcome {
    if let list = list(expression) { return list }
    let value = try environment.value(of: expression)
    environment.set(Environment.lastValue, to: value)
    return .value(Value(expression: expression.description, value))
  }

  /// What is known of a descent as a list: `steps(d)`, and of several variables `start(d)`, `end(d)`.
  ///
  /// Points of several numbers make a table.
  private func list(_ expression: Expression) -> Outcome? {
    guard case .apply(let function, 0, let arguments) = expression,
      case .name(let name)? = arguments.first
    else { return nil }
    let text = expression.description
    if let search = environment.searches[name]?.outcome, search.variables.count > 1 {
      guard let place = function == "end" ? search.best?.end : search.best?.start,
        ["start", "end"].contains(function)
      else { return nil }
      return .value(Value(expression: text, list: place))
    }
    guard let descent = environment.descents[name]?.outcome else { return nil }
    let trace = descent.trace
    let isOfOne = descent.variables.count == 1
    switch function {
    case "steps" where isOfOne:
      return .value(Value(expression: text, list: trace.rows.map { $0[0] }))
    case "steps":
      return .table(Table(columns: descent.variables, rows: trace.rows.map { $0.dropLast() }))
    case "start" where !isOfOne:
      return .value(Value(expression: text, list: trace.startCoordinates))
    case "end" where !isOfOne: return .value(Value(expression: text, list: trace.endCoordinates))
    default: return nil
    }
  }

  private mutating func table(of name: String) -> Outcome {
    let table =
      environment.descents[name].map { Table($0.outcome) }
      ?? environment.searches[name].map { Table($0.outcome) }
      ?? Table(columns: [], rows: [])
    environment.lastTable = { table }
    return .table(table)
  }

  private func save(_ path: String, _ range: SourceRange) throws -> Outcome {
    let name = path.lowercased()
    if name.hasSuffix(".png") {
      guard let figure = environment.lastFigure else {
        throw StatementError(.nothingYet("picture", command: "save"), at: range)
      }
      return .save(Save(path: path, content: .figure(figure)))
    }
    guard name.hasSuffix(".csv") else { throw StatementError(.fileKind(path), at: range) }
    guard let table = environment.lastTable else {
      throw StatementError(.nothingYet("table", command: "save"), at: range)
    }
    return .save(Save(path: path, content: .table(table())))
  }

  private func describe() throws -> Outcome {
    guard let figure = environment.lastFigure else {
      throw StatementError(.nothingYet("picture", command: "describe"), at: SourceRange(0, 8))
    }
    return .text(figure.description)
  }
}
