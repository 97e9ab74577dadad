/// How tightly an operator holds its operands, from the loosest on.
enum Precedence: Int, Comparable {
  case disjunction, conjunction, inversion, comparison, sum, product, power, primary

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension BinaryOperator {
  /// How tightly it holds its operands.
  var precedence: Precedence {
    switch self {
    case .or: .disjunction
    case .and: .conjunction
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: .comparison
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .power: .power
    }
  }

  /// The loosest operation that may stand to its right without parentheses.
  var rightPrecedence: Precedence {
    switch self {
    case .or: .conjunction
    case .and: .inversion
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: .sum
    case .add, .subtract: .product
    case .multiply, .divide, .power: .power
    }
  }
}
