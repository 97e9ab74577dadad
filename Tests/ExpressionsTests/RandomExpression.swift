import Expressions
import TestSupport

/// Makes random trees such as the parser can build.
struct RandomExpression {
  var generator: SplitMix64
  var names = ["x", "y", "x₁", "rate"]
  var functions = Function.allCases
  /// Users' functions with their arity; one of one variable may get primes.
  var applied: [String: Int] = [:]
  /// Whether very large and very small numbers occur.
  var hasExtremes = true
  var operators = BinaryOperator.allCases

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  var scope: Scope { Scope(variables: Set(names), functions: applied) }

  mutating func tree(depth: Int) -> Expression {
    guard depth > 0, Int.random(in: 0..<8, using: &generator) > 0 else { return leaf() }
    switch Int.random(in: 0..<20, using: &generator) {
    case 0...11: return .binary(pick(operators), tree(depth: depth - 1), tree(depth: depth - 1))
    case 12...13: return .negation(tree(depth: depth - 1))
    case 14 where operators.contains(.and): return .not(tree(depth: depth - 1))
    case 15 where !applied.isEmpty: return application(depth: depth - 1)
    default: return call(depth: depth - 1)
    }
  }

  private mutating func leaf() -> Expression {
    switch Int.random(in: 0..<(hasExtremes ? 10 : 9), using: &generator) {
    case 0...4: .name(pick(names))
    case 5: .constant(pick([.pi, .e, .tau]))
    case 6...7: .number(Double(Int.random(in: 0...9, using: &generator)))
    case 8: .number(Double(Int.random(in: 1...999, using: &generator)) / 100)
    default:
      .number(
        pick([
          1e21, 1e-7, 0.1, 1.0 / 3, 2.2250738585072014e-308, 1.7976931348623157e308, 123456.789,
        ]))
    }
  }

  private mutating func call(depth: Int) -> Expression {
    let function = pick(functions)
    let extra = function.arity.upperBound == .max ? Int.random(in: 0...2, using: &generator) : 0
    let count = function.arity.lowerBound + extra
    return .call(function, (0..<count).map { _ in tree(depth: depth) })
  }

  private mutating func application(depth: Int) -> Expression {
    let (name, arity) = pick(applied.sorted { $0.key < $1.key })
    let order = arity == 1 ? Int.random(in: 0...3, using: &generator) : 0
    return .apply(name, order: order, (0..<arity).map { _ in tree(depth: depth) })
  }

  mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  mutating func number(in range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &generator)
  }
}
