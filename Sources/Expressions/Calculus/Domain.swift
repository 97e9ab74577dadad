/// Where an expression has a value, in terms that are expressions themselves.
///
/// A derivative that was taken by rule forgets where its function is defined: that of `log(x)` is
/// `1/x`, which has values left of 0. What it forgets is put back as a condition.
extension Expression {
  /// The conditions under which the functions in the tree have values: `x >= 0` for `log(x)`.
  ///
  /// Only those that a derivative can lose are told: a pole of a function is one of its slope.
  var conditions: [Expression] {
    folded { node, children in node.condition(over: &children) }
  }

  /// This derivative of a function, undefined where the function is.
  func restricted(to function: Expression) -> Expression {
    let kept = conditions.map { $0.simplified() }
    return function.conditions.reduce(into: [Expression]()) { lost, condition in
      let isKnown = kept.contains(condition.simplified()) || lost.contains(condition)
      if !isKnown { lost.append(condition) }
    }.reduce(self) { Function.where.of($1, $0, .undefined) }
  }

  /// What has no value.
  private static let undefined: Expression = .binary(.divide, 0, 0)
}

extension Expression {
  /// The conditions of the children, and that of the node itself.
  private func condition(over children: inout [[Expression]]) -> [Expression] {
    if case .call(.where, let arguments) = self { return choice(arguments[0], children) }
    let own: Expression? =
      switch self {
      case .call(let function, let arguments): function.domain(arguments[0])
      case .binary(.power, let base, let exponent):
        exponent.isFraction ? .binary(.greaterOrEqual, base, 0) : nil
      default: nil
      }
    return children.flatMap(\.self) + (own.map { [$0] } ?? [])
  }

  /// What is not chosen asks for nothing.
  private func choice(_ condition: Expression, _ conditions: [[Expression]]) -> [Expression] {
    conditions[0]
      + conditions[1].map { Function.where.of(condition, $0, 1) }
      + conditions[2].map { Function.where.of(condition, 1, $0) }
  }

  /// Whether it is a number that is not whole, as an exponent that only positive bases may have.
  private var isFraction: Bool {
    guard freeNames.isEmpty else { return false }
    let value = Program(self, parameters: [])([])
    return value != value.rounded()
  }
}

extension Function {
  /// The condition on an argument where not all have values.
  fileprivate func domain(_ argument: Expression) -> Expression? {
    switch self {
    case .log, .log2, .log10, .sqrt: .binary(.greaterOrEqual, argument, 0)
    case .asin, .acos, .atanh: .binary(.lessOrEqual, Function.abs.of(argument), 1)
    case .acosh: .binary(.greaterOrEqual, argument, 1)
    default: nil
    }
  }
}
