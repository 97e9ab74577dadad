import Session
import Terminal
import Testing

@testable import minima

@Suite struct `Findings in columns` {
  private func lines(_ line: String, width: Int) -> [String] {
    var session = Interpreter()
    _ = session.run("f(x) = sin(x) + 0.5 sin(3x)")
    let outcomes = session.run(line)
    return outcomes.flatMap { outcome in
      PlainText(width: width).lines(of: .outcome(outcome)).map(\.plain)
    }
  }

  @Test func `have all decimals where there is room`() {
    let wide = lines("restarts f count 100 on [-5, 5] seed 7", width: 88)
    #expect(wide.contains("            x        value  starts   best start"))
    #expect(wide.contains("  -2.43991853  -1.07582871      17  -1.71923261  best"))
  }

  @Test func `have fewer in a narrow window, and lose what tells least`() {
    let narrow = lines("restarts f count 100 on [-5, 5] seed 7", width: 40)
    #expect(narrow.contains("            x        value  starts"))
    #expect(narrow.contains("  -2.43991853  -1.07582871      17  best"))
    let narrower = lines("restarts f count 100 on [-5, 5] seed 7", width: 34)
    #expect(narrower.contains("  -2.4399  -1.0758      17  best"))
    #expect(narrow.contains("  No room for: best start"))
  }

  @Test func `keep the value of a basin at 40 cells`() {
    let basins = lines("basins f on [-5, 5]", width: 40)
    #expect(basins.contains("    from      to     end   value"))
    #expect(basins.contains("  -1.571   0.702  -0.702  -1.076  best"))
  }

  @Test func `break words below each other`() {
    let sweep = lines("sweep f from 0.5 rate 0.01 to 1", width: 40)
    #expect(sweep.contains("     0.0318   0.4167  comes to rest at x"))
    #expect(sweep.contains("                      = -0.7017"))
  }

  @Test func `name the deepest of many minima on both sides of the gap`() {
    let minima = lines("minima f on [-60, 60]", width: 40)
    #expect(minima.contains { $0.hasPrefix("  … ") && $0.hasSuffix(" more rows …") })
    #expect(minima.last { $0.contains("value") || $0.hasSuffix("deepest") } != nil)
  }

  @Test(arguments: 24...90)
  func `never overflow their width`(width: Int) {
    for line in [
      "restarts f count 100", "restarts (x^2 - 1)^2 + y^2 on [-2, 2] x [-2, 2]", "basins f",
      "sweep f from 0.5", "minima f",
    ] {
      for text in lines(line, width: width) { #expect(text.displayWidth <= width, "\(text)") }
    }
  }

  @Test func `of a table are whole for programs`() {
    let table = Table(columns: ["a", "b"], rows: [[1.23456789, 0.00012345678]])
    #expect(
      TableText(table, width: nil).lines == ["         a           b", "1.23456789  0.00012346"])
    #expect(TableText(table, width: 17).lines == ["     a         b", "1.2346  0.000123"])
    #expect(TableText(table, width: 5).lines == ["    a", "1.235", "No room for: b"])
  }
}

@Suite struct `Code in a narrow window` {
  @Test(arguments: [
    ("f(x) = sin(x)", 40, ["f(x) = sin(x)"]),
    (
      "one = descend f from 1.0 rate 0.1 epochs 100", 40,
      ["one = descend f from 1.0 rate 0.1", "    epochs 100"]
    ),
    (
      "f'(x) = -2x exp(-x^2) (1 + 0.5 sin(3x)) + 1.5 exp(-x^2)", 40,
      ["f'(x) = -2x exp(-x^2) (1 + 0.5 sin(3x))", "    + 1.5 exp(-x^2)"]
    ),
    ("abcdefghijklmnop", 12, ["abcdefghijkl", "    mnop"]),
    ("sin(x)*cos(x)*tan(x)", 12, ["sin(x)*", "    cos(x)*", "    tan(x)"]),
  ])
  func `is broken where it reads best`(code: String, width: Int, expected: [String]) {
    #expect(CodeText(width: width).lines(code).map(\.plain) == expected)
  }

  @Test func `is broken for a person, not for a program`() throws {
    let line = "h(x) = exp(-x^2) (1 + 0.5 sin(3x)) + 0.25 sqrt(abs(x))"
    let terminal = try PseudoTerminal([], in: Folder(), columns: 40)
    terminal.waitForPrompt()
    let shown = terminal.enter(line)
    #expect(shown.contains("\nh(x) = exp(-x^2) (1 + 0.5 sin(3x))\n    + 0.25 sqrt(abs(x))\n"))
    let result = try Program.run([], input: line + "\n", in: Folder())
    #expect(result.output.hasPrefix(line + "\n"))
  }
}
