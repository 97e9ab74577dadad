import Session
import Testing

@testable import Lessons

/// What the learner is told, word for word.
struct FeedbackTests {
  static let rows: [(body: String, answer: String, feedback: String)] = [
    (MarkingTests.number, "-0.7017", "Right: read as −0.7017, off by 0.000026, allowed 0.00005."),
    (MarkingTests.number, "minus point seven", "Right: minus point seven."),
    (
      MarkingTests.number, "0.7017",
      "Not yet: read as 0.7017, off by 1.4, allowed 0.00005. That is the top."
    ),
    (MarkingTests.number, "12", "Not yet: read as 12, off by 13, allowed 0.00005."),
    (
      MarkingTests.number, "-0.70",
      "Right as far as it goes, but 2 decimals are too few: the question asks for a number to 4 "
        + "decimals."
    ),
    (
      MarkingTests.number, "-0.7",
      "Right as far as it goes, but 1 decimal is too few: the question asks for a number to 4 "
        + "decimals."
    ),
    (
      MarkingTests.number, "",
      "Not judged: nothing was typed. Expected is a number to 4 decimals; ':hint' and ':skip' help."
    ),
    (
      MarkingTests.number, "-0,7017",
      "Not judged: decimals are written with a point. Did you mean -0.7017?"
    ),
    (
      MarkingTests.number, "1/0",
      "Not judged: read as ∞, which can't be compared. Expected is a finite number."
    ),
    (
      MarkingTests.number, "0/0",
      "Not judged: read as NaN, which can't be compared. Expected is a finite number."
    ),
    (
      MarkingTests.number, "Skip",
      "Not judged: commands begin with a colon. Did you mean ':skip'?"
    ),
    (
      MarkingTests.count, "4.5", "Not judged: read as 4.5. Expected is a whole number."
    ),
    (MarkingTests.count, "-5", "Not judged: read as −5. A count can't be negative."),
    (MarkingTests.count, "7", "Not yet: read as 7, which is too many."),
    (MarkingTests.count, "0", "Not yet: read as 0, which is too few."),
    (MarkingTests.count, "five", "Right: 5."),
    (MarkingTests.count, "ten", "Not yet: read as 10. Those are all."),
    (
      MarkingTests.expression, "cos(x)+1.5*cos(3*x)",
      "Right: read as cos(x) + 1.5 cos(3x)."
    ),
    (
      MarkingTests.expression, "cos(x) + 0.5 cos(3x)",
      "Not yet: read as cos(x) + 0.5 cos(3x). At x = 0 it is 1.5 where 2.5 is right. "
        + "There is a factor."
    ),
    (
      MarkingTests.expression, "cos(t)+1.5cos(3t)",
      "Not judged: the variable here is x, not t."
    ),
    (
      MarkingTests.expression, "cos(t) + cos(u)",
      "Not judged: unknown name 't'. The question asks for an expression in x."
    ),
    (
      MarkingTests.number, "somewhere",
      "Not judged: unknown name 'somewhere'. The question asks for a number to 4 decimals."
    ),
    (
      MarkingTests.number, "I don't know",
      "Not judged: these are words. The question asks for a number to 4 decimals; ':hint' helps."
    ),
    (
      MarkingTests.number, "minus 0.7",
      "Not judged: unknown name 'minus'. Write -0.7. The question asks for a number to 4 decimals."
    ),
    (
      MarkingTests.number, "-40 degrees",
      "Not judged: unknown name 'degrees'. Write (-40) pi/180. The question asks for a number to 4 "
        + "decimals."
    ),
    (
      MarkingTests.expression, "cos x - 1.5 cos 3x",
      "Not yet: read as cos(x) - 1.5 cos(3x). At x = 0 it is −0.5 where 2.5 is right."
    ),
    (MarkingTests.number, "70 %", "Not yet: read as 0.7, off by 1.4, allowed 0.00005."),
    (MarkingTests.number, "-7 in 10", "Not yet: read as −0.7, off by 0.0017, allowed 0.00005."),
    (
      MarkingTests.expression, "h'(x)",
      "Not judged: this leans on what the lesson has defined. Write it out with x, numbers and "
        + "functions such as sin."
    ),
    (
      MarkingTests.expression, "cos(x) + sqrt(x)",
      "Not judged: your expression and the answer do not both have a value at x = −1."
    ),
    (MarkingTests.choice, "2", "Right: b."),
    (MarkingTests.choice, "1", "Not yet: read as a. Further down."),
    (
      MarkingTests.choice, "z",
      "Not judged: this is none of the options. Expected is a letter from a to c."
    ),
  ]

  @Test(arguments: rows)
  func `says what was understood`(_ row: (body: String, answer: String, feedback: String)) throws {
    let marker = try marker(row.body, after: MarkingTests.lines)
    #expect(marker.mark(row.answer).verdict.feedback == row.feedback)
  }

  @Test func `the verdict has the distance and the tolerance`() throws {
    let verdict = try marker(MarkingTests.number, after: MarkingTests.lines).mark("-0.7").verdict
    #expect(abs((verdict.distance ?? 0) - 0.001674123) < 1e-8)
    #expect(verdict.tolerance == 5e-5)
  }

  @Test func `the same mistake is told something new each time`() throws {
    let marker = try marker(MarkingTests.number, after: MarkingTests.lines)
    #expect(
      Self.feedback(marker, ["0.7017", "0.7017", "0.70167", "-1.0758", "-1.0758"]) == [
        "Not yet: read as 0.7017, off by 1.4, allowed 0.00005. That is the top.",
        "The same mistake as before: read as 0.7017, off by 1.4, allowed 0.00005.",
        "The same mistake once more: read as 0.70167, off by 1.4, allowed 0.00005.",
        "Not yet: read as −1.0758, off by 0.37, allowed 0.00005. That is the height.",
        "The same mistake as before: read as −1.0758, off by 0.37, allowed 0.00005. "
          + "Take the other number.",
      ])
  }

  @Test func `the same answer is told so, another is not`() throws {
    let marker = try marker(MarkingTests.number, after: MarkingTests.lines)
    #expect(
      Self.feedback(marker, ["3", "( ", "3 ", "4"]).filter { !$0.hasPrefix("Not judged") } == [
        "Not yet: read as 3, off by 3.7, allowed 0.00005.",
        "This is the answer you gave before, and it is still wrong.",
        "Not yet: read as 4, off by 4.7, allowed 0.00005.",
      ])
  }

  static let numbers: [(Double, Int, String)] = [
    (1.5707963267948966, 9, "1.57079633"), (-0.7016741237876035, 9, "−0.701674124"),
    (2.5876212397e-5, 2, "0.000026"), (1e-7, 2, "0.0000001"), (9e-8, 2, "9e-08"),
    (-1e-5, 9, "−0.00001"), (0.5, 9, "0.5"), (5, 9, "5"), (-0.0, 9, "0"),
    (1234567, 2, "1200000"), (0.1 + 0.2, 9, "0.3"), (.infinity, 3, "∞"), (-.infinity, 3, "−∞"),
    (.nan, 3, "NaN"), (1e300, 3, "1e+300"), (.leastNonzeroMagnitude, 3, "5e-324"), (100, 3, "100"),
  ]

  @Test(arguments: numbers)
  func `shows numbers`(_ value: Double, _ digits: Int, _ text: String) {
    #expect(value.text(digits: digits) == text)
  }

  static let forms: [(String, String)] = [
    (MarkingTests.number, "a number to 4 decimals"), (MarkingTests.count, "a whole number"),
    (MarkingTests.number.replacing("abs 5e-5", with: "rel 0.01"), "a number to within 1 %"),
    (
      MarkingTests.number.replacing("abs 5e-5", with: "abs 0.001 rel 0.02"),
      "a number to within 0.001 or 2 %"
    ),
    (MarkingTests.number.replacing("abs 5e-5", with: "abs 0.5"), "a number to the nearest whole"),
    (MarkingTests.expression, "an expression in x"), (MarkingTests.choice, "a letter from a to c"),
  ]

  @Test(arguments: forms)
  func `the question says the form it asks for`(_ body: String, _ form: String) throws {
    #expect(try quiz(body).form == form)
  }

  private static func feedback(_ marker: Marker, _ answers: [String]) -> [String] {
    var markings: [Marking] = []
    for answer in answers { markings.append(marker.mark(answer, after: markings)) }
    return markings.map(\.verdict.feedback)
  }
}
