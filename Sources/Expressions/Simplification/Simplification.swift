extension Expression {
  /// An expression of the same value that is shorter to write.
  ///
  /// Like terms are collected, numbers multiplied and drawn to the front, signs drawn out, equal
  /// factors made powers; the author's order stays. Values change by rounding only, and nothing is
  /// made defined that was not: x/x stays, and so does 0·log(x). Simplifying twice changes nothing.
  public func simplified() -> Expression {
    let terms = try? folded { (node, children) throws(Terms.TooMany) in
      try node.simplified(over: &children)
    }
    return terms?.expression ?? self
  }

  private func simplified(over children: inout [Terms]) throws(Terms.TooMany) -> Terms {
    switch self {
    case .number(let value):
      return Coefficient(value).map { Terms(Term($0)) } ?? Terms(self)
    case .constant, .name: return Terms(self)
    case .negation: return children[0].negated
    case .binary(.add, _, _):
      let right = children.removeLast()
      try children[0].add(right)
      return children.removeLast()
    case .binary(.subtract, _, _):
      let right = children.removeLast().negated
      try children[0].add(right)
      return children.removeLast()
    case .binary(.multiply, _, _):
      // A sum times 1 stays a sum of terms, which may yet be collected with others.
      if children[0].integer == 1 { return children[1] }
      if children[1].integer == 1 { return children[0] }
      return simplified(children) { $0.times($1) }
    case .binary(.divide, _, _):
      if children[1].integer == 1 { return children[0] }
      return simplified(children) { $0.over($1) }
    case .binary(.power, _, _): return simplified(children, Expression.power)
    case .call(.where, _): return chosen(from: children)
    case .call(let function, _): return Terms(call: function, children.map(\.expression))
    case .binary, .not, .apply: return Terms(replacingChildren(children.map(\.expression)))
    }
  }

  /// The node over two terms, by a rule that may not apply.
  private func simplified(_ children: [Terms], _ rule: (Term, Term) -> Term?) -> Terms {
    let (left, right) = (children[0].term, children[1].term)
    if let term = rule(left, right) { return Terms(term) }
    return Terms(replacingChildren([left.expression, right.expression]))
  }

  /// x^0 is 1 and 1^x is 1 for all x; other powers are put together if they are whole and positive.
  private static func power(_ base: Term, _ exponent: Term) -> Term? {
    switch exponent.integer {
    case 0: return Term(.one)
    case 1: return base
    case let exponent? where exponent > 1: return base.power(exponent)
    default: return base.integer == 1 ? base : nil
    }
  }

  /// A choice, or what it comes to whatever the variables are.
  private func chosen(from children: [Terms]) -> Terms {
    let arguments = children.map(\.expression)
    if case .number(let condition) = arguments[0] { return children[condition != 0 ? 1 : 2] }
    return arguments[1] == arguments[2] ? children[1] : Terms(replacingChildren(arguments))
  }

  /// Whether it has a finite value for all finite arguments, overflow apart.
  var isSurelyFinite: Bool {
    folded { node, children in
      let isFinite = children.allSatisfy { $0 }
      switch node {
      case .number(let value): return value.isFinite
      case .constant(let constant): return constant != .inf
      case .name, .not: return true
      case .negation: return isFinite
      case .binary(.divide, _, _), .apply: return false
      case .binary(.power, _, .number(let n)): return isFinite && n == n.rounded()
      case .binary(.power, _, _): return false
      case .binary: return isFinite
      case .call(let function, _): return isFinite && function.isTotal
      }
    }
  }
}

extension Terms {
  /// A call, or the number it is exactly.
  fileprivate init(call function: Function, _ arguments: [Expression]) {
    let call = Expression.call(function, arguments)
    guard arguments.allSatisfy(\.isNumber) else {
      self = Terms(call)
      return
    }
    let value = Program(call, parameters: [])([])
    let isExact = function.isAlgebraic || arguments == [0] || arguments == [1]
    guard isExact, let integer = Int(exactly: value), abs(integer) <= Coefficient.limit else {
      self = Terms(call)
      return
    }
    self = Terms(Term(Coefficient(integer)))
  }
}

extension Expression {
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .negation(.number): true
    default: false
    }
  }
}

extension Function {
  /// Whether an integer that comes out is exact, not rounded to one.
  fileprivate var isAlgebraic: Bool {
    switch self {
    case .abs, .sign, .floor, .ceil, .round, .min, .max, .relu, .where: true
    default: false
    }
  }

  /// Whether it has a finite value for all finite arguments.
  fileprivate var isTotal: Bool {
    switch self {
    case .sin, .cos, .tanh, .atan, .asinh, .cbrt, .abs, .sign, .floor, .ceil, .round, .min, .max,
      .hypot, .sigmoid, .relu, .softplus, .where, .atan2:
      true
    default: false
    }
  }
}
