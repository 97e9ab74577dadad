extension Definitions {
  /// How many definitions may build on each other.
  static let maximumSteps = 100

  /// The expression with everything defined put in: only parameters and built-ins are left.
  ///
  /// Derivatives such as `f''(x)` are taken symbolically. Throws if a name is unknown, or the
  /// result would be larger than `Expression.maximumSize`.
  public func expanded(
    _ expression: Expression, parameters: [String] = []
  ) throws(ExpressionError) -> Expression {
    var expansion = Expansion(definitions: self)
    return try expansion.expand(expression, parameters: parameters).expression
  }

  /// The derivative of a function of one variable, expanded and simplified; order 0 is the
  /// expanded function itself.
  ///
  /// This is the rule by itself: that of `log(x)` is `1/x` everywhere. In an expanded expression it
  /// is undefined where the function is.
  public func derivative(
    of name: String, order: Int = 1
  ) throws(ExpressionError) -> Expression {
    var expansion = Expansion(definitions: self)
    return try expansion.body(of: name, order: order).expression
  }

  /// The partial derivatives of a function, one a parameter, expanded and simplified.
  public func gradient(of name: String) throws(ExpressionError) -> [Expression] {
    let body = try derivative(of: name, order: 0)
    var partials: [Expression] = []
    for parameter in functions[name]?.parameters ?? [] {
      partials.append(try body.derivative(withRespectTo: parameter).simplified())
    }
    return partials
  }
}

/// One expansion, which remembers the functions that it has already written out.
private struct Expansion {
  struct Key: Hashable {
    let name: String
    let order: Int
  }

  let definitions: Definitions
  var bodies: [Key: Sized] = [:]
  var restricted: [Key: Sized] = [:]
  var steps = 0

  mutating func expand(
    _ expression: Expression, parameters: [String]
  ) throws(ExpressionError) -> Sized {
    let parameters = Set(parameters)
    return try expression.folded { (node, children) throws(ExpressionError) in
      switch node {
      case .name(let name) where !parameters.contains(name): try variable(name)
      case .apply(let name, let order, _): try application(of: name, order: order, to: children)
      default: try Sized(node, over: children)
      }
    }
  }

  /// The value of a variable; a descent's name stays, for the call it is the argument of.
  private func variable(_ name: String) throws(ExpressionError) -> Sized {
    if let value = definitions.variables[name] { return try Sized(Expression(value)) }
    let isDescent = definitions.properties.values.contains { $0[name] != nil }
    guard isDescent else { throw ExpressionError(.unknownName(name)) }
    return try Sized(.name(name))
  }

  private mutating func application(
    of name: String, order: Int, to arguments: [Sized]
  ) throws(ExpressionError) -> Sized {
    guard let function = definitions.functions[name] else {
      return try property(name, of: arguments)
    }
    let count = function.parameters.count
    guard arguments.count == count else {
      throw ExpressionError(.argumentCount(name, expected: count, found: arguments.count))
    }
    let values = Dictionary(
      zip(function.parameters, arguments), uniquingKeysWith: { first, _ in first })
    return try restrictedBody(of: name, order: order).expression.folded {
      (node, children) throws(ExpressionError) in
      if case .name(let name) = node, let value = values[name] { return value }
      return try Sized(node, over: children)
    }
  }

  private func property(
    _ name: String, of arguments: [Sized]
  ) throws(ExpressionError) -> Sized {
    guard let numbers = definitions.properties[name] else {
      throw ExpressionError(.unknownFunction(name))
    }
    guard case .name(let owner)? = arguments.first?.expression, let value = numbers[owner] else {
      throw ExpressionError(
        .unknownProperty(name, of: arguments.first?.expression.description ?? ""))
    }
    return try Sized(Expression(value))
  }

  /// A function's body or derivative with everything but its parameters put in.
  mutating func body(of name: String, order: Int) throws(ExpressionError) -> Sized {
    let key = Key(name: name, order: order)
    if let known = bodies[key] { return known }
    guard let function = definitions.functions[name] else {
      throw ExpressionError(.unknownFunction(name))
    }
    let body = try order == 0 ? expandedBody(of: function) : slope(of: name, function, order: order)
    bodies[key] = body
    return body
  }

  /// A function's body or derivative, undefined where the function is.
  private mutating func restrictedBody(
    of name: String, order: Int
  ) throws(ExpressionError) -> Sized {
    let slope = try body(of: name, order: order)
    if order == 0 { return slope }
    let key = Key(name: name, order: order)
    if let known = restricted[key] { return known }
    let function = try body(of: name, order: 0).expression
    let body = try Sized(slope.expression.restricted(to: function))
    restricted[key] = body
    return body
  }

  private mutating func expandedBody(
    of function: Definitions.UserFunction
  ) throws(ExpressionError) -> Sized {
    guard steps < Definitions.maximumSteps else {
      throw ExpressionError(.tooManySteps(limit: Definitions.maximumSteps))
    }
    steps += 1
    defer { steps -= 1 }
    return try expand(function.body, parameters: function.parameters)
  }

  private mutating func slope(
    of name: String, _ function: Definitions.UserFunction, order: Int
  ) throws(ExpressionError) -> Sized {
    guard function.parameters.count == 1 else { throw ExpressionError(.severalVariables(name)) }
    var slope = try body(of: name, order: 0).expression
    do throws(ExpressionError) {
      for _ in 0..<order {
        slope = try slope.derivative(withRespectTo: function.parameters[0]).simplified()
      }
      return try Sized(slope)
    } catch {
      throw error.inDerivative(of: name + String(repeating: "'", count: order - 1))
    }
  }
}
