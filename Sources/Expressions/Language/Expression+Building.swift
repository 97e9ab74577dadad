extension Expression: ExpressibleByIntegerLiteral {
  /// A whole number, as `2`.
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// This expression times itself.
  var squared: Expression { .binary(.power, self, 2) }

  static prefix func - (operand: Expression) -> Expression { .negation(operand) }

  static func + (left: Expression, right: Expression) -> Expression { .binary(.add, left, right) }

  static func - (left: Expression, right: Expression) -> Expression {
    .binary(.subtract, left, right)
  }

  static func * (left: Expression, right: Expression) -> Expression {
    .binary(.multiply, left, right)
  }

  static func / (left: Expression, right: Expression) -> Expression {
    .binary(.divide, left, right)
  }

  static func > (left: Expression, right: Expression) -> Expression {
    .binary(.greater, left, right)
  }
}

extension Function {
  /// The call of this function.
  func of(_ arguments: Expression...) -> Expression { .call(self, arguments) }
}
