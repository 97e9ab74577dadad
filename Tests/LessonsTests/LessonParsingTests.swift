import Testing

@testable import Lessons

struct LessonParsingTests {
  @Test func `reads the front matter`() throws {
    let lesson = try lesson("Text.")
    #expect(lesson.id == "small")
    #expect(lesson.title == "A small lesson")
    #expect(lesson.summary == "It says little.")
    #expect(lesson.minutes == 5)
    #expect(lesson.next.plainText == "Go on.")
  }

  @Test func `a byte-order mark and CRLF change nothing but the digest`() throws {
    let text = lessonText("One\ntwo.\n\n```minima id=a\n1 + 1\n```\n")
    let plain = try Lesson.parse(Array(text.utf8))
    let windows = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
    let other = try Lesson.parse(windows)
    #expect(other.steps == plain.steps)
    #expect(other.digest != plain.digest)
  }

  /// FNV-1a of "" and of "a", as published with the algorithm.
  @Test func `the digest is FNV-1a`() {
    #expect(Lesson.digest(of: []) == "cbf29ce484222325")
    #expect(Lesson.digest(of: Array("a".utf8)) == "af63dc4c8601ec8c")
  }

  @Test func `a step ends with a cell, a question, a rule, and before a heading`() throws {
    let lesson = try lesson(
      """
      # The title

      ## The start

      Words.

      ## The middle

      ```minima id=cell
      1 + 1
      ```

      Some more words stand here.

      ---

      Words.

      ---

      Words.
      """)
    #expect(
      lesson.steps.map(\.id) == [
        "the-start", "cell", "some-more-words-stand", "words", "words-2",
      ])
    #expect(
      lesson.steps.map(\.title) == [
        "The start", "The middle", "The middle", "The middle", "The middle",
      ])
    #expect(lesson.steps.map(\.line) == [10, 16, 22, 26, 30])
  }

  @Test func `a name of a cell goes before the slug of a heading`() throws {
    let lesson = try lesson("# Curve\n\nText.\n\n---\n\n```minima id=curve\n1\n```\n")
    #expect(lesson.steps.map(\.id) == ["curve-2", "curve"])
  }

  @Test func `a cell keeps its lines with their numbers`() throws {
    let lesson = try lesson("```minima id=a\n# a comment\n\n  1 + 1\n```\n")
    #expect(
      lesson.cells.first?.lines == [
        SourceLine(number: 11, text: "# a comment"), SourceLine(number: 12, text: ""),
        SourceLine(number: 13, text: "  1 + 1"),
      ])
  }

  @Test func `reads a question with all its keys`() throws {
    let quiz = try quiz(
      """
      kind: expression
      question: What is *this*,
        in one word?
      setup 1: a = 2
      setup 2: b = 3
      answer: a x
      quoted: 2x
      parameter: x
      domain: [−5, 5]
      tolerance: abs 1e-9 rel 1e-6
      accept 1: twice x

      wrong half: x =>
        That is *half*.
      again half: Still half.
      wrong sign: −2x => Look
        again: => is an arrow.
      hint 1: Nudge.
      hint 2: Solution.
      explanation: So it is.
      """)
    #expect(
      quiz.kind
        == .expression(
          parameter: "x", domain: -5...5, Tolerance(absolute: 1e-9, relative: 1e-6)))
    #expect(quiz.question.plainText == "What is this, in one word?")
    #expect(quiz.setup.map(\.text) == ["a = 2", "b = 3"])
    #expect(quiz.answer == SourceLine(number: 16, text: "a x"))
    #expect(quiz.accepted.map(\.text) == ["twice x"])
    #expect(quiz.mistakes.map(\.name) == ["half", "sign"])
    #expect(quiz.mistakes.map(\.answer.text) == ["x", "−2x"])
    #expect(
      quiz.mistakes.map(\.feedback.plainText) == ["That is half.", "Look again: => is an arrow."])
    #expect(quiz.mistakes.map { $0.again?.plainText } == ["Still half.", nil])
    #expect(quiz.hints.map(\.plainText) == ["Nudge.", "Solution."])
  }

  static let tolerances: [(String, Double, Double, Int?)] = [
    ("abs 5e-5", 5e-5, 0, 4), ("abs 0.5", 0.5, 0, 0), ("rel 1e-4", 0, 1e-4, nil),
    ("abs 1e-3", 1e-3, 0, nil), ("rel 0.01 abs 0.005", 0.005, 0.01, nil),
  ]

  @Test(arguments: tolerances)
  func `a tolerance says how many decimals are asked for`(
    _ text: String, _ absolute: Double, _ relative: Double, _ decimals: Int?
  ) throws {
    let tolerance = try #require(Tolerance(text))
    #expect(tolerance == Tolerance(absolute: absolute, relative: relative))
    #expect(tolerance.decimals == decimals)
  }

  @Test(arguments: ["", "abs", "abs 0", "abs nan", "abs inf", "abs 1 abs 2", "5e-5", "rel 1 2"])
  func `a tolerance is never guessed`(_ text: String) {
    #expect(Tolerance(text) == nil)
  }

  @Test func `the allowance is the larger of the two parts`() {
    let tolerance = Tolerance(absolute: 0.1, relative: 0.01)
    #expect(tolerance.allowance(for: 0) == 0.1)
    #expect(tolerance.allowance(for: -100) == 1)
  }
}
