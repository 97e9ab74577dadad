import Expressions
import Testing
import TestSupport

@Suite struct SyntaxErrorTests {
  private static let scope = Scope(
    variables: ["x", "y", "a", "b", "c"], functions: ["f": 1, "g": 2], descents: ["d"],
    descentFunctions: ["end", "steps"], words: ["plot"])

  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let lower: Int
    let upper: Int
    let message: String
    let hint: String?

    init(_ line: String, _ lower: Int, _ upper: Int, _ message: String, _ hint: String? = nil) {
      (self.line, self.lower, self.upper) = (line, lower, upper)
      (self.message, self.hint) = (message, hint)
    }

    var testDescription: String { line }
  }

  @Test(arguments: [
    Case("", 0, 0, "Expected a number, a name or '(', found the end of the line"),
    Case("# x", 0, 0, "Expected a number, a name or '(', found the end of the line"),
    Case("1 +", 3, 3, "Expected a number, a name or '(' after '+', found the end of the line"),
    Case("1 + , 2", 4, 5, "Expected a number, a name or '(' after '+', found ','"),
    Case("1 + not x", 4, 7, "Expected a number, a name or '(' after '+', found 'not'"),
    Case("(x", 2, 2, "Expected an operator or ')' after 'x', found the end of the line"),
    Case("(x]", 2, 3, "Expected an operator or ')' after 'x', found ']'"),
    Case("x)", 1, 2, "Expected an operator or the end of the line after 'x', found ')'"),
    Case("|x", 2, 2, "Expected an operator or '|' after 'x', found the end of the line"),
    Case("sin(x", 5, 5, "Expected an operator, ',' or ')' after 'x', found the end of the line"),
    Case(
      "x 2", 2, 3, "Expected an operator or the end of the line after 'x', found '2'",
      "Write * between two numbers for a product"),
    Case(
      "1,5", 1, 2, "Expected an operator or the end of the line after '1', found ','",
      "A decimal number has a point: 1.5"),
    Case(
      "1,000", 1, 2, "Expected an operator or the end of the line after '1', found ','",
      "Thousands are not set apart: 1000"),
    Case(
      "25,000,000 x", 2, 3, "Expected an operator or the end of the line after '25', found ','",
      "Thousands are not set apart: 25000000"),
    Case(
      "0,125", 1, 2, "Expected an operator or the end of the line after '0', found ','",
      "A decimal number has a point: 0.125"),
    Case(
      "x = 1", 2, 3, "Expected an operator or the end of the line after 'x', found '='",
      "Write == to compare two numbers"),
    Case("sine(x)", 0, 4, "Unknown name 'sine'", "Did you mean 'sin'?"),
    Case("Sin(x)", 0, 3, "Unknown name 'Sin'", "Did you mean 'sin'?"),
    Case("sqtr(x)", 0, 4, "Unknown name 'sqtr'", "Did you mean 'sqrt'?"),
    Case("sinx", 0, 4, "Unknown name 'sinx'", "Did you mean 'sin(x)'?"),
    Case("cos3x", 0, 5, "Unknown name 'cos3x'", "Did you mean 'cos(3x)'?"),
    Case("logx", 0, 4, "Unknown name 'logx'", "Did you mean 'log(x)'?"),
    Case("xy", 0, 2, "Unknown name 'xy'", "Write x y for a product"),
    Case("plto", 0, 4, "Unknown name 'plto'", "Did you mean 'plot'?"),
    Case("X", 0, 1, "Unknown name 'X'", "Did you mean 'x'?"),
    Case("z", 0, 1, "Unknown name 'z'"),
    Case("velocity", 0, 8, "Unknown name 'velocity'"),
    Case("x(2)", 0, 1, "'x' is not a function", "Write x*(…) for a product"),
    Case("x (2)", 0, 1, "'x' is not a function", "Write x*(…) for a product"),
    Case("pi(2)", 0, 2, "'pi' is not a function", "Write pi*(…) for a product"),
    Case("x'", 0, 1, "'x' is not a function", "Primes stand after the name of a function: f'(x)"),
    Case("sin x", 0, 3, "Expected '(' after the function 'sin'", "Write sin(x)"),
    Case("sin 3x", 0, 3, "Expected '(' after the function 'sin'", "Write sin(3x)"),
    Case("sin 2 pi x + 1", 0, 3, "Expected '(' after the function 'sin'", "Write sin(2 pi x)"),
    Case("sin x^2", 0, 3, "Expected '(' after the function 'sin'", "Write sin(x^2)"),
    Case("sin -x", 0, 3, "Expected '(' after the function 'sin'", "Write sin(-x)"),
    Case("f - 1", 0, 1, "Expected '(' after the function 'f'", "Write f(x)"),
    Case("sin cos(x)", 0, 3, "Expected '(' after the function 'sin'", "Write sin(cos(x))"),
    Case("ln*x", 0, 2, "Expected '(' after the function 'ln'", "Write ln(x)"),
    Case(
      "sin^2(x)", 0, 5, "Expected '(' after the function 'sin', found an exponent",
      "Write sin(x)^2"),
    Case(
      "sin^2(x + 1)", 0, 5, "Expected '(' after the function 'sin', found an exponent",
      "Write sin(x + 1)^2"),
    Case(
      "sin^-1(x)", 0, 6, "Expected '(' after the function 'sin', found an exponent",
      "Write asin(x)"),
    Case(
      "tan⁻¹(2y)", 0, 8, "Expected '(' after the function 'tan', found an exponent",
      "Write atan(2y)"),
    Case(
      "f^(-1)(2)", 0, 6, "Expected '(' after the function 'f', found an exponent",
      "Write 1/f(2)"),
    Case(
      "f'^2(2)", 0, 4, "Expected '(' after the function 'f'', found an exponent",
      "Write f'(2)^2"),
    Case(
      "sin²(y)", 0, 5, "Expected '(' after the function 'sin', found an exponent",
      "Write sin(y)^2"),
    Case("f", 0, 1, "Expected '(' after the function 'f'", "Write f(x)"),
    Case("f' + 1", 0, 2, "Expected '(' after the function 'f''", "Write f'(x)"),
    Case(
      "sin'(x)", 3, 4, "Only functions of your own have primes, not 'sin'",
      "Define f(x) = sin(x), then write f'(x)"),
    Case(
      "g'(x, y)", 1, 2, "Primes are for functions of one variable, and 'g' has several",
      "Its partial derivatives are shown where it is defined"),
    Case("f'''''''''''''''''''''(x)", 1, 22, "A derivative has at most 20 primes"),
    Case("f(x, y)", 0, 7, "'f' takes 1 argument, found 2"),
    Case("g(x)", 0, 4, "'g' takes 2 arguments, found 1"),
    Case("sin()", 0, 5, "'sin' takes 1 argument, found 0"),
    Case("max(x)", 0, 6, "'max' takes 2 or more arguments, found 1"),
    Case(
      "1/2x", 3, 4, "This could mean '1/(2x)' or '(1/2) x'", "Write the parentheses that you mean"),
    Case(
      "a/b c", 4, 5, "This could mean 'a/(b c)' or '(a/b) c'",
      "Write the parentheses that you mean"),
    Case(
      "1/2(x+1)", 3, 8, "This could mean '1/(2(x + 1))' or '(1/2)(x + 1)'",
      "Write the parentheses that you mean"),
    Case("d + 1", 0, 1, "'d' is a descent, not a number", "Write end(d) for where it ended"),
    Case(
      "end(x)", 4, 5, "Expected the name of a descent in 'end(…)', found 'x'",
      "A descent gets a name so: d = descend f from 1"),
    Case("end", 0, 3, "Expected '(' after the function 'end'", "Write end(d)"),
    Case("x + 😀", 4, 8, "Expected a number, a name or an operator, found '😀'"),
    Case("x \u{0}", 2, 3, "Expected a number, a name or an operator, found the character U+0000"),
    Case(
      "x \u{200B}y", 2, 5, "Expected a number, a name or an operator, found the character U+200B"),
    Case("x @ y", 2, 3, "Expected a number, a name or an operator, found '@'"),
    Case("x.y", 1, 2, "Expected a number, a name or an operator, found '.'"),
    Case("1e999", 0, 5, "This number is larger than the largest that can be computed with"),
    Case(
      "\"a", 0, 2, "Expected a closing quote, found the end of the line",
      "Write the text between two quotes: \"picture.png\""),
  ])
  func mistakeIsExplained(_ mistake: Case) {
    let error = #expect(throws: SyntaxError.self) {
      try Expression(parsing: mistake.line, scope: Self.scope)
    }
    #expect(error?.message == mistake.message)
    #expect(error?.hint == mistake.hint)
    #expect(error?.range == SourceRange(mistake.lower, mistake.upper))
  }

  @Test func randomLinesNeverCrash() {
    var random = SplitMix64(seed: 3)
    let pieces = [
      "x", "f", "g", "d", "end", "sin", "(", ")", "|", "^", "²", "⁻", "'", "′", "+", "-", "−", "*",
      "/", "√", ",", "=", "<", "≤", "and", "not", "or", "1", ".5", "2e", "1e5", " ", "\"", "”", "[",
      "]", "#", "é", "e\u{301}", "π", "\u{301}", "np.", ".", "where", "min", "··", "\u{FEFF}",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &random)
      let line = (0..<count).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      do throws(SyntaxError) {
        let expression = try Expression(parsing: line, scope: Self.scope)
        let again = try Expression(parsing: expression.description, scope: Self.scope)
        #expect(again == expression, "\(line)")
      } catch {
        #expect(!error.message.isEmpty)
        #expect(error.range.lower <= error.range.upper && error.range.upper <= line.utf8.count)
      }
    }
  }
}

@Suite struct `Arguments without parentheses` {
  @Test(arguments: [
    ("cos x + 1.5 cos 3x", "cos(x) + 1.5 cos(3x)"), ("sin 2 pi x", "sin(2 pi x)"),
    ("sin cos x", "sin(cos(x))"), ("-arccos sqrt(7/12)", "-arccos(sqrt(7/12))"),
    ("sin x cos x", "sin(x) cos(x)"), ("sqrt 2, 1", "sqrt(2), 1"), ("(sin x)/2", "(sin(x))/2"),
    ("sin x from 1", "sin(x) from 1"), ("cos x^2", "cos(x^2)"), ("sin -x", "sin(-x)"),
    ("cos(x)", nil), ("x + 1", nil), ("", nil), ("cos x/2", nil), ("cos 3*x", nil),
    ("cos x (1 + x)", nil), ("sin", nil), ("cos +", nil), ("1 $ cos x", nil),
    (String(repeating: "sin ", count: 30) + "x", nil),
  ])
  func `are given them where they reach as far as can be seen`(line: String, expected: String?) {
    let scope = Scope(variables: ["x"])
    #expect(Parser.parenthesized(line, scope: scope, stoppingAt: ["from"]) == expected)
  }
}
