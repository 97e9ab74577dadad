extension Step {
  /// The result for one number in each slot.
  @inline(__always)
  func value(
    in file: UnsafeMutableBufferPointer<Double>, _ callees: UnsafeBufferPointer<Callee>
  ) -> Double {
    var first: Double { file[Int(a)] }
    var second: Double { file[Int(b)] }
    var third: Double { file[Int(c)] }
    switch operation {
    case .number, .argument: return .nan
    case .copy: return first
    case .negate: return -first
    case .not: return first == 0 ? 1 : 0
    case .add: return first + second
    case .subtract: return first - second
    case .multiply: return first * second
    case .divide: return first / second
    case .power: return realPower(first, second)
    case .wholePower: return detail == 2 ? first * first : realPower(first, Double(detail))
    case .less: return first < second ? 1 : 0
    case .lessOrEqual: return first <= second ? 1 : 0
    case .equal: return first == second ? 1 : 0
    case .notEqual: return first != second ? 1 : 0
    case .and: return first != 0 && second != 0 ? 1 : 0
    case .or: return first != 0 || second != 0 ? 1 : 0
    case .least: return first <= second || first.isNaN ? first : second
    case .greatest: return first >= second || first.isNaN ? first : second
    case .multiplyAdd: return first * second + third
    case .multiplySubtract: return first * second - third
    case .subtractProduct: return third - first * second
    case .product: return first * second * third
    case .choose: return first != 0 ? second : third
    case .unary: return callees[Int(detail)].unary(first)
    case .unaryOfProduct: return callees[Int(detail)].unary(first * second)
    case .binary: return callees[Int(detail)].binary(first, second)
    }
  }
}
