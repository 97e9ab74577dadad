/// The names that an expression may use, beside the built-in functions and constants.
public struct Scope: Hashable, Sendable {
  /// Variables and parameters.
  public var variables: Set<String>
  /// The users' functions, each with the number of its parameters.
  public var functions: [String: Int]
  /// Names of descents: not numbers, but arguments of `descentFunctions`.
  public var descents: Set<String>
  /// Functions whose one argument is the name of a descent, as `end(d)`.
  ///
  /// Such a call is parsed to `.apply("end", order: 0, [.name("d")])`.
  public var descentFunctions: Set<String>
  /// Names of sets of minima: not numbers, but arguments of `minimaFunctions`.
  public var minima: Set<String> = []
  /// Functions whose one argument is the name of a set of minima, as `count(m)`.
  public var minimaFunctions: Set<String> = []
  /// Names of what came of many descents, each with the functions that it is an argument of.
  public var searches: [String: Set<String>] = [:]
  /// Functions whose one argument is such a name and nothing else, as `best(r)`.
  public var searchFunctions: Set<String> = []
  /// Further words that a mistyped name may have meant, as the names of statements.
  public var words: Set<String>

  /// Creates a scope.
  public init(
    variables: Set<String> = [], functions: [String: Int] = [:], descents: Set<String> = [],
    descentFunctions: Set<String> = [], words: Set<String> = []
  ) {
    self.variables = variables
    self.functions = functions
    self.descents = descents
    self.descentFunctions = descentFunctions
    self.words = words
  }

  /// This scope with parameters that hide whatever else has their names.
  public func adding(parameters: [String]) -> Scope {
    var scope = self
    for parameter in parameters {
      scope.variables.insert(parameter)
      scope.functions[parameter] = nil
      scope.descents.remove(parameter)
      scope.minima.remove(parameter)
      scope.searches[parameter] = nil
    }
    return scope
  }

  /// Whether a name belongs to the language and so cannot be defined: `sin`, `pi`, `and`.
  public static func isReserved(_ name: String) -> Bool {
    Function(name: name) != nil || Constant(name: name) != nil
      || powers.contains(name) || ["and", "or", "not"].contains(name)
  }

  /// Python's names of the operator `^`.
  static let powers: Set = ["power", "pow"]
}
