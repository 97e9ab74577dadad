import Expressions
import Testing

@Suite struct PrintingTests {
  private let scope = Scope(
    variables: ["x", "y", "a", "b", "c", "e1", "x₀"], functions: ["f": 1, "g": 2])

  @Test(arguments: [
    ("cos(x)+1.5*cos(3*x)", "cos(x) + 1.5 cos(3x)"),
    ("x**2-y**2", "x^2 - y^2"),
    ("2*x", "2x"),
    ("3*x^2-2", "3x^2 - 2"),
    ("x*sin(x)", "x sin(x)"),
    ("-x", "-x"),
    ("x*(x+1)", "x·(x + 1)"),
    ("2*(x+1)", "2(x + 1)"),
    ("(x+1)*(x-1)", "(x + 1)(x - 1)"),
    ("sin(x)*(x+1)", "sin(x) (x + 1)"),
    ("x^2*(x+1)", "x^2 (x + 1)"),
    ("2*3", "2·3"),
    ("2*3^x", "2·3^x"),
    ("1/(2*x)", "1/(2x)"),
    ("1/2*x", "(1/2) x"),
    ("2/3", "2/3"),
    ("a/b/c", "a/b/c"),
    ("a/(b/c)", "a/(b/c)"),
    ("a*(b*c)", "a·(b c)"),
    ("2*x/3", "2x/3"),
    ("|x|", "abs(x)"),
    ("√x", "sqrt(x)"),
    ("x^-1", "x^-1"),
    ("2^-x^2", "2^(-x^2)"),
    ("(-x)^2", "(-x)^2"),
    ("-x^2", "-x^2"),
    ("-(x+1)", "-(x + 1)"),
    ("a - -b", "a - (-b)"),
    ("a-(b-c)", "a - (b - c)"),
    ("x^y^2", "x^y^2"),
    ("(x^y)^2", "(x^y)^2"),
    ("2*pi*x", "2 pi x"),
    ("2*e1", "2 e1"),
    ("2 e", "2 e"),
    ("3*x₀", "3 x₀"),
    ("100000.0", "100000"),
    ("1e21", "1e21"),
    ("0.00001", "1e-5"),
    ("2.50", "2.5"),
    ("f''(x) + f(2)", "f''(x) + f(2)"),
    ("g(x,y)", "g(x, y)"),
    ("0<x<1", "0 < x and x < 1"),
    ("(a<b)<c", "(a < b) < c"),
    ("not (x<1 or y>2)", "not (x < 1 or y > 2)"),
    ("where(x≥0, x, −x)", "where(x >= 0, x, -x)"),
  ])
  func expressionIsPrintedAsAPersonWouldWriteIt(_ line: String, _ printed: String) throws {
    let expression = try Expression(parsing: line, scope: scope)
    #expect(expression.description == printed)
    #expect(try Expression(parsing: printed, scope: scope) == expression)
  }

  @Test(arguments: 1...8)
  func whatIsPrintedIsReadBackAsTheSameTree(_ seed: Int) throws {
    var random = RandomExpression(seed: UInt64(seed))
    random.applied = ["f": 1, "g": 2, "h": 1]
    for _ in 0..<1000 {
      let expression = random.tree(depth: Int.random(in: 1...6, using: &random.generator))
      let printed = expression.description
      guard printed.count <= Parser.maximumLength else { continue }
      let again = Result { () throws(SyntaxError) in
        try Expression(parsing: printed, scope: random.scope)
      }
      #expect(again == .success(expression), "\(printed)")
    }
  }

  @Test func whatIsReadBackHasTheSameValueBitForBit() throws {
    var random = RandomExpression(seed: 77)
    for _ in 0..<2000 {
      let expression = random.tree(depth: 5)
      let printed = expression.description
      guard printed.count <= Parser.maximumLength else { continue }
      let again = try Expression(parsing: printed, scope: random.scope)
      let point = random.names.map { _ in random.number(in: -3...3) }
      let value = Program(expression, parameters: random.names)(point)
      let other = Program(again, parameters: random.names)(point)
      #expect(value.bitPattern == other.bitPattern || value.isNaN && other.isNaN, "\(printed)")
    }
  }
}
