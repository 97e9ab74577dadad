/// What the user has defined: functions, variables, and numbers that belong to descents.
///
/// Binding is late: the body of a function names other functions and variables, and sees what they
/// are when it is used, not when it was defined.
public struct Definitions: Sendable {
  /// A function as the user defined it.
  public struct UserFunction: Hashable, Sendable {
    /// Its parameters, in order.
    public var parameters: [String]
    /// What it computes, as it was written.
    public var body: Expression
  }

  /// The functions, by name.
  public private(set) var functions: [String: UserFunction] = [:]
  /// The variables, by name.
  public private(set) var variables: [String: Double] = [:]
  /// The numbers that calls such as `end(d)` stand for, by the function's name and then d.
  public private(set) var properties: [String: [String: Double]] = [:]

  /// Creates an empty set of definitions.
  public init() {}

  /// The names defined, as a scope for the parser.
  public var scope: Scope {
    // Closures, since key paths would be put together at run time.
    Scope(
      variables: Set(variables.keys), functions: functions.mapValues { $0.parameters.count },
      descents: Set(properties.values.flatMap { $0.keys }), descentFunctions: Set(properties.keys))
  }

  /// Defines a function, or defines it anew; a variable of that name is forgotten.
  ///
  /// Throws `.circular` if it would need itself, and then changes nothing.
  public mutating func define(
    _ name: String, parameters: [String], as body: Expression
  ) throws(ExpressionError) {
    if let path = path(from: body, to: name) {
      throw ExpressionError(.circular([name] + path))
    }
    remove(name)
    functions[name] = UserFunction(parameters: parameters, body: body)
  }

  /// Sets a variable; a function of that name is forgotten.
  public mutating func set(_ name: String, to value: Double) {
    remove(name)
    variables[name] = value
  }

  /// Sets the number that `function(name)` stands for, as `end(d)`.
  ///
  /// A variable or a function that has the descent's name is forgotten.
  public mutating func set(_ function: String, of name: String, to value: Double) {
    (functions[name], variables[name]) = (nil, nil)
    properties[function, default: [:]][name] = value
  }

  /// Forgets a function, a variable or a descent's numbers.
  public mutating func remove(_ name: String) {
    (functions[name], variables[name]) = (nil, nil)
    for function in properties.keys { properties[function]?[name] = nil }
  }

  /// The numbers that an expression needs by name, by itself or through functions, in the order of their
  /// names: variables, and those of descents as `end(d)`.
  public func values(
    in expression: Expression, parameters: [String]
  ) -> [(name: String, value: Double)] {
    var values: [String: Double] = [:]
    var reached: Set<String> = []
    var pending = [(expression, Set(parameters))]
    while let (node, bound) = pending.popLast() {
      pending += node.children.map { ($0, bound) }
      switch node {
      case .name(let name) where !bound.contains(name): values[name] = variables[name]
      case .apply(let name, _, let arguments):
        if let function = functions[name], reached.insert(name).inserted {
          pending.append((function.body, Set(function.parameters)))
        }
        if case .name(let owner)? = arguments.first, let number = properties[name]?[owner] {
          values[node.description] = number
        }
      default: break
      }
    }
    return values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The functions through which an expression needs another: empty if it names it itself.
  private func path(from body: Expression, to name: String) -> [String]? {
    // Each function that is reached, with the one that names it.
    var callers: [String: String?] = [:]
    var pending: [(name: String, caller: String?)] = body.appliedNames.map { ($0, nil) }
    while let (reached, caller) = pending.popLast() {
      if reached == name { return chain(endingAt: caller, callers) }
      guard callers.updateValue(caller, forKey: reached) == nil else { continue }
      pending += functions[reached]?.body.appliedNames.map { ($0, reached) } ?? []
    }
    return nil
  }

  private func chain(endingAt last: String?, _ callers: [String: String?]) -> [String] {
    var chain: [String] = []
    var next = last
    while let name = next {
      chain.append(name)
      next = callers[name] ?? nil
    }
    return chain.reversed()
  }
}

extension Expression {
  /// The users' functions in the tree, in the order of their names.
  fileprivate var appliedNames: [String] {
    var names: Set<String> = []
    var nodes = [self]
    while let node = nodes.popLast() {
      if case .apply(let name, _, _) = node { names.insert(name) }
      nodes.append(contentsOf: node.children)
    }
    return names.sorted()
  }
}
