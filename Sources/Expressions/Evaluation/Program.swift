/// A closed expression, flattened so that it can be evaluated fast.
public struct Program: Sendable {
  /// The names of the arguments, in order.
  public let parameters: [String]

  /// Compiles an expression whose only names are the parameters.
  ///
  /// A name that is none, or a user's function, is a programmer's error: use `Definitions.expanded`.
  public init(_ expression: Expression, parameters: [String]) {
    self.parameters = parameters
  }

  /// The value at one argument; NaN where it is undefined.
  public func callAsFunction(_ x: Double) -> Double { .nan }

  /// The value at as many arguments as there are parameters.
  public func callAsFunction(_ arguments: [Double]) -> Double { .nan }

  /// The values at many arguments of a function of one variable.
  public func evaluate(_ xs: [Double]) -> [Double] { xs.map { callAsFunction($0) } }

  /// The values at many points; each column holds one parameter's values, all equally many.
  public func evaluate(columns: [[Double]]) -> [Double] { [] }
}
