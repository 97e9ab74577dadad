/// A mathematical expression as a tree.
///
/// The parser builds it, `description` prints it back, and the two are inverse. Numbers in a parsed
/// tree are finite and not negative: `-2` is the negation of 2. Two trees are equal when they have
/// the same shape and the same numbers, bit for bit.
///
/// A sum of a thousand terms is a tree a thousand levels deep, so nothing here recurses on the call
/// stack: walks are written with `folded`.
public indirect enum Expression: Sendable {
  /// A number that was written out.
  case number(Double)
  /// A number that has a name, as `pi`.
  case constant(Constant)
  /// A variable or a parameter.
  case name(String)
  /// `-x`
  case negation(Expression)
  /// `x + y`, `x < y`, `x and y`
  case binary(BinaryOperator, Expression, Expression)
  /// `not x`: 1 where x is 0, else 0.
  case not(Expression)
  /// A built-in function of its arguments.
  case call(Function, [Expression])
  /// A user's function of its arguments; `order` counts the primes.
  case apply(String, order: Int, [Expression])
}

extension Expression {
  /// The operands or arguments, from left to right.
  public var children: [Expression] {
    switch self {
    case .number, .constant, .name: []
    case .negation(let operand), .not(let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .call(_, let arguments), .apply(_, _, let arguments): arguments
    }
  }

  /// The same node over other children, of which there must be as many.
  func replacingChildren(_ children: [Expression]) -> Expression {
    switch self {
    case .number, .constant, .name: self
    case .negation: .negation(children[0])
    case .not: .not(children[0])
    case .binary(let symbol, _, _): .binary(symbol, children[0], children[1])
    case .call(let function, _): .call(function, children)
    case .apply(let name, let order, _): .apply(name, order: order, children)
    }
  }

  /// The tree of any number: negative ones as a negation, infinity as the constant.
  public init(_ value: Double) {
    let magnitude: Expression =
      value.magnitude == .infinity ? .constant(.inf) : .number(value.magnitude)
    self = value.sign == .minus && !value.isNaN ? .negation(magnitude) : magnitude
  }
}
