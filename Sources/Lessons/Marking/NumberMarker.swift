internal import Session

/// Marks numbers and counts: |a − k| ≤ max(abs, rel · |k|).
struct NumberMarker: Sendable {
  /// A mistake with the number that it leads to.
  struct Wrong: Sendable {
    var name: String
    var value: Result<Double, Diagnostic>
  }

  private let quiz: Quiz
  private let session: Interpreter
  /// The tolerance; none for a count.
  let tolerance: Tolerance
  let key: Result<Double, Diagnostic>
  let wrong: [Wrong]

  init(_ quiz: Quiz, session: Interpreter) {
    self.quiz = quiz
    self.session = session
    tolerance =
      if case .number(let tolerance) = quiz.kind { tolerance } else {
        Tolerance(absolute: 0, relative: 0)
      }
    let own = session.prepared(for: quiz)
    key = own.result(of: quiz.answer.text)
    wrong = quiz.mistakes.map { Wrong(name: $0.name, value: own.result(of: $0.answer.text)) }
  }

  func finding(for text: AnswerText) -> Finding { finding(for: text, by: nil) }

  /// - Parameter learner: reads what the lesson's own session cannot.
  func finding(for text: AnswerText, by learner: Interpreter?) -> Finding {
    guard case .success(let key) = key, key.isFinite, !isCount || key == key.rounded() else {
      return .notJudged(.noKey(keyProblem))
    }
    if let point = text.withDecimalPoint { return .notJudged(.comma(point)) }
    switch value(of: text, by: learner) {
    case .failure(let diagnostic): return .notJudged(.unreadable(diagnostic, form: quiz.form))
    case .success(let value):
      guard value.isFinite else { return .notJudged(.notFinite(value)) }
      guard !isCount || value == value.rounded() else { return .notJudged(.notWhole(value)) }
      return compare(value, with: key, text)
    }
  }

  private var isCount: Bool { quiz.kind == .count }

  private var keyProblem: String {
    switch key {
    case .success(let value): "it is \(value.text(digits: 9))"
    case .failure(let diagnostic): diagnostic.message
    }
  }

  private func value(
    of text: AnswerText, by learner: Interpreter?
  ) -> Result<Double, Diagnostic> {
    if isCount, let count = Self.words.firstIndex(of: text.expression.lowercased()) {
      return .success(Double(count))
    }
    let text = text.parenthesized(for: session)
    let result = session.result(of: text.expression)
    guard case .failure = result else { return result }
    let others = [
      text.quotient.map { session.result(of: $0) }, learner?.result(of: text.expression),
    ]
    for case .success(let value)? in others { return .success(value) }
    return result
  }

  private func compare(_ value: Double, with key: Double, _ text: AnswerText) -> Finding {
    let distance = abs(value - key)
    let allowed = tolerance.allowance(for: key)
    let understood = value.text(digits: 9)
    if distance <= allowed {
      return isCount
        ? .correct(understood: understood, distance: nil, tolerance: nil)
        : .correct(understood: understood, distance: distance, tolerance: allowed)
    }
    if isCount { return miscount(value, key) }
    let reach = text.reach
    let mistake = mistake(value, reach: 0)
    if mistake == nil, let decimals = text.decimals, distance <= reach {
      return .coarse(
        decimals: decimals, form: quiz.form, distance: distance, tolerance: allowed)
    }
    return .wrong(
      mistake: mistake ?? self.mistake(value, reach: reach),
      detail: "read as \(understood), \(Finding.off(distance, allowed))",
      distance: distance, tolerance: allowed)
  }

  /// A wrong count: where no mistake is known, whether it is too much or too little.
  private func miscount(_ value: Double, _ key: Double) -> Finding {
    let mistake = mistake(value, reach: 0)
    if mistake == nil, value < 0, key >= 0 { return .notJudged(.negative(value)) }
    let side = mistake != nil ? "" : value > key ? ", which is too many" : ", which is too few"
    return .wrong(
      mistake: mistake, detail: "read as \(value.text(digits: 9))\(side)", distance: nil,
      tolerance: nil)
  }

  /// The one mistake whose number is this; none when two are in reach.
  private func mistake(_ value: Double, reach: Double) -> String? {
    let near = wrong.filter { wrong in
      guard case .success(let number) = wrong.value, number.isFinite else { return false }
      return abs(value - number) <= max(tolerance.allowance(for: number), reach)
    }
    return near.count == 1 ? near[0].name : nil
  }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]
}

extension AnswerText {
  /// `cos(3x)` where `cos 3x` was typed: what an answer was read as is told with the verdict, so that
  /// nothing is taken otherwise unseen.
  func parenthesized(for session: Interpreter) -> AnswerText {
    session.parenthesized(expression).map { AnswerText(typed: typed, expression: $0) } ?? self
  }

  /// How far a number may be from what was typed, rounded or cut off: one unit of the last decimal.
  fileprivate var reach: Double {
    guard let decimals else { return 0 }
    return (0..<decimals).reduce(1.0) { unit, _ in unit / 10 } * (1 + 1e-9)
  }
}

extension Interpreter {
  /// A copy that has run the set-up lines of a question.
  func prepared(for quiz: Quiz) -> Interpreter {
    var copy = self
    for line in quiz.setup { _ = copy.run(line.text) }
    return copy
  }

  /// The value of an expression, as a value.
  func result(of expression: String) -> Result<Double, Diagnostic> {
    do throws(Diagnostic) { return .success(try value(of: expression)) } catch {
      return .failure(error)
    }
  }

  /// The function that an expression stands for, as a value.
  func result(
    of expression: String, parameter: String
  ) -> Result<@Sendable (Double) -> Double, Diagnostic> {
    do throws(Diagnostic) { return .success(try function(expression, of: parameter)) } catch {
      return .failure(error)
    }
  }
}
