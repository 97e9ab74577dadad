/// Operations that may be written in another way with the same bits.
extension Graph {
  mutating func combined(_ symbol: BinaryOperator, _ a: ID, _ b: ID) -> ID {
    switch symbol {
    case .add: sum(a, b)
    case .subtract: difference(a, b)
    case .multiply: product(a, b)
    case .divide: quotient(a, b)
    case .power: power(a, b)
    case .less: binary(.less, a, b)
    case .lessOrEqual: binary(.lessOrEqual, a, b)
    case .greater: binary(.less, b, a)
    case .greaterOrEqual: binary(.lessOrEqual, b, a)
    case .equal: binary(.equal, a, b)
    case .notEqual: binary(.notEqual, a, b)
    case .and: binary(.and, a, b)
    case .or: binary(.or, a, b)
    }
  }

  mutating func negated(_ a: ID) -> ID {
    let node = nodes[Int(a)]
    if node.operation == .negate { return node.a }
    return unique(Node(operation: .negate, a: a))
  }

  mutating func sum(_ a: ID, _ b: ID) -> ID {
    if let b = negand(b) { return difference(a, b) }
    if let a = negand(a) { return difference(b, a) }
    return binary(.add, a, b)
  }

  mutating func difference(_ a: ID, _ b: ID) -> ID {
    if let b = negand(b) { return sum(a, b) }
    // By IEEE 754 a − b is a + (−b); only a − 0 is a, whatever its sign.
    if let value = number(at: b), number(at: a) == nil {
      return value.bitPattern == 0 ? a : sum(a, number(-value))
    }
    return binary(.subtract, a, b)
  }

  mutating func product(_ a: ID, _ b: ID) -> ID {
    if number(at: a) != nil, number(at: b) == nil { return product(b, a) }
    if let value = number(at: b) {
      if value == 1 { return a }
      if value == -1 { return negated(a) }
      if let a = negand(a) { return product(a, number(-value)) }
    }
    if let a = negand(a) { return negated(product(a, b)) }
    if let b = negand(b) { return negated(product(a, b)) }
    return a == b ? wholePower(a, 2) : binary(.multiply, a, b)
  }

  mutating func quotient(_ a: ID, _ b: ID) -> ID {
    if let value = number(at: b), value.hasExactReciprocal { return product(a, number(1 / value)) }
    if let a = negand(a) { return negated(quotient(a, b)) }
    if let b = negand(b) { return negated(quotient(a, b)) }
    return binary(.divide, a, b)
  }

  mutating func power(_ a: ID, _ b: ID) -> ID {
    guard let exponent = number(at: b).flatMap({ Int(exactly: $0) }), -8...8 ~= exponent else {
      return binary(.power, a, b)
    }
    return exponent == 1 ? a : wholePower(a, exponent)
  }

  /// `where`: what is 1 or 0 anyway is not chosen.
  mutating func choice(_ condition: ID, _ yes: ID, _ no: ID) -> ID {
    if let value = number(at: condition) { return value != 0 ? yes : no }
    if isTruth(condition), number(at: yes) == 1, number(at: no)?.bitPattern == 0 {
      return condition
    }
    return yes == no ? yes : unique(Node(operation: .choose, a: condition, b: yes, c: no))
  }

  private mutating func wholePower(_ a: ID, _ exponent: Int) -> ID {
    if exponent == 0 { return number(1) }
    if let a = negand(a), exponent.isMultiple(of: 2) { return wholePower(a, exponent) }
    return unique(
      Node(operation: .wholePower, a: a, detail: UInt64(bitPattern: Int64(exponent))))
  }

  private func negand(_ id: ID) -> ID? {
    let node = nodes[Int(id)]
    return node.operation == .negate ? node.a : nil
  }

  private func isTruth(_ id: ID) -> Bool {
    switch nodes[Int(id)].operation {
    case .not, .less, .lessOrEqual, .equal, .notEqual, .and, .or: true
    default: false
    }
  }
}

extension Double {
  /// Whether dividing by it is multiplying by its reciprocal, bit for bit: powers of two.
  fileprivate var hasExactReciprocal: Bool {
    isNormal && significandBitPattern == 0 && (1 / self).isNormal
  }
}
