import Session
import Testing

@testable import Lessons

/// Right, wrong, known wrong and not judged, for each kind of question.
struct MarkingTests {
  /// What an answer is to be marked as: the mark, then the name of a mistake.
  typealias Row = (answer: String, mark: Verdict.Mark, mistake: String?)

  static let number = """
    kind: number
    question: Where?
    setup 1: up = 0.70167412
    answer: a
    quoted: −0.7017
    tolerance: abs 5e-5
    accept 1: minus point seven
    wrong height: f(a) => That is the height.
    again height: Take the other number.
    wrong climbed: up => That is the top.
    wrong few: -0.69015984 => That is too early.
    hint 1: Look.
    explanation: So it is.
    """
  static let lines = ["f(x) = sin(x) + 0.5 sin(3x)", "a = -arccos(sqrt(7/12))"]

  static let numberRows: [Row] = [
    ("-0.7017", .correct, nil), ("−0.7017", .correct, nil), ("  -0.70167412 ", .correct, nil),
    ("x = -0.7017", .correct, nil), ("x=−0.7017", .correct, nil), ("≈ -0.7017", .correct, nil),
    ("-arccos(sqrt(7/12))", .correct, nil), ("-0.70162", .wrong, nil), ("a", .correct, nil),
    ("-acos(√(7/12))", .correct, nil), ("-7017/10000", .correct, nil),
    ("Minus  Point Seven", .correct, nil), ("1e3", .wrong, nil), ("0", .wrong, nil),
    ("0.7017", .wrong, "climbed"), ("0.70", .wrong, "climbed"), ("-1.0758", .wrong, "height"),
    ("f(a)", .wrong, "height"), ("-0.6902", .wrong, "few"), ("-0.69", .wrong, "few"),
    ("-1.08", .wrong, "height"), ("-0.70", .wrong, nil), ("-0.7", .wrong, nil),
    ("", .notJudged, nil), ("   \t ", .notJudged, nil), ("-0,7017", .notJudged, nil),
    ("-0.7017)", .notJudged, nil), ("(", .notJudged, nil), ("hello", .notJudged, nil),
    ("up", .notJudged, nil), ("1/0", .notJudged, nil), ("0/0", .notJudged, nil),
    ("sqrt(-1)", .notJudged, nil), ("inf", .notJudged, nil), ("x", .notJudged, nil),
    ("NaN", .notJudged, nil), ("1 2", .notJudged, nil), ("x =", .notJudged, nil),
    ("hint", .notJudged, nil), ("plot f", .notJudged, nil), ("x == -0.7017", .notJudged, nil),
    ("-70.17%", .correct, nil), ("x = -70.17 %", .correct, nil), ("-7017 in 10000", .correct, nil),
    ("-7017 out of 10000", .correct, nil), ("-7017 of 1e4", .correct, nil),
    ("7017/100 %", .wrong, "climbed"), ("%", .notJudged, nil), ("1 in", .notJudged, nil),
    ("in 5", .notJudged, nil), ("1 in 0", .notJudged, nil), ("1 in 2 in 3", .notJudged, nil),
  ]

  @Test(arguments: numberRows)
  func `marks numbers`(_ row: Row) throws {
    try Self.expect(row, from: marker(Self.number, after: Self.lines))
  }

  static let count = """
    kind: count
    question: How many?
    answer: 2 + 3
    quoted: 5
    wrong all: 10 => Those are all.
    hint 1: Count.
    explanation: So it is.
    """
  static let countRows: [Row] = [
    ("5", .correct, nil), ("5.0", .correct, nil), ("five", .correct, nil), ("Five", .correct, nil),
    ("2+3", .correct, nil), ("n = 5", .correct, nil), ("4", .wrong, nil), ("10", .wrong, "all"),
    ("ten", .wrong, "all"), ("-5", .notJudged, nil), ("5.0001", .notJudged, nil),
    ("4.5", .notJudged, nil), ("many", .notJudged, nil), ("1/0", .notJudged, nil),
    ("", .notJudged, nil),
  ]

  @Test(arguments: countRows)
  func `marks counts`(_ row: Row) throws {
    try Self.expect(row, from: marker(Self.count))
  }

  static let expression = """
    kind: expression
    question: How steep?
    setup 1: h(x) = sin(x) + 0.5 sin(3x)
    answer: h'(x)
    quoted: cos(x) + 1.5 cos(3x)
    parameter: x
    domain: [-5, 5]
    tolerance: abs 1e-9
    accept 1: cos x + 1.5 cos 3x
    wrong chain: cos(x) + 0.5 cos(3x) => There is a factor.
    wrong same: h(x) => That is h.
    hint 1: Derive.
    explanation: So it is.
    """
  static let expressionRows: [Row] = [
    ("cos(x) + 1.5 cos(3x)", .correct, nil), ("1.5cos(3x)+cos(x)", .correct, nil),
    ("h'(x) = cos(x) + (3/2) cos(3x)", .correct, nil),
    ("y = cos(x)(6cos(x)^2 - 3.5)", .correct, nil),
    ("np.cos(x) + 1.5*np.cos(3*x)", .correct, nil), ("h′(x) = cos(x)+1.5cos(3x)", .correct, nil),
    ("COS X + 1.5 cos 3x", .correct, nil), ("dy/dx = cos(x) + 1.5 cos(3x)", .correct, nil),
    ("cos(x) + 0.5cos(3x)", .wrong, "chain"), ("sin(x) + sin(3x)/2", .wrong, "same"),
    ("cos(x) + 1.5 cos(3x) + 1e-6", .wrong, nil), ("0", .wrong, nil),
    ("cos(x) + 1.5 cos(3x) + 0 sqrt(x)", .notJudged, nil), ("1/x", .notJudged, nil),
    ("0/0", .notJudged, nil), ("h'(x)", .notJudged, nil), ("cos(t)", .notJudged, nil),
    ("cos(x", .notJudged, nil), ("cos(x) + 3/2 cos(3x)", .notJudged, nil), ("", .notJudged, nil),
    ("skip", .notJudged, nil),
    ("cos x + 1.5 cos 3 x", .correct, nil), ("h'(x) = 3/2 * cos 3x + cos x", .correct, nil),
    ("minus sin x", .notJudged, nil), ("I don't know", .notJudged, nil),
    ("cos x + 0.5 cos 3x", .wrong, "chain"), ("cos x + cos 3x/2", .notJudged, nil),
  ]

  @Test(arguments: expressionRows)
  func `marks expressions`(_ row: Row) throws {
    try Self.expect(row, from: marker(Self.expression))
  }

  static let choice = """
    kind: choice
    question: Which?
    option a: the first one
    option b: the `second` one
    option c: 7
    answer: b
    accept 1: the middle
    wrong a: Further down.
    wrong c: Further up.
    hint 1: Look.
    explanation: So it is.
    """
  static let choiceRows: [Row] = [
    ("b", .correct, nil), ("B", .correct, nil), ("2", .correct, nil), ("b)", .correct, nil),
    ("(b).", .correct, nil), ("The second one", .correct, nil),
    ("b: the second one", .correct, nil),
    ("the middle", .correct, nil), ("a", .wrong, "a"), ("1", .wrong, "a"), ("c", .wrong, "c"),
    ("3", .wrong, "c"), ("7", .wrong, "c"), ("d", .notJudged, nil), ("4", .notJudged, nil),
    ("0", .notJudged, nil), ("-1", .notJudged, nil), ("ab", .notJudged, nil),
    ("second", .notJudged, nil), ("", .notJudged, nil), ("?", .notJudged, nil),
  ]

  @Test(arguments: choiceRows)
  func `marks choices`(_ row: Row) throws {
    try Self.expect(row, from: marker(Self.choice))
  }

  @Test(arguments: [number, count, expression, choice])
  func `an answer that is too long or too deep is not judged`(_ body: String) throws {
    let marker = try marker(body, after: Self.lines)
    for answer in [
      String(repeating: "1", count: 100_000), String(repeating: "(", count: 10_000) + "1",
      String(repeating: "−", count: 10_000) + "1",
    ] {
      #expect(marker.mark(answer).verdict.mark == .notJudged)
    }
  }

  @Test func `a key that can't be computed lets nothing pass`() throws {
    for answer in ["0/0", "nothing", "1/0"] {
      let body = Self.number.replacing("answer: a", with: "answer: \(answer)")
      let marking = try marker(body, after: Self.lines).mark("-0.7017")
      #expect(marking.verdict.mark == .notJudged)
      #expect(marking.verdict.feedback.hasPrefix("Not judged: the lesson's own answer can't be"))
    }
  }

  @Test func `a wrong answer that can't be computed matches nothing`() throws {
    let body = Self.number.replacing("wrong height: f(a)", with: "wrong height: nothing")
    let marking = try marker(body, after: Self.lines).mark("-1.0758")
    #expect(marking.verdict.mark == .wrong)
    #expect(marking.mistake == nil)
  }

  private static func expect(
    _ row: Row, from marker: Marker, _ place: SourceLocation = #_sourceLocation
  ) {
    let marking = marker.mark(row.answer)
    let feedback = Comment(rawValue: marking.verdict.feedback)
    #expect(marking.verdict.mark == row.mark, feedback, sourceLocation: place)
    #expect(marking.mistake == row.mistake, feedback, sourceLocation: place)
    #expect(marking.verdict.answer == row.answer, sourceLocation: place)
  }
}
