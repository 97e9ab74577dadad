import Expressions
import Testing
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct ProgramTests {
  private let scope = Scope(variables: ["x", "y"])

  private func program(_ line: String) throws -> Program {
    Program(try Expression(parsing: line, scope: scope), parameters: ["x", "y"])
  }

  @Test func valuesAreThoseOfTheCLibraryBitForBit() throws {
    let f = try program("sin(x) + 0.5 sin(3x)")
    let g = try program("x^2 exp(-x/2) - log(abs(x)) / x^3 + cos(x)^-1")
    var random = SplitMix64(seed: 1)
    for _ in 0..<1000 {
      let x = Double.random(in: -10...10, using: &random)
      #expect(f([x, 0]) == sin(x) + 0.5 * sin(3 * x))
      let value = x * x * exp(-(x / 2)) - log(abs(x)) / pow(x, 3) + pow(cos(x), -1)
      #expect(g([x, 0]) == value)
    }
  }

  @Test(arguments: [
    ("1/0", Double.infinity), ("-1/0", -.infinity), ("0/0", .nan), ("log(-1)", .nan),
    ("sqrt(-1)", .nan), ("(-8)^(1/3)", .nan), ("cbrt(-8)", -2), ("0^0", 1), ("2^10", 1024),
    ("3 < 2", 0), ("2 < 3", 1), ("2 <= 2", 1), ("1 == 1 and 2 != 3", 1), ("not 0", 1),
    ("0 or 0", 0),
    ("0/0 == 0/0", 0), ("where(1 > 2, 0/0, 5)", 5), ("min(3, 1, 2)", 1), ("max(3, 0/0, 2)", .nan),
    ("sign(-3)", -1), ("floor(-1.5)", -2), ("ceil(-1.5)", -1), ("round(2.5)", 2), ("round(3.5)", 4),
    ("hypot(3, 4)", 5), ("atan2(1, -1)", 2.356194490192345), ("relu(-2)", 0), ("relu(2)", 2),
    ("sigmoid(0)", 0.5), ("sigmoid(-800)", 0), ("softplus(1000)", 1000), ("e", 2.718281828459045),
    // python3 -c "import math; print(math.log1p(math.exp(-40)))"
    ("softplus(-40)", 4.248354255291589e-18), ("log2(8)", 3), ("log10(1000)", 3), ("tau", 2 * .pi),
  ])
  func valueIs(_ line: String, _ value: Double) throws {
    let found = try program(line)([0, 0])
    #expect(found == value || found.isNaN && value.isNaN)
  }
}
