/// The steps that compute the values of several expressions.
///
/// Values stand in numbered slots: first the constants, then the arguments, the outputs, and what is
/// needed in between. A slot holds one number, or a block of them.
struct Code: Sendable {
  private(set) var constants: [Double] = []
  let argumentCount: Int
  let outputCount: Int
  private(set) var temporaryCount = 0
  private(set) var steps: [Step] = []
  let callees: [Callee]

  var firstArgument: Int { constants.count }
  var firstOutput: Int { constants.count + argumentCount }
  var firstTemporary: Int { firstOutput + outputCount }
  var slotCount: Int { firstTemporary + temporaryCount }

  /// Compiles closed expressions, whose only names are the parameters.
  init(_ expressions: [Expression], parameters: [String]) {
    var graph = Graph(parameters: parameters)
    let outputs = expressions.map { graph.insert($0) }
    graph.fuseArguments(for: outputs)
    graph.fuseProducts(for: outputs)
    graph.fuseFactors(for: outputs)
    argumentCount = parameters.count
    outputCount = outputs.count
    callees = graph.functions.map(Callee.init)
    let order = Scheduling(graph, for: outputs).order
    var slots = Slots(graph, order, outputs)
    constants = slots.constants
    for (place, id) in order.enumerated() { steps.append(slots.step(id, at: place)) }
    for (index, id) in outputs.enumerated() {
      if let copy = slots.copy(of: id, toOutput: index) { steps.append(copy) }
    }
    temporaryCount = slots.temporaryCount
  }
}

/// Gives values their slots: one is free again after the last step that reads it.
private struct Slots {
  let graph: Graph
  private(set) var constants: [Double] = []
  private(set) var temporaryCount = 0
  private let firstOutput: Int32
  private let firstTemporary: Int32
  private var slot: [Int32]
  private var lastUse: [Int]
  private var free: [Int32] = []

  init(_ graph: Graph, _ order: [Graph.ID], _ outputs: [Graph.ID]) {
    self.graph = graph
    slot = Array(repeating: -1, count: graph.nodes.count)
    lastUse = Array(repeating: -1, count: graph.nodes.count)
    for (place, id) in order.enumerated() {
      for operand in graph.nodes[Int(id)].operands { lastUse[Int(operand)] = place }
    }
    for (index, node) in graph.nodes.enumerated() where node.operation == .number {
      guard lastUse[index] >= 0 || outputs.contains(Graph.ID(index)) else { continue }
      slot[index] = Int32(constants.count)
      constants.append(Double(bitPattern: node.detail))
    }
    for (index, node) in graph.nodes.enumerated() where node.operation == .argument {
      slot[index] = Int32(constants.count) + Int32(node.detail)
    }
    firstOutput = Int32(constants.count + graph.parameters.count)
    firstTemporary = firstOutput + Int32(outputs.count)
    // A result that is put out is written where it belongs at once, and stays there.
    for (index, id) in outputs.enumerated() where slot[Int(id)] < 0 {
      slot[Int(id)] = firstOutput + Int32(index)
    }
  }

  mutating func step(_ id: Graph.ID, at place: Int) -> Step {
    let node = graph.nodes[Int(id)]
    var step = Step(
      operation: node.operation, detail: Int16(truncatingIfNeeded: Int64(bitPattern: node.detail)))
    for (position, operand) in node.operands.enumerated() {
      let source = slot[Int(operand)]
      if source < constants.count { step.numbers |= 1 << position }
      switch position {
      case 0: step.a = source
      case 1: step.b = source
      default: step.c = source
      }
    }
    for operand in Set(node.operands) where lastUse[Int(operand)] == place {
      if slot[Int(operand)] >= firstTemporary { free.append(slot[Int(operand)]) }
    }
    if slot[Int(id)] < 0 { slot[Int(id)] = free.popLast() ?? newTemporary() }
    step.target = slot[Int(id)]
    return step
  }

  /// The step for an output that is an argument, a number, or another output, too.
  func copy(of id: Graph.ID, toOutput index: Int) -> Step? {
    let (source, target) = (slot[Int(id)], firstOutput + Int32(index))
    guard source != target else { return nil }
    return Step(
      operation: .copy, numbers: source < constants.count ? 1 : 0, target: target, a: source)
  }

  private mutating func newTemporary() -> Int32 {
    temporaryCount += 1
    return firstTemporary + Int32(temporaryCount - 1)
  }
}
