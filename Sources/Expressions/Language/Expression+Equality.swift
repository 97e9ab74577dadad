extension Expression: Hashable {
  /// Whether two trees have the same shape and the same numbers.
  public static func == (left: Expression, right: Expression) -> Bool {
    var pairs = [(left, right)]
    while let (left, right) = pairs.popLast() {
      guard left.label == right.label else { return false }
      let (lefts, rights) = (left.children, right.children)
      guard lefts.count == rights.count else { return false }
      pairs.append(contentsOf: zip(lefts, rights))
    }
    return true
  }

  /// Feeds every node into the hasher.
  public func hash(into hasher: inout Hasher) {
    var nodes = [self]
    while let node = nodes.popLast() {
      hasher.combine(node.label)
      nodes.append(contentsOf: node.children)
    }
  }

  /// What a node is, apart from its children.
  private var label: Label {
    switch self {
    case .number(let value): .number(value.bitPattern)
    case .constant(let constant): .constant(constant)
    case .name(let name): .name(name)
    case .negation: .negation
    case .not: .not
    case .binary(let symbol, _, _): .binary(symbol)
    case .call(let function, _): .call(function)
    case .apply(let name, let order, _): .apply(name, order)
    }
  }

  private enum Label: Hashable {
    case number(UInt64), constant(Constant), name(String), negation, not
    case binary(BinaryOperator), call(Function), apply(String, Int)
  }
}
