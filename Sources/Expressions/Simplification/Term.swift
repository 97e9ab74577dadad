/// A factor of a term: a base that is no product, to a positive power.
struct Factor: Hashable {
  var base: Expression
  var exponent = 1

  var expression: Expression {
    exponent == 1 ? base : .binary(.power, base, Expression(Double(exponent)))
  }
}

/// A product: an exact number, factors, and factors that divide it.
///
/// Factors are never cancelled: x/x is 1 only where x is not 0.
struct Term {
  var coefficient = Coefficient.one
  var above: [Factor] = []
  var below: [Factor] = []

  /// What makes terms alike: 2x y and 3y x are.
  struct Kind: Hashable {
    let above: [Expression: Int]
    let below: [Expression: Int]
  }

  var kind: Kind {
    Kind(above: Term.exponents(of: above), below: Term.exponents(of: below))
  }

  private static func exponents(of factors: [Factor]) -> [Expression: Int] {
    Dictionary(factors.map { ($0.base, $0.exponent) }, uniquingKeysWith: +)
  }

  init(_ coefficient: Coefficient) { self.coefficient = coefficient }

  init(_ base: Expression) { above = [Factor(base: base)] }

  /// The same without factors that a 0 surely makes 0; those that may be infinite stay.
  var reduced: Term {
    guard coefficient.isZero else { return self }
    var term = self
    term.above.removeAll(where: \.base.isSurelyFinite)
    return term
  }

  var isNumber: Bool { above.isEmpty && below.isEmpty }

  /// The number it is, if that is an integer.
  var integer: Int? {
    isNumber && coefficient.denominator == 1 ? coefficient.numerator : nil
  }

  /// The same without its number.
  var withoutCoefficient: Term {
    var term = self
    term.coefficient = .one
    return term
  }

  /// The term without its sign.
  var magnitude: Expression {
    let (number, divisor) = coefficient.parts
    var factors = above.map(\.expression)
    if number != 1 || factors.isEmpty { factors.insert(.number(number), at: 0) }
    var divisors = below.map(\.expression)
    if divisor != 1 { divisors.insert(.number(divisor), at: 0) }
    let product = factors.dropFirst().reduce(factors[0], *)
    return divisors.isEmpty ? product : product / divisors.dropFirst().reduce(divisors[0], *)
  }

  /// The term as a tree: number first, then the factors in the author's order.
  var expression: Expression { coefficient.numerator < 0 ? -magnitude : magnitude }
}

extension Term {
  /// The product of two terms, if its number is exact.
  func times(_ other: Term) -> Term? {
    guard let coefficient = coefficient.times(other.coefficient) else { return nil }
    var product = self
    product.coefficient = coefficient
    for factor in other.above { product.above.merge(factor) }
    for factor in other.below { product.below.merge(factor) }
    return product
  }

  /// The quotient of two terms, if its number is exact.
  ///
  /// a/(b/c) is a c/b for c = 0, too: with the infinity that b/0 is, both are 0.
  func over(_ other: Term) -> Term? {
    guard let reciprocal = other.coefficient.reciprocal,
      let coefficient = coefficient.times(reciprocal)
    else { return nil }
    var quotient = self
    quotient.coefficient = coefficient
    for factor in other.below { quotient.above.merge(factor) }
    for factor in other.above { quotient.below.merge(factor) }
    return quotient
  }

  /// The term to a positive power, if its number is exact.
  func power(_ exponent: Int) -> Term? {
    guard let coefficient = coefficient.power(exponent) else { return nil }
    var power = Term(coefficient)
    if isNumber { return power }
    if above.count == 1, below.isEmpty {
      let (product, overflow) = above[0].exponent.multipliedReportingOverflow(by: exponent)
      guard !overflow, product <= 1_000_000 else { return nil }
      power.above = [Factor(base: above[0].base, exponent: product)]
    } else {
      power.above = [Factor(base: withoutCoefficient.expression, exponent: exponent)]
    }
    return power
  }
}

extension [Factor] {
  fileprivate mutating func merge(_ factor: Factor) {
    if let index = firstIndex(where: { $0.base == factor.base }) {
      self[index].exponent += factor.exponent
    } else {
      append(factor)
    }
  }
}
