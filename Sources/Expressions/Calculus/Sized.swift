/// An expression with its size, so that growth is seen before it is too much.
///
/// Parts that occur twice are shared in memory but count twice, as every walk goes over both.
struct Sized {
  let expression: Expression
  let nodes: Int
  let depth: Int

  /// Builds a node over children whose sizes are known.
  init(_ node: Expression, over children: [Sized]) throws(ExpressionError) {
    expression = node.replacingChildren(children.map(\.expression))
    nodes = children.reduce(1) { $0 + $1.nodes }
    depth = 1 + children.reduce(0) { max($0, $1.depth) }
    guard nodes <= Expression.maximumSize, depth <= Expression.maximumDepth else {
      throw ExpressionError(.tooLarge(limit: Expression.maximumSize))
    }
  }

  /// Measures an expression.
  init(_ expression: Expression) throws(ExpressionError) {
    self = try expression.folded { (node, children) throws(ExpressionError) in
      try Sized(node, over: children)
    }
  }
}

extension Expression {
  /// The most nodes that a tree may grow to in expansion and differentiation.
  public static let maximumSize = 20_000
  /// The most levels that a tree may grow to: more than a line of 4,096 characters can have.
  static let maximumDepth = 2_500
}
