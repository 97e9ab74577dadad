import Expressions
import Testing

@Suite struct SimplificationTests {
  private let scope = Scope(variables: ["x", "y", "a", "b"])

  @Test(arguments: [
    ("0.5 * (3 * cos(3x))", "1.5 cos(3x)"),
    ("a + -b", "a - b"),
    ("a - -b", "a + b"),
    ("x * x", "x^2"),
    ("x^2 * x", "x^3"),
    ("x^1", "x"),
    ("x^0", "1"),
    ("1^x", "1"),
    ("--x", "x"),
    ("x + 0", "x"),
    ("0 + x", "x"),
    ("1 * x", "x"),
    ("x / 1", "x"),
    ("x + x", "2x"),
    ("2x + 3y - x", "x + 3y"),
    ("x y + y x", "2x y"),
    ("x - x", "0"),
    ("0 x", "0"),
    ("0 log(x)", "0 log(x)"),
    ("log(x) - log(x)", "0 log(x)"),
    ("x/x", "x/x"),
    ("0/x", "0/x"),
    ("0 y/x", "0/x"),
    ("1/0", "1/0"),
    ("inf - inf", "0 inf"),
    ("1/3", "1/3"),
    ("2/4", "1/2"),
    ("1/3 + 1/3", "2/3"),
    ("0.1 + 0.2", "0.3"),
    ("0.1 * 3", "0.3"),
    ("1.5/3", "0.5"),
    ("x/2 + x/2", "x"),
    ("1e-9 * 1e-9 * x", "1e-9·1e-9 x"),
    ("2^10", "1024"),
    ("2^1000", "2^1000"),
    ("2^-1", "2^-1"),
    ("(2x)^2", "4x^2"),
    ("(-x)^2", "x^2"),
    ("(-x)^3", "-x^3"),
    ("(x^2)^3", "x^6"),
    ("(x^0.5)^2", "(x^0.5)^2"),
    ("x * -y", "-x y"),
    ("-x / -y", "x/y"),
    ("(a/b)/x", "a/(b x)"),
    ("a/(b/x)", "a x/b"),
    ("1/x * 1/x", "1/x^2"),
    ("cos(0)", "1"),
    ("exp(0) + log(1)", "1"),
    ("tanh(20)", "tanh(20)"),
    ("abs(-3)", "3"),
    ("sqrt(2) sqrt(2)", "sqrt(2)^2"),
    ("where(1, x, y)", "x"),
    ("where(x > 0, y, y)", "y"),
    ("0.3333333333333333 x * 3", "3·0.3333333333333333 x"),
    ("y + x + 1 + y", "2y + x + 1"),
  ])
  func expressionIsSimplified(_ line: String, _ simple: String) throws {
    let found = try Expression(parsing: line, scope: scope).simplified()
    #expect(found.description == simple)
    #expect(found.simplified() == found)
  }

  @Test(arguments: 1...4)
  func simplifyingTwiceChangesNothing(_ seed: Int) {
    var random = RandomExpression(seed: UInt64(seed))
    for _ in 0..<1000 {
      let simple = random.tree(depth: 6).simplified()
      #expect(simple.simplified() == simple, "\(simple)")
    }
  }

  @Test(arguments: 1...4)
  func valuesChangeByRoundingOnly(_ seed: Int) {
    var random = RandomExpression(seed: UInt64(seed))
    random.hasExtremes = false
    // Without the functions that make a jump out of a rounding.
    random.operators = [.add, .subtract, .multiply, .divide, .power]
    random.functions = [.atan, .tanh, .log, .sqrt, .abs, .sigmoid, .min, .hypot]
    var checked = 0
    for _ in 0..<1000 {
      let expression = random.tree(depth: 4)
      let point = random.names.map { _ in random.number(in: 0.5...2) }
      let value = Program(expression, parameters: random.names)(point)
      let simple = Program(expression.simplified(), parameters: random.names)(point)
      // How far rounding may be amplified: what a relative change of 1e-13 of the point does.
      let shifted = Program(expression, parameters: random.names)(point.map { $0 * (1 + 1e-13) })
      let tolerance = 1e-11 * (1 + abs(value)) + 10 * abs(shifted - value)
      // The sign of a zero is not kept, and makes a difference where it divides.
      guard !expression.simplified().description.contains("/0") else { continue }
      guard value.isFinite, abs(value) < 1e15, tolerance < 1e-3 * (1 + abs(value)) else { continue }
      #expect(abs(simple - value) <= tolerance, "\(expression) → \(expression.simplified())")
      checked += 1
    }
    #expect(checked > 500)
  }

  @Test func whatIsSimplifiedIsReadBack() throws {
    var random = RandomExpression(seed: 9)
    for _ in 0..<2000 {
      let simple = random.tree(depth: 5).simplified()
      let printed = simple.description
      guard printed.count < Parser.maximumLength else { continue }
      #expect(try Expression(parsing: printed, scope: random.scope) == simple, "\(printed)")
    }
  }
}
