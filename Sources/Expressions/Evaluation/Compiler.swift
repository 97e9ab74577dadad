/// Writes a tree as instructions, operands first.
struct Compiler {
  let parameters: [String]
  private(set) var instructions: [Instruction] = []
  private(set) var stackDepth = 0
  private var height = 0

  init(parameters: [String]) { self.parameters = parameters }

  mutating func compile(_ expression: Expression) {
    var pending: [(node: Expression, isOpen: Bool)] = [(expression, false)]
    while let (node, isOpen) = pending.popLast() {
      let operands = node.operands
      if isOpen || operands.isEmpty {
        emit(node)
      } else {
        pending.append((node, true))
        pending.append(contentsOf: operands.reversed().map { ($0, false) })
      }
    }
  }

  private mutating func emit(_ node: Expression) {
    switch node {
    case .number(let value): append(.number(value))
    case .constant(let constant): append(.number(constant.value))
    case .name(let name): append(argument(name))
    case .negation: append(.negate)
    case .not: append(.not)
    case .binary(.power, _, .number(2)): append(.square)
    case .binary(let symbol, _, _): append(.combine(symbol))
    case .call(let function, let arguments): emit(function, count: arguments.count)
    case .apply(let name, _, _): preconditionFailure("\(name) is not expanded")
    }
  }

  private mutating func emit(_ function: Function, count: Int) {
    switch function.entry.kernel {
    case .unary: append(.unary(function))
    case .binary: append(.binary(function))
    case .reduction: for _ in 1..<max(count, 1) { append(.binary(function)) }
    case .choice: append(.choose)
    }
  }

  private func argument(_ name: String) -> Instruction {
    guard let index = parameters.firstIndex(of: name) else {
      preconditionFailure("\(name) is not a parameter")
    }
    return .argument(index)
  }

  private mutating func append(_ instruction: Instruction) {
    instructions.append(instruction)
    height += 1 - instruction.operandCount
    stackDepth = max(stackDepth, height)
  }
}

extension Expression {
  /// The children that are to be computed; a square's exponent is not.
  fileprivate var operands: [Expression] {
    if case .binary(.power, let base, .number(2)) = self { [base] } else { children }
  }
}
