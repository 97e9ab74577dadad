/// Closed expressions, compiled so that they can be evaluated fast.
///
/// What occurs several times, in one or in several of them, is computed once. One by one, the
/// operations keep the tree's order and the functions are the C library's, so that values have the
/// same digits as in C or in Python: a square is `x * x`, as in NumPy, other powers are `pow`. Over
/// columns, the functions are those of CVectorMath and small whole powers are products: they differ
/// from single values by a few units of the last digit at each.
public struct Program: Sendable {
  /// The names of the arguments, in order.
  public let parameters: [String]

  let code: Code
  /// The first expression in the tree's order, with nothing left out: for enclosures.
  let instructions: [Instruction]
  /// How many values the instructions need at a time.
  let stackDepth: Int

  /// How many operations the expression has.
  public var length: Int { instructions.count }

  /// How many operations all expressions take together.
  package var operationCount: Int { code.steps.count }

  /// Compiles an expression whose only names are the parameters.
  ///
  /// A name that is none, or a user's function, is a programmer's error: use `Definitions.expanded`.
  public init(_ expression: Expression, parameters: [String]) {
    self.init([expression], parameters: parameters)
  }

  /// Compiles several expressions, as a function and its derivatives, into one program.
  public init(_ expressions: [Expression], parameters: [String]) {
    precondition(!expressions.isEmpty, "At least one expression")
    var compiler = Compiler(parameters: parameters)
    compiler.compile(expressions[0])
    self.parameters = parameters
    code = Code(expressions, parameters: parameters)
    instructions = compiler.instructions
    stackDepth = compiler.stackDepth
  }

  /// The value at one argument; NaN where it is undefined.
  public func callAsFunction(_ x: Double) -> Double {
    withUnsafePointer(to: x) { first(at: UnsafeBufferPointer(start: $0, count: 1)) }
  }

  /// The value at as many arguments as there are parameters: of several expressions, the first.
  public func callAsFunction(_ arguments: [Double]) -> Double {
    arguments.withUnsafeBufferPointer(first)
  }

  /// The values of all expressions.
  public func values(at arguments: [Double]) -> [Double] {
    arguments.withUnsafeBufferPointer { arguments in
      withValues(at: arguments) { Array($0) }
    }
  }

  private func first(at arguments: UnsafeBufferPointer<Double>) -> Double {
    withValues(at: arguments) { $0[0] }
  }

  /// Runs the steps with one number in each slot.
  @inline(__always)
  private func withValues<Result>(
    at arguments: UnsafeBufferPointer<Double>,
    _ body: (UnsafeMutableBufferPointer<Double>) -> Result
  ) -> Result {
    precondition(arguments.count >= parameters.count, "One argument for each parameter")
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: code.slotCount) { file in
      for (index, value) in code.constants.enumerated() { file[index] = value }
      for index in 0..<parameters.count { file[code.firstArgument + index] = arguments[index] }
      code.callees.withUnsafeBufferPointer { callees in
        for step in code.steps { file[Int(step.target)] = step.value(in: file, callees) }
      }
      return body(
        UnsafeMutableBufferPointer(rebasing: file[code.firstOutput..<code.firstTemporary]))
    }
  }
}
