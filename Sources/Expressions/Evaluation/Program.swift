/// A closed expression, flattened so that it can be evaluated fast.
///
/// The operations keep the tree's order and the functions are the C library's, so that values have
/// the same digits as in C or in Python. A square is `x * x`, as in NumPy, other powers are `pow`.
public struct Program: Sendable {
  /// The names of the arguments, in order.
  public let parameters: [String]

  let instructions: [Instruction]
  /// How many values the instructions need at a time.
  let stackDepth: Int

  /// How many steps an evaluation takes.
  public var length: Int { instructions.count }

  /// Compiles an expression whose only names are the parameters.
  ///
  /// A name that is none, or a user's function, is a programmer's error: use `Definitions.expanded`.
  public init(_ expression: Expression, parameters: [String]) {
    var compiler = Compiler(parameters: parameters)
    compiler.compile(expression)
    self.parameters = parameters
    instructions = compiler.instructions
    stackDepth = compiler.stackDepth
  }

  /// The value at one argument; NaN where it is undefined.
  public func callAsFunction(_ x: Double) -> Double {
    withUnsafePointer(to: x) { value(at: UnsafeBufferPointer(start: $0, count: 1)) }
  }

  /// The value at as many arguments as there are parameters.
  public func callAsFunction(_ arguments: [Double]) -> Double {
    arguments.withUnsafeBufferPointer(value)
  }

  private func value(at arguments: UnsafeBufferPointer<Double>) -> Double {
    precondition(arguments.count >= parameters.count, "One argument for each parameter")
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: stackDepth) { stack in
      var top = -1
      for instruction in instructions {
        top += 1 - instruction.operandCount
        stack[top] = instruction.value(over: stack, at: top, arguments)
      }
      return stack[0]
    }
  }
}

extension Instruction {
  /// The result of the operands that begin at `top`.
  @inline(__always)
  fileprivate func value(
    over stack: UnsafeMutableBufferPointer<Double>, at top: Int,
    _ arguments: UnsafeBufferPointer<Double>
  ) -> Double {
    switch self {
    case .number(let value): value
    case .argument(let index): arguments[index]
    case .negate: -stack[top]
    case .not: stack[top] == 0 ? 1 : 0
    case .square: stack[top] * stack[top]
    case .combine(let symbol): symbol.value(stack[top], stack[top + 1])
    case .unary(_, let function): function(stack[top])
    case .binary(_, let function): function(stack[top], stack[top + 1])
    case .choose: stack[top] != 0 ? stack[top + 1] : stack[top + 2]
    }
  }
}
