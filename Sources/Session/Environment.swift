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

  /// What came of many descents, with the function that they ran on.
  struct NamedSearch: Sendable {
    var outcome: SearchOutcome
    var target: Target
  }

  private(set) var definitions = Definitions()
  private(set) var descents: [String: NamedDescent] = [:]
  /// The names of minima that were searched for.
  private(set) var minima: Set<String> = []
  /// What came of many descents.
  private(set) var searches: [String: NamedSearch] = [:]
  /// What `describe` and `save "….png"` speak of.
  var lastFigure: Figure?
  /// What pictures have in common.
  let cache = DrawingCache()
  /// How pictures look from now on.
  var style = PictureStyle()
  /// Which lines led here.
  var history = History()
  /// What `save "….csv"` writes.
  ///
  /// It is made when it is asked for, since of a million starts it is large.
  var lastTable: (@Sendable () -> Table)?

  /// The variable that is the last value shown.
  static let lastValue = "_"

  /// The functions of a descent: `start(d)` and `end(d)` are numbers, of several variables lists;
  /// `steps(d)` is a list in any case.
  static let descentFunctions: Set = ["start", "end", "steps"]

  /// The function of minima: `count(m)`.
  static let minimaFunctions: Set = ["count"]

  /// The function of restarts alone: `best(r)`.
  static let searchFunctions: Set = ["best"]

  /// Whether a name belongs to the language and cannot be defined.
  static func isReserved(_ name: String) -> Bool {
    Scope.isReserved(name) || Command(rawValue: name) != nil || descentFunctions.contains(name)
      || minimaFunctions.contains(name) || searchFunctions.contains(name)
  }

  /// The names that a line may use.
  var scope: Scope {
    var scope = definitions.scope
    scope.descents = Set(descents.keys)
    scope.descentFunctions = Environment.descentFunctions
    scope.minima = minima
    scope.minimaFunctions = Environment.minimaFunctions
    scope.searches = searches.mapValues { $0.outcome.functions }
    scope.searchFunctions = Environment.searchFunctions
    scope.words = Set(Command.allCases.map(\.rawValue))
    return scope
  }

  /// Defines a function; a variable or descent of that name is forgotten.
  mutating func define(
    _ name: String, parameters: [String], as body: Expression
  ) throws(ExpressionError) {
    try definitions.define(name, parameters: parameters, as: body)
    forget(name)
  }

  /// Sets a variable; a function or descent of that name is forgotten.
  mutating func set(_ name: String, to value: Double) {
    definitions.set(name, to: value)
    forget(name)
  }

  /// Keeps a descent; a function or variable of that name is forgotten.
  mutating func set(_ name: String, to descent: NamedDescent) {
    definitions.remove(name)
    if let trace = descent.outcome.trace as? Trace<Double> {
      definitions.set("start", of: name, to: trace.start)
      definitions.set("end", of: name, to: trace.end)
    }
    forget(name)
    descents[name] = descent
  }

  /// Keeps how many minima were found; whatever else has that name is forgotten.
  mutating func set(_ name: String, toMinima count: Int) {
    definitions.remove(name)
    definitions.set("count", of: name, to: Double(count))
    forget(name)
    minima.insert(name)
  }

  /// Keeps what came of many descents; whatever else has that name is forgotten.
  mutating func set(_ name: String, to search: NamedSearch) {
    definitions.remove(name)
    for (function, value) in search.outcome.numbers {
      definitions.set(function, of: name, to: value)
    }
    forget(name)
    searches[name] = search
  }

  /// Forgets what is neither a number nor a function.
  private mutating func forget(_ name: String) {
    (descents[name], searches[name]) = (nil, nil)
    minima.remove(name)
  }

  /// The value of an expression without parameters.
  func value(of expression: Expression) throws(ExpressionError) -> Double {
    Program(try definitions.expanded(expression), parameters: [])([])
  }

  /// A function, expanded, so that later definitions do not change it.
  func expanded(_ target: Target) throws(ExpressionError) -> Expression {
    try definitions.expanded(target.expression, parameters: target.parameters)
  }

  /// A function of one variable, ready to be evaluated.
  func function(_ target: Target) throws(ExpressionError) -> @Sendable (Double) -> Double {
    let program = Program(try expanded(target), parameters: [target.parameter])
    return { program($0) }
  }
}
