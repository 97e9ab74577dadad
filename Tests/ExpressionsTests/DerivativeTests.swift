import Expressions
import Testing

@Suite struct DerivativeTests {
  private let scope = Scope(variables: ["x", "y", "a"])

  @Test(arguments: [
    ("sin(x) + 0.5 sin(3x)", "cos(x) + 1.5 cos(3x)"),
    ("cos(x) + 1.5 cos(3x)", "-sin(x) - 4.5 sin(3x)"),
    ("x^3 - 2x + 1", "3x^2 - 2"),
    ("exp(-x^2)", "-2x exp(-x^2)"),
    ("x^x", "x^x (log(x) + 1)"),
    ("1/x", "-1/x^2"),
    ("sqrt(x)", "1/(2 sqrt(x))"),
    ("sqrt(x^2 + 1)", "x/sqrt(x^2 + 1)"),
    ("tanh(x)", "1 - tanh(x)^2"),
    ("tanh(2x)", "2(1 - tanh(2x)^2)"),
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
    ("2^x", "log(2) 2^x"),
    ("e^(-x)", "-e^(-x)"),
    ("x^-1", "-x^-2"),
    ("x^0.5", "0.5x^-0.5"),
    ("tan(x)", "1/cos(x)^2"),
    ("atan(x)", "1/(1 + x^2)"),
    ("abs(x)", "sign(x)"),
    ("floor(x)", "0"),
    ("relu(x)", "where(x > 0, 1, 0)"),
    ("max(x, 0)", "where(x > 0, 1, 0)"),
    ("where(x < 0, -x, x^2)", "where(x < 0, -1, 2x)"),
    ("sigmoid(x)", "sigmoid(x) (1 - sigmoid(x))"),
    ("softplus(x)", "sigmoid(x)"),
    ("a x^2 + y", "2a x"),
    ("a", "0"),
    ("x/(x + 1)", "(x + 1 - x)/(x + 1)^2"),
  ])
  func derivativeIsSimplifiedAndPrinted(_ line: String, _ derivative: String) throws {
    let expression = try Expression(parsing: line, scope: scope)
    #expect(
      try expression.derivative(withRespectTo: "x").simplified().description == derivative)
  }
}
