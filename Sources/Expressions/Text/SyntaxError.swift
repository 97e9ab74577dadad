/// Why a line could not be read, and where.
public struct SyntaxError: Error, Hashable, Sendable {
  /// What is wrong, with the facts that the message needs.
  ///
  /// Indirect, as an error has a place in every frame of the parser's recursion.
  public indirect enum Kind: Hashable, Sendable {
    /// Something else was expected. `after` and `found` are spelled as in the line; `found` is nil
    /// at its end.
    case expected([String], after: String?, found: String?, clue: Clue? = nil)
    /// A character that the language does not use.
    case character(Unicode.Scalar)
    /// A text in quotes without the closing quote.
    case unclosedString
    /// A number beyond the largest Double.
    case numberTooLarge
    /// More characters than a line may have.
    case lineTooLong(limit: Int)
    /// More parentheses, signs or functions inside each other than may be.
    case tooDeep(limit: Int)
    /// A name that nothing has.
    case unknownName(String, Suggestion?)
    /// `name(` where the name is a number.
    case notAFunction(String, hasPrimes: Bool)
    /// A function's name without its arguments; `argument` is how they would be written.
    case missingArguments(String, argument: String)
    /// `sin^2(x)`: an exponent between a function and its argument.
    case exponentOnFunction(String, exponent: String, argument: String)
    /// `sin'(x)`: primes after a built-in function.
    case primesOnBuiltIn(String)
    /// More primes than a derivative may have.
    case tooManyPrimes(limit: Int)
    /// `g'(x, y)`: primes after a function of several variables.
    case primesOnSeveralVariables(String)
    /// A call with more or fewer arguments than the function has.
    case argumentCount(String, expected: ClosedRange<Int>, found: Int)
    /// `1/2x`, which can be read in two ways.
    case ambiguousProduct(inDenominator: String, outside: String)
    /// `d + 1` where d is a descent.
    case descentAsNumber(String, function: String?)
    /// `end(x)` where x is not a descent.
    case notADescent(String, function: String)
    /// `m + 1` where m is a set of minima.
    case minimaAsNumber(String)
    /// `count(x)` where x is no set of minima.
    case notMinima(String, function: String)
    /// `r + 1` where r is what came of many descents.
    case searchAsNumber(String, function: String?)
    /// `best(x)` where x is no name of restarts.
    case notRestarts(String, function: String)
  }

  /// A mistake that the surroundings give away, for the hint.
  public enum Clue: Hashable, Sendable {
    /// `1,5` for `1.5`.
    case decimalComma(String)
    /// `1,000` for `1000`.
    case grouped(String)
    /// `=` for `==`.
    case singleEquals
    /// `x 2`: an operator is missing between two operands.
    case missingOperator
  }

  /// What is wrong.
  public var kind: Kind
  /// Where, in the line.
  public var range: SourceRange

  /// Creates an error.
  public init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
