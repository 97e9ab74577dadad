/// One operation in the order of the tree: takes its operands from the top of a stack and puts its result there.
enum Instruction: Sendable {
  case number(Double)
  case argument(Int)
  case negate
  case not
  case square
  case combine(BinaryOperator)
  case unary(Function)
  case binary(Function)
  case choose

  /// How many values it takes; it always puts one.
  var operandCount: Int {
    switch self {
    case .number, .argument: 0
    case .negate, .not, .square, .unary: 1
    case .combine, .binary: 2
    case .choose: 3
    }
  }
}
