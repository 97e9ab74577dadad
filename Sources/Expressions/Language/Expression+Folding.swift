extension Expression {
  /// Combines the tree from the leaves up, on a stack of its own.
  ///
  /// `combine` gets each node with the results of its children, and its result is handed up.
  func folded<Result, Failure: Error>(
    _ combine: (Expression, inout [Result]) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var pending: [(node: Expression, isOpen: Bool)] = [(self, false)]
    var results: [Result] = []
    while let (node, isOpen) = pending.popLast() {
      let children = node.children
      if isOpen || children.isEmpty {
        var arguments = Array(results.suffix(children.count))
        results.removeLast(children.count)
        results.append(try combine(node, &arguments))
      } else {
        pending.append((node, true))
        pending.append(contentsOf: children.reversed().map { ($0, false) })
      }
    }
    return results[0]
  }

  /// The names in the tree: variables and parameters, not functions.
  public var freeNames: Set<String> {
    var names: Set<String> = []
    var nodes = [self]
    while let node = nodes.popLast() {
      if case .name(let name) = node { names.insert(name) }
      nodes.append(contentsOf: node.children)
    }
    return names
  }

  /// The expression with other expressions in the place of names.
  public func substituting(_ values: [String: Expression]) -> Expression {
    folded { node, children in
      if case .name(let name) = node {
        values[name] ?? node
      } else {
        node.replacingChildren(children)
      }
    }
  }
}
