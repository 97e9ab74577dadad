/// One step of a program: takes its operands from the top of a stack and puts its result there.
enum Instruction: Sendable {
  case number(Double)
  case argument(Int)
  case negate
  case not
  case square
  case combine(BinaryOperator)
  case unary(Function, @Sendable (Double) -> Double)
  case binary(Function, @Sendable (Double, Double) -> Double)
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

extension BinaryOperator {
  /// The operator's value; comparisons give 1 or 0, and what is not 0 is true.
  func value(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: realPower(a, b)
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .greaterOrEqual: a >= b ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .and: a != 0 && b != 0 ? 1 : 0
    case .or: a != 0 || b != 0 ? 1 : 0
    }
  }
}
