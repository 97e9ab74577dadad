import Expressions
import Testing

@Suite struct ParserTests {
  private let scope = Scope(
    variables: ["x", "y", "rate", "é", "λ", "x₀"], functions: ["f": 1, "g": 2], descents: ["d"],
    descentFunctions: ["end"])

  private func parse(_ line: String) throws -> Expression {
    try Expression(parsing: line, scope: scope)
  }

  @Test(arguments: [
    ("3x", "3*x"), (".5", "0.5"), ("5.", "5"), ("2.5E+3", "2500"), ("1e-3", "0.001"),
    ("x**2", "x^2"), ("-x^2", "-(x^2)"), ("2^-1", "2^(-1)"), ("2^3^x", "2^(3^x)"),
    ("2^-3^x", "2^(-(3^x))"), ("-x y", "-(x*y)"), ("x*-y", "x*(-y)"), ("x - -y", "x-(-y)"),
    ("x·y", "x*y"), ("x × y", "x*y"), ("x ⋅ y", "x*y"), ("x ÷ y", "x/y"), ("x − y", "x-y"),
    ("x – y", "x-y"), ("2π", "2*pi"), ("τ", "tau"), ("∞", "inf"), ("√x", "sqrt(x)"),
    ("√x y", "sqrt(x)*y"), ("2√(x+1)", "2*sqrt(x+1)"), ("√√x", "sqrt(sqrt(x))"),
    ("x²", "x^2"), ("x⁻¹", "x^(-1)"), ("x¹⁰", "x^10"), ("2x²", "2*(x^2)"), ("(x+1)²", "(x+1)^2"),
    ("√x²", "sqrt(x)^2"), ("|x|", "abs(x)"), ("||x|-1|", "abs(abs(x)-1)"), ("2|x|", "2*abs(x)"),
    ("|x||y|", "abs(x)*abs(y)"), ("|-x|", "abs(-x)"), ("|2(|x|)|", "abs(2*abs(x))"),
    ("x ≤ y", "x <= y"), ("x ≥ y", "x >= y"), ("x ≠ y", "x != y"), ("x =\u{338} y", "x != y"),
    ("0 < x < 1", "(0 < x) and (x < 1)"), ("not x < 1", "not (x < 1)"),
    ("x or y and x", "x or (y and x)"), ("0.5 sin(3x)", "0.5*sin(3*x)"), ("2(x+1)", "2*(x+1)"),
    ("(x+1)(x-1)", "(x+1)*(x-1)"), ("x sin(x)", "x*sin(x)"), ("2 pi x", "(2*pi)*x"),
    ("3x^2", "3*(x^2)"), ("2e", "2*e"), ("2e+x", "(2*e)+x"), ("sin (x)", "sin(x)"),
    ("np.sin(x) + 0.5*np.sin(3*x)", "sin(x) + 0.5 sin(3x)"), ("math.pi", "pi"),
    ("numpy.maximum(x, 0)", "max(x, 0)"), ("jnp.exp(-x)", "exp(-x)"),
    ("np.arctan2(y, x)", "atan2(y, x)"),
    ("arcsin(x)", "asin(x)"), ("ln(x)", "log(x)"), ("fabs(x)", "abs(x)"), ("power(x, 3)", "x^3"),
    ("np.where(x > 0, x, 0)", "where(x > 0, x, 0)"), ("f′(x)", "f'(x)"), ("f’(x)", "f'(x)"),
    ("f″(x)", "f''(x)"), ("f''' (x)", "f'''(x)"), ("e\u{301}", "é"), ("2λ", "2*λ"), ("3x₀", "3*x₀"),
    ("x # the rest", "x"), ("+x", "x"), ("1*2*x", "(1*2)*x"), ("x/y*x", "(x/y)*x"),
    ("2\u{A0}x", "2x"), ("1/2*x", "(1/2)*x"), ("x^2y", "(x^2)*y"),
  ])
  func spellingsMeanTheSame(_ line: String, _ other: String) throws {
    #expect(try parse(line) == parse(other))
  }

  @Test func descentsAreArgumentsOfTheirFunctions() throws {
    #expect(try parse("end(d)") == .apply("end", order: 0, [.name("d")]))
    #expect(try parse("2 end(d) + 1").description == "2 end(d) + 1")
  }

  @Test func wordsEndAnExpressionWhereAnOperatorCouldStand() throws {
    var parser = try Parser("f from 1.0 rate 0.1 rate (rate + 2) rate 1 # done", scope: scope)
    #expect(try parser.expectName("the name of a function") == "f")
    try parser.expect(word: "from")
    let words: Set = ["rate"]
    #expect(try parser.expression(stoppingAt: words) == 1)
    try parser.expect(word: "rate")
    #expect(try parser.expression(stoppingAt: words) == .number(0.1))
    try parser.expect(word: "rate")
    #expect(try parser.expression(stoppingAt: words).description == "rate + 2")
    try parser.expect(word: "rate")
    #expect(try parser.expression(stoppingAt: words) == 1)
    try parser.expectEnd()
  }

  @Test func statementsAreMadeOfTheSameTokens() throws {
    var parser = try Parser("contour g on [-2, 2] x [0, 1] save “a b.png”", scope: scope)
    try parser.expect(word: "contour")
    #expect(try parser.expectName() == "g")
    try parser.expect(word: "on")
    try parser.expect(.leftBracket)
    #expect(try parser.expression() == -2)
    try parser.expect(.comma)
    #expect(try parser.expression() == 2)
    try parser.expect(.rightBracket)
    try parser.expect(word: "x")
    #expect(parser.unexpected("'('").message == "Expected '(' after 'x', found '['")
    while !parser.match(word: "save") { parser.advance() }
    #expect(try parser.expectString() == "a b.png")
    #expect(parser.isAtEnd)
    #expect(parser.advance().kind == .end)
  }

  @Test func positionGoesBack() throws {
    var parser = try Parser("x + 1", scope: scope)
    let start = parser.position
    let first = try parser.expression()
    parser.position = start
    #expect(try parser.expression() == first)
  }

  @Test func reservedNamesAreThoseOfTheLanguage() {
    #expect(["sin", "ln", "pow", "pi", "π", "e", "and", "where"].allSatisfy(Scope.isReserved))
    #expect(!["x", "f", "rate", "E", "end"].contains(where: Scope.isReserved))
  }
}
