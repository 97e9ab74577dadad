/// What several expressions compute, each value once: a graph whose nodes come after their operands.
///
/// Equal operations on equal operands are one node ("value numbering": Cocke & Schwartz, "Programming
/// Languages and Their Compilers", 1970). What has a number for a value is computed here, by the same
/// functions, and what is rewritten has the same bits: a + (−b) is a − b, x / 4 is x · 0.25.
struct Graph {
  /// An index into the nodes.
  typealias ID = Int32

  struct Node: Hashable {
    var operation: Operation
    var a: ID = -1
    var b: ID = -1
    var c: ID = -1
    /// A number's bits, an argument's index, an exponent or a function's index.
    var detail: UInt64 = 0

    var operands: [ID] { [a, b, c].filter { $0 >= 0 } }
  }

  let parameters: [String]
  var nodes: [Node] = []
  private(set) var functions: [Function] = []
  private var known: [Node: ID] = [:]

  init(parameters: [String]) { self.parameters = parameters }

  /// The node of an expression's value.
  mutating func insert(_ expression: Expression) -> ID {
    expression.folded { node, children in insert(node, over: children) }
  }

  private mutating func insert(_ node: Expression, over operands: [ID]) -> ID {
    switch node {
    case .number(let value): number(value)
    case .constant(let constant): number(constant.value)
    case .name(let name): argument(name)
    case .negation: negated(operands[0])
    case .not: unique(Node(operation: .not, a: operands[0]))
    case .binary(let symbol, _, _): combined(symbol, operands[0], operands[1])
    case .call(let function, _): call(function, operands)
    case .apply(let name, _, _): preconditionFailure("\(name) is not expanded")
    }
  }

  private mutating func argument(_ name: String) -> ID {
    guard let index = parameters.firstIndex(of: name) else {
      preconditionFailure("\(name) is not a parameter")
    }
    return unique(Node(operation: .argument, detail: UInt64(index)))
  }

  private mutating func call(_ function: Function, _ operands: [ID]) -> ID {
    switch function {
    case .min: return operands.dropFirst().reduce(operands[0]) { binary(.least, $0, $1) }
    case .max: return operands.dropFirst().reduce(operands[0]) { binary(.greatest, $0, $1) }
    case .relu: return binary(.greatest, operands[0], number(0))
    case .where: return choice(operands[0], operands[1], operands[2])
    default:
      let index = functions.firstIndex(of: function) ?? functions.count
      if index == functions.count { functions.append(function) }
      return unique(
        Node(
          operation: operands.count == 1 ? .unary : .binary, a: operands[0],
          b: operands.count == 1 ? -1 : operands[1], detail: UInt64(index)))
    }
  }
}

extension Graph {
  mutating func number(_ value: Double) -> ID {
    unique(Node(operation: .number, detail: value.bitPattern))
  }

  func number(at id: ID) -> Double? {
    guard id >= 0, nodes[Int(id)].operation == .number else { return nil }
    return Double(bitPattern: nodes[Int(id)].detail)
  }

  mutating func binary(_ operation: Operation, _ a: ID, _ b: ID) -> ID {
    unique(Node(operation: operation, a: a, b: b))
  }

  /// The node, or that of its number, or the one that there is already.
  mutating func unique(_ node: Node) -> ID {
    var node = node
    if [.add, .multiply, .equal, .notEqual].contains(node.operation), node.a > node.b {
      (node.a, node.b) = (node.b, node.a)
    }
    if let id = known[node] { return id }
    if let value = value(of: node) {
      let id = number(value)
      known[node] = id
      return id
    }
    nodes.append(node)
    let id = ID(nodes.count - 1)
    known[node] = id
    return id
  }

  /// The value of an operation on numbers alone.
  private func value(of node: Node) -> Double? {
    guard node.a >= 0, let a = number(at: node.a) else { return nil }
    var values = [a]
    for operand in node.operands.dropFirst() {
      guard let value = number(at: operand) else { return nil }
      values.append(value)
    }
    let step = Step(
      operation: node.operation, detail: Int16(truncatingIfNeeded: node.detail), target: 0, a: 0,
      b: values.count > 1 ? 1 : 0, c: values.count > 2 ? 2 : 0)
    let callees =
      node.operation == .unary || node.operation == .binary ? functions.map(Callee.init) : []
    return values.withUnsafeMutableBufferPointer { file in
      callees.withUnsafeBufferPointer { step.value(in: file, $0) }
    }
  }
}
