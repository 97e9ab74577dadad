internal import Descent
internal import Expressions
internal import Plotting

/// What a session knows: definitions, descents, and the last things shown.
struct Environment: Sendable {
  /// A descent with the function that it ran on, which may have been redefined since.
  struct NamedDescent: Sendable {
    var outcome: TraceOutcome
    var target: Target
  }

  private(set) var definitions = Definitions()
  private(set) var descents: [String: NamedDescent] = [:]
  /// What `describe` and `save "….png"` speak of.
  var lastFigure: Figure?
  /// How pictures look from now on.
  var style = PictureStyle()
  /// Which lines led here.
  var history = History()
  /// What `save "….csv"` writes.
  var lastTable: Table?

  /// The functions of a descent: `start(d)` and `end(d)` are numbers, `steps(d)` is a list.
  static let descentFunctions: Set = ["start", "end", "steps"]

  /// Whether a name belongs to the language and cannot be defined.
  static func isReserved(_ name: String) -> Bool {
    Scope.isReserved(name) || Command(rawValue: name) != nil || descentFunctions.contains(name)
  }

  /// The names that a line may use.
  var scope: Scope {
    var scope = definitions.scope
    scope.descents = Set(descents.keys)
    scope.descentFunctions = Environment.descentFunctions
    scope.words = Set(Command.allCases.map(\.rawValue))
    return scope
  }

  /// Defines a function; a variable or descent of that name is forgotten.
  mutating func define(
    _ name: String, parameters: [String], as body: Expression
  ) throws(ExpressionError) {
    try definitions.define(name, parameters: parameters, as: body)
    descents[name] = nil
  }

  /// Sets a variable; a function or descent of that name is forgotten.
  mutating func set(_ name: String, to value: Double) {
    definitions.set(name, to: value)
    descents[name] = nil
  }

  /// Keeps a descent; a function or variable of that name is forgotten.
  mutating func set(_ name: String, to descent: NamedDescent) {
    definitions.remove(name)
    definitions.set("start", of: name, to: descent.outcome.trace.start)
    definitions.set("end", of: name, to: descent.outcome.trace.end)
    descents[name] = descent
  }

  /// The value of an expression without parameters.
  func value(of expression: Expression) throws(ExpressionError) -> Double {
    Program(try definitions.expanded(expression), parameters: [])([])
  }

  /// A function of one variable, expanded, so that later definitions do not change it.
  func expanded(_ target: Target) throws(ExpressionError) -> Expression {
    try definitions.expanded(target.expression, parameters: [target.parameter])
  }

  /// A function of one variable, ready to be evaluated.
  func function(_ target: Target) throws(ExpressionError) -> @Sendable (Double) -> Double {
    let program = Program(try expanded(target), parameters: [target.parameter])
    return { program($0) }
  }
}
