import Testing

@testable import Lessons

/// The check finds each mistake that is planted in a lesson that is right.
struct CheckTests {
  static let number = """
    ```minima id=define
    f(x) = x^2 - 2
    d = descend f from 1
    ```

    The valley is at `end(d) = 0.000` and f there is `f(0) = −2.0`; an equation such as `x = 7.5` and a
    definition such as `rate = 0.1` say nothing that can be checked.

    ```quiz id=sum
    kind: number
    question: How much?
    setup 1: g(x) = 10x
    answer: f(3)
    quoted: 7
    tolerance: abs 0.01
    accept 1: 7.0
    accept 2: seven
    wrong square: 9 => Take two away.
    wrong tenfold: g(7) => Too much.
    hint 1: Square first.
    explanation: Nine less two.
    ```
    """

  @Test(arguments: [
    number, "```quiz id=sum\n\(MarkingTests.count)\n```",
    "```quiz id=sum\n\(MarkingTests.expression)\n```",
    "```quiz id=sum\n\(MarkingTests.choice)\n```",
  ])
  func `finds nothing in a lesson that is right`(_ body: String) throws {
    #expect(try lesson(body).check() == [])
  }

  static let numberMistakes: [(String, String, String)] = [
    ("f(x) = x^2 - 2", "f(x) = x^2 -", "11: The line 'f(x) = x^2 -' of the cell 'define' fails: "),
    ("from 1", "from", "12: The line 'd = descend f from' of the cell 'define' fails: "),
    (
      "setup 1: g(x) = 10x", "setup 1: g(x) = 10y",
      "21: The line 'g(x) = 10y' of the set-up of the question 'sum' fails: "
    ),
    (
      "answer: f(3)", "answer: k(3)",
      "22: Expected a number for the answer 'k(3)', found a mistake: "
    ),
    ("answer: f(3)", "answer: 1/0", "22: Expected a number for the answer '1/0', found ∞"),
    ("quoted: 7", "quoted: 7.02", "23: The quoted answer '7.02' is not marked right: "),
    ("quoted: 7", "quoted: seven!", "23: The quoted answer 'seven!' is not marked right: "),
    ("accept 1: 7.0", "accept 1: 8", "25: The accepted spelling '8' is not marked right: "),
    (
      "square: 9", "square: 7.001",
      "27: The wrong answer 'square' is within the tolerance of the right one"
    ),
    (
      "square: 9", "square: h(1)",
      "27: Expected a value for the wrong answer 'square', found a mistake: "
    ),
    ("square: 9", "square: 0/0", "27: Expected a value for the wrong answer 'square', found NaN"),
    (
      "square: 9", "square: 70.005",
      "28: The wrong answers 'square' and 'tenfold' are within the tolerance of each other"
    ),
    (
      "hint 1: Square first.", "hint 1: ` `",
      "29: Expected words for 'hint 1', found nothing to read"
    ),
    ("f(0) = −2.0", "f(0) = −2.5", "15: The prose says 'f(0) = −2.5', and the session finds −2"),
    ("f(0) = −2.0", "f(0) = −3", "15: The prose says 'f(0) = −3', and the session finds −2"),
  ]

  @Test(arguments: numberMistakes)
  func `finds what is wrong with a number`(
    _ right: String, _ wrong: String, _ error: String
  ) throws {
    try Self.expect(error, in: Self.number, right, wrong)
  }

  static let otherMistakes: [(String, String, String, String)] = [
    (
      MarkingTests.count, "answer: 2 + 3", "answer: 2.5",
      "13: Expected a whole number, found 2.5 for '2.5'"
    ),
    (
      MarkingTests.count, "wrong all: 10", "wrong all: 1/2",
      "15: Expected a whole number, found 0.5 for 'all'"
    ),
    (
      MarkingTests.count, "wrong all: 10", "wrong all: 5",
      "15: The wrong answer 'all' is within the tolerance of the right one"
    ),
    (
      MarkingTests.expression, "quoted: cos(x)", "quoted: 2 cos(x)",
      "15: The quoted answer '2 cos(x) + 1.5 cos(3x)' is not marked right: "
    ),
    (
      MarkingTests.expression, "quoted: cos(x) + 1.5 cos(3x)", "quoted: h'(x)",
      "15: The quoted answer 'h'(x)' is not marked right: Not judged: this leans on"
    ),
    (
      MarkingTests.expression, "answer: h'(x)", "answer: k'(x)",
      "14: Expected an expression for the answer 'k'(x)', found a mistake: "
    ),
    (
      MarkingTests.expression, "parameter: x", "parameter: t",
      "16: The parameter is 't', but the answer is an expression in 'x'"
    ),
    (
      MarkingTests.expression, "0.5 cos(3x) =>", "3cos(3x)/2 =>",
      "20: The wrong answer 'chain' is within the tolerance of the right one"
    ),
    (
      MarkingTests.expression, "wrong same: h(x)", "wrong same: cos(x) + cos(3x)/2",
      "21: The wrong answers 'chain' and 'same' are within the tolerance of each other"
    ),
    (
      MarkingTests.choice, "option c: 7", "option c: The first one!",
      "10: The options 'a' and 'c' read alike"
    ),
    (
      MarkingTests.choice, "accept 1: the middle", "accept 1: the first one",
      "17: The accepted spelling 'the first one' is not marked right: "
    ),
  ]

  @Test(arguments: otherMistakes)
  func `finds what is wrong with other questions`(
    _ body: String, _ right: String, _ wrong: String, _ error: String
  ) throws {
    try Self.expect(error, in: "```quiz id=sum\n\(body)\n```", right, wrong)
  }

  /// A wrong answer between two others must not be taken for one of them.
  @Test func `the marker sees each wrong answer`() throws {
    let findings = try lesson(Self.number.replacing("square: 9", with: "square: 70.015")).check()
    #expect(findings.isEmpty)
  }

  private static func expect(
    _ error: String, in body: String, _ right: String, _ wrong: String
  ) throws {
    #expect(body.contains(right))
    let findings = try lesson(body.replacing(right, with: wrong)).check()
    let lines = findings.map { "\($0.line): \($0.message)" }
    #expect(lines.contains { $0.hasPrefix(error) }, "\(lines)")
  }
}
