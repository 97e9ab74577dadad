/// Why a definition could not be made, or an expression not be expanded or differentiated.
public struct ExpressionError: Error, Hashable, Sendable {
  /// What is wrong, with the facts that the message needs.
  public enum Kind: Hashable, Sendable {
    /// The tree would have more nodes, or be deeper, than it may.
    case tooLarge(limit: Int)
    /// The derivative of a function would be too large, though the function itself is not.
    case derivativeTooLarge(of: String, limit: Int)
    /// A definition would need itself; the path leads from its name back to it.
    case circular([String])
    /// Definitions that build on each other in too many steps.
    case tooManySteps(limit: Int)
    /// A variable that is not, or no longer, defined.
    case unknownName(String)
    /// A function that is not, or no longer, defined.
    case unknownFunction(String)
    /// A function that is applied to more or fewer arguments than it has by now.
    case argumentCount(String, expected: Int, found: Int)
    /// Primes on a function of several variables.
    case severalVariables(String)
    /// A descent that is not, or no longer, defined, as d in `end(d)`.
    case unknownProperty(String, of: String)
  }

  /// What is wrong.
  public var kind: Kind

  /// Creates an error.
  public init(_ kind: Kind) { self.kind = kind }

  /// The same error, if it is one of size, told of the derivative of a function.
  public func inDerivative(of name: String) -> ExpressionError {
    guard case .tooLarge(let limit) = kind else { return self }
    return ExpressionError(.derivativeTooLarge(of: name, limit: limit))
  }
}
