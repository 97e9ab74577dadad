extension Graph {
  /// How often each node is an operand of what the outputs need, or an output.
  func uses(by outputs: [ID]) -> [Int] {
    var uses = Array(repeating: 0, count: nodes.count)
    for output in outputs { uses[Int(output)] += 1 }
    for index in nodes.indices.reversed() where uses[index] > 0 {
      for operand in nodes[index].operands { uses[Int(operand)] += 1 }
    }
    return uses
  }

  /// Makes a product that only one sum needs a part of that sum, which saves a walk over the block.
  mutating func fuseProducts(for outputs: [ID]) {
    let uses = uses(by: outputs)
    for index in nodes.indices where uses[index] > 0 {
      let node = nodes[index]
      guard node.operation == .add || node.operation == .subtract else { continue }
      if let (a, b) = factors(of: node.a, uses) {
        let operation: Operation = node.operation == .add ? .multiplyAdd : .multiplySubtract
        nodes[index] = Node(operation: operation, a: a, b: b, c: node.b)
      } else if let (a, b) = factors(of: node.b, uses) {
        let operation: Operation = node.operation == .add ? .multiplyAdd : .subtractProduct
        nodes[index] = Node(operation: operation, a: a, b: b, c: node.a)
      }
    }
  }

  /// Makes a product that only another product needs a part of that.
  ///
  /// Of those that are left: in sums they save as much.
  mutating func fuseFactors(for outputs: [ID]) {
    let uses = uses(by: outputs)
    for index in nodes.indices where uses[index] > 0 && nodes[index].operation == .multiply {
      let node = nodes[index]
      if let (a, b) = factors(of: node.a, uses) {
        nodes[index] = Node(operation: .product, a: a, b: b, c: node.b)
      } else if let (a, b) = factors(of: node.b, uses) {
        nodes[index] = Node(operation: .product, a: a, b: b, c: node.a)
      }
    }
  }

  /// Makes a function of a product with a number, that only it needs, one operation.
  mutating func fuseArguments(for outputs: [ID]) {
    let uses = uses(by: outputs)
    for index in nodes.indices where uses[index] > 0 && nodes[index].operation == .unary {
      let argument = nodes[index].a
      let product = nodes[Int(argument)]
      guard functions[Int(nodes[index].detail)].productKernel != nil, uses[Int(argument)] == 1,
        product.operation == .multiply
      else { continue }
      let (a, b) =
        number(at: product.a) == nil ? (product.a, product.b) : (product.b, product.a)
      guard number(at: b) != nil else { continue }
      (nodes[index].operation, nodes[index].a, nodes[index].b) = (.unaryOfProduct, a, b)
    }
  }

  private func factors(of id: ID, _ uses: [Int]) -> (ID, ID)? {
    let node = nodes[Int(id)]
    guard uses[Int(id)] == 1 else { return nil }
    if node.operation == .multiply { return (node.a, node.b) }
    return node.operation == .wholePower && node.detail == 2 ? (node.a, node.a) : nil
  }
}
