/// Puts the nodes of a graph into an order in which few values are waiting at a time.
///
/// The operand that needs more room goes first (Sethi & Ullman, "The generation of optimal code for
/// arithmetic expressions", 1970), which is the best order for trees.
struct Scheduling {
  private let graph: Graph
  private let needs: [Int]
  private var isScheduled: [Bool]
  private(set) var order: [Graph.ID] = []

  init(_ graph: Graph, for outputs: [Graph.ID]) {
    self.graph = graph
    isScheduled = Array(repeating: false, count: graph.nodes.count)
    var needs = Array(repeating: 0, count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() where node.operation > .argument {
      let operands = node.operands.map { needs[Int($0)] }.sorted(by: >)
      needs[index] = operands.enumerated().reduce(1) { max($0, $1.element + $1.offset) }
    }
    self.needs = needs
    for output in outputs { schedule(output) }
  }

  private mutating func schedule(_ output: Graph.ID) {
    var pending: [(id: Graph.ID, isOpen: Bool)] = [(output, false)]
    while let (id, isOpen) = pending.popLast() {
      let node = graph.nodes[Int(id)]
      guard node.operation > .argument, !isScheduled[Int(id)] else { continue }
      if isOpen {
        isScheduled[Int(id)] = true
        order.append(id)
      } else {
        pending.append((id, true))
        let operands = node.operands.sorted { needs[Int($0)] < needs[Int($1)] }
        pending.append(contentsOf: operands.map { ($0, false) })
      }
    }
  }
}

extension Operation: Comparable {
  /// Leaves come first.
  static func < (a: Operation, b: Operation) -> Bool { a.rawValue < b.rawValue }
}
