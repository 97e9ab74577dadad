import Expressions
import Testing
import TestSupport

@Suite struct DerivativeTests {
  private let scope = Scope(variables: ["x", "y", "a"])

  @Test(arguments: [
    ("sin(x) + 0.5 sin(3x)", "cos(x) + 1.5 cos(3x)"),
    ("cos(x) + 1.5 cos(3x)", "-sin(x) - 4.5 sin(3x)"),
    ("x^3 - 2x + 1", "3x^2 - 2"),
    ("exp(-x^2)", "-2x exp(-x^2)"),
    ("x^x", "x^x·(log(x) + 1)"),
    ("1/x", "-1/x^2"),
    ("sqrt(x)", "1/(2 sqrt(x))"),
    ("sqrt(x^2 + 1)", "x/sqrt(x^2 + 1)"),
    ("tanh(x)", "1/cosh(x)^2"),
    ("tanh(2x)", "2/cosh(2x)^2"),
    ("log(x)", "1/x"),
    ("log(x^2 + 1)", "2x/(x^2 + 1)"),
    ("sin(x)^2", "2 sin(x) cos(x)"),
    ("x sin(x)", "sin(x) + x cos(x)"),
    ("(x + 1)(x - 1)", "2x"),
    ("x^2/2", "x"),
    ("x^3/3", "x^2"),
    ("x/2", "1/2"),
    ("0.1x^3", "0.3x^2"),
    ("x^4/8", "x^3/2"),
    ("sin(x^2)", "2x cos(x^2)"),
    ("e^x", "e^x"),
    ("2^x", "log(2)·2^x"),
    ("e^(-x)", "-e^-x"),
    ("x^-1", "-x^-2"),
    ("x^0.5", "0.5x^-0.5"),
    ("tan(x)", "1/cos(x)^2"),
    ("atan(x)", "1/(1 + x^2)"),
    ("abs(x)", "sign(x)"),
    ("floor(x)", "0"),
    ("relu(x)", "where(x > 0, 1, 0)"),
    ("max(x, 0)", "where(x >= 0, 1, 0)"),
    ("where(x < 0, -x, x^2)", "where(x < 0, -1, 2x)"),
    ("sigmoid(x)", "sigmoid(x) sigmoid(-x)"),
    ("softplus(x)", "sigmoid(x)"),
    ("a x^2 + y", "2a x"),
    ("a", "0"),
    ("x/(x + 1)", "1/(x + 1)^2"),
  ])
  func derivativeIsSimplifiedAndPrinted(_ line: String, _ derivative: String) throws {
    let expression = try Expression(parsing: line, scope: scope)
    let found = try expression.derivative(withRespectTo: "x").simplified().description
    #expect(found == derivative)
  }

  /// By mpmath 1.3 with 30 digits: 1/cosh(x)², s(x) s(−x).
  @Test(
    "Where a function hardly rises any more its slope keeps its digits, on both sides",
    arguments: [
      ("tanh", 20.0, 1.6993417021166356e-17), ("tanh", -20, 1.6993417021166356e-17),
      ("tanh", 100, 5.5355861069469501e-87), ("sigmoid", 40, 4.248354255291589e-18),
      ("sigmoid", -40, 4.248354255291589e-18), ("sigmoid", 300, 5.1482002224120138e-131),
    ])
  func smallSlopes(name: String, x: Double, slope: Double) throws {
    let expression = try Expression(parsing: "\(name)(x)", scope: scope)
    let found = Program(
      try expression.derivative(withRespectTo: "x").simplified(), parameters: ["x"])(x)
    #expect(abs(found / slope - 1) < 1e-14)
  }

  /// The slope between two points close by: Ridders' refinement is not needed at this tolerance.
  private func centralDifference(_ f: Program, _ x: Double) -> (slope: Double, error: Double) {
    let h = 1e-4 * max(1, abs(x))
    // Fourth order: the error is h⁴ f⁽⁵⁾/30, and rounding adds about ε |f|/h.
    let near = (f(x + h) - f(x - h)) / (2 * h)
    let far = (f(x + 2 * h) - f(x - 2 * h)) / (4 * h)
    return ((4 * near - far) / 3, abs(near - far))
  }

  /// Checks a derivative against differences; false where these tell nothing.
  private func expectDerivative(of expression: Expression, at x: Double) throws -> Bool {
    let f = Program(expression, parameters: ["x"])
    let slope = try expression.derivative(withRespectTo: "x")
    let (difference, error) = centralDifference(f, x)
    let raw = Program(slope, parameters: ["x"])(x)
    let simple = Program(slope.simplified(), parameters: ["x"])(x)
    // Where the differences disagree among themselves there is a kink, a pole or an overflow.
    guard difference.isFinite, raw.isFinite, abs(f(x)) < 1e6, abs(raw) < 1e6, error < 1e-5 else {
      return false
    }
    let tolerance = 1e-6 * (1 + abs(raw)) + 10 * error
    #expect(abs(raw - difference) <= tolerance, "\(expression) at \(x)")
    #expect(abs(simple - raw) <= 1e-9 * (1 + abs(raw)), "\(slope.simplified()) at \(x)")
    return true
  }

  @Test(arguments: Function.allCases)
  func derivativeOfEachFunctionIsTheLimitOfDifferences(_ function: Function) throws {
    var random = SplitMix64(seed: 5)
    let inner: [Expression] = [
      .name("x"), .binary(.multiply, 3, .name("x")), .binary(.power, .name("x"), 2),
    ]
    let count = function.arity.lowerBound
    var checked = 0
    for i in 0..<300 {
      let x = Double.random(in: -4...4, using: &random)
      let arguments = (0..<count).map { inner[(i + $0) % 3] }
      checked += try expectDerivative(of: .call(function, arguments), at: x) ? 1 : 0
    }
    #expect(checked > 30)
  }

  @Test func derivativeOfRandomExpressionsIsTheLimitOfDifferences() throws {
    var random = RandomExpression(seed: 11)
    random.names = ["x"]
    random.hasExtremes = false
    random.functions.removeAll { [.floor, .ceil, .round, .sign].contains($0) }
    random.operators = [.add, .subtract, .multiply, .divide, .power]
    var checked = 0
    for _ in 0..<2000 {
      let expression = random.tree(depth: 4)
      checked += try expectDerivative(of: expression, at: random.number(in: -3...3)) ? 1 : 0
    }
    #expect(checked > 500)
  }

  @Test func growthIsAnErrorNotAHang() throws {
    var tower = "x"
    for _ in 0..<60 { tower = "(\(tower) + 1)^x" }
    let expression = try Expression(parsing: tower, scope: scope)
    #expect(throws: ExpressionError(.tooLarge(limit: 20_000))) {
      var slope = expression
      for _ in 0..<4 { slope = try slope.derivative(withRespectTo: "x").simplified() }
    }
  }

  @Test func longProductIsAnErrorNotAHang() throws {
    let factors = (0..<400).map { "(x+\($0))" }.joined(separator: "")
    let expression = try Expression(parsing: factors, scope: scope)
    #expect(throws: ExpressionError(.tooLarge(limit: 20_000))) {
      try expression.derivative(withRespectTo: "x")
    }
  }
}
