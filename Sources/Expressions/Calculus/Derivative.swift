extension Expression {
  /// The derivative with respect to a name, not simplified; other names are constants.
  ///
  /// The expression must be expanded: users' functions count as constants. Throws `.tooLarge` if it
  /// would have more than `maximumSize` nodes. Parts that do not depend on the name have the
  /// derivative 0 by construction, so that no `0·f` arises where f may be infinite.
  public func derivative(
    withRespectTo name: String
  ) throws(ExpressionError) -> Expression {
    try folded { (node, children) throws(ExpressionError) in
      try Differential(of: node, by: name, over: children)
    }.slope?.expression ?? 0
  }
}

/// An expression with its derivative, which is nil where it is 0.
private struct Differential {
  let value: Sized
  let slope: Sized?

  init(
    of node: Expression, by name: String, over children: [Differential]
  ) throws(ExpressionError) {
    value = try Sized(node, over: children.map(\.value))
    slope =
      switch node {
      case .name(name): try Sized(1)
      case .number, .constant, .name, .not, .apply: nil
      case .negation: try children[0].slope.map { (s) throws(ExpressionError) in try s.negated() }
      case .binary(let symbol, _, _): try Self.slope(symbol, children[0], children[1])
      case .call(let function, _): try Self.slope(of: function, children)
      }
  }

  private static func slope(
    _ symbol: BinaryOperator, _ u: Differential, _ v: Differential
  ) throws(ExpressionError) -> Sized? {
    switch symbol {
    case .add: try sum(u.slope, v.slope)
    case .subtract: try difference(u.slope, v.slope)
    case .multiply: try sum(product(u.slope, v.value), product(u.value, v.slope))
    case .divide: try quotient(u, v)
    case .power: try power(u, v)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .and, .or: nil
    }
  }

  // (u/v)′ = (u′v − uv′)/v²
  private static func quotient(
    _ u: Differential, _ v: Differential
  ) throws(ExpressionError) -> Sized? {
    guard let slope = v.slope else {
      return try u.slope.map { (s) throws(ExpressionError) in try s.over(v.value) }
    }
    let numerator = try difference(product(u.slope, v.value), u.value.times(slope))
    return try numerator?.over(v.value.power(Sized(2)))
  }

  // (uⁿ)′ = n uⁿ⁻¹ u′,  (aᵛ)′ = v′ log(a) aᵛ,  (uᵛ)′ = uᵛ (v′ log(u) + v u′/u)
  private static func power(
    _ u: Differential, _ v: Differential
  ) throws(ExpressionError) -> Sized? {
    switch (u.slope, v.slope) {
    case (nil, nil): return nil
    case (let du?, nil):
      let exponent = try Sized((v.value.expression - 1).simplified())
      return try v.value.times(u.value.power(exponent)).times(du)
    case (nil, let dv?):
      let power = try u.value.power(v.value)
      return try u.value.expression == .constant(.e)
        ? dv.times(power) : dv.times(u.value.logarithm()).times(power)
    case (let du?, let dv?):
      // u′v/u is u′ where u and v are the same, as in xˣ; log(u) has no value at 0 anyway.
      let isSame = u.value.expression == v.value.expression
      let second = try isSame ? du : v.value.times(du).over(u.value)
      return try u.value.power(v.value).times(dv.times(u.value.logarithm()).plus(second))
    }
  }

  /// The chain rule: the inner slope stands first, as in `2x cos(x^2)`.
  private static func slope(
    of function: Function, _ arguments: [Differential]
  ) throws(ExpressionError) -> Sized? {
    if function == .where { return try choice(arguments) }
    guard arguments.contains(where: { $0.slope != nil }) else { return nil }
    let partials = function.entry.partials(arguments.map(\.value.expression))
    var total: Sized?
    for (partial, argument) in zip(partials, arguments) {
      guard let partial, let slope = argument.slope else { continue }
      total = try sum(total, slope.times(Sized(partial)))
    }
    return total
  }

  /// where(c, a, b)′ = where(c, a′, b′): what is not chosen may be undefined.
  private static func choice(_ arguments: [Differential]) throws(ExpressionError) -> Sized? {
    let (condition, yes, no) = (arguments[0].value, arguments[1].slope, arguments[2].slope)
    guard yes != nil || no != nil else { return nil }
    let zero = try Sized(0)
    return try Sized(Function.where.of(0, 0, 0), over: [condition, yes ?? zero, no ?? zero])
  }

  // MARK: - Terms that may be 0

  private static func sum(_ a: Sized?, _ b: Sized?) throws(ExpressionError) -> Sized? {
    guard let a else { return b }
    guard let b else { return a }
    return try a.plus(b)
  }

  private static func difference(_ a: Sized?, _ b: Sized?) throws(ExpressionError) -> Sized? {
    guard let b else { return a }
    guard let a else { return try b.negated() }
    return try a.minus(b)
  }

  private static func product(_ a: Sized?, _ b: Sized?) throws(ExpressionError) -> Sized? {
    guard let a, let b else { return nil }
    return try a.times(b)
  }
}

extension Sized {
  fileprivate func negated() throws(ExpressionError) -> Sized {
    try Sized(.negation(0), over: [self])
  }

  fileprivate func logarithm() throws(ExpressionError) -> Sized {
    try Sized(Function.log.of(0), over: [self])
  }

  fileprivate func plus(_ other: Sized) throws(ExpressionError) -> Sized {
    try Sized(.binary(.add, 0, 0), over: [self, other])
  }

  fileprivate func minus(_ other: Sized) throws(ExpressionError) -> Sized {
    try Sized(.binary(.subtract, 0, 0), over: [self, other])
  }

  fileprivate func times(_ other: Sized) throws(ExpressionError) -> Sized {
    try Sized(.binary(.multiply, 0, 0), over: [self, other])
  }

  fileprivate func over(_ other: Sized) throws(ExpressionError) -> Sized {
    try Sized(.binary(.divide, 0, 0), over: [self, other])
  }

  fileprivate func power(_ other: Sized) throws(ExpressionError) -> Sized {
    try Sized(.binary(.power, 0, 0), over: [self, other])
  }
}
