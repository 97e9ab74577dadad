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

  /// Defines a function, or defines it anew; a variable of that name is forgotten.
  ///
  /// Throws `.circular` if it would need itself, and then changes nothing.
  public mutating func define(
    _ name: String, parameters: [String], as body: Expression
  ) throws(ExpressionError) {}

  /// Sets a variable; a function of that name is forgotten.
  public mutating func set(_ name: String, to value: Double) {}

  /// Sets the number that `function(name)` stands for, as `end(d)`.
  public mutating func set(_ function: String, of name: String, to value: Double) {}

  /// Forgets a function, a variable or a descent's numbers.
  public mutating func remove(_ name: String) {}

  /// The names defined, as a scope for the parser; descents and words are for the caller to add.
  public var scope: Scope { Scope() }

  /// The expression with everything defined put in: only parameters and built-ins are left.
  ///
  /// Derivatives such as `f''(x)` are taken symbolically. Throws if a name is unknown, or the
  /// result would be larger than `Expression.maximumSize`.
  public func expanded(
    _ expression: Expression, parameters: [String] = []
  ) throws(ExpressionError) -> Expression { expression }

  /// The derivative of a function of one variable, expanded and simplified; order 0 is the
  /// expanded function itself.
  public func derivative(
    of name: String, order: Int = 1
  ) throws(ExpressionError) -> Expression { .number(0) }

  /// The partial derivatives of a function, one a parameter, expanded and simplified.
  public func gradient(of name: String) throws(ExpressionError) -> [Expression] { [] }
}
