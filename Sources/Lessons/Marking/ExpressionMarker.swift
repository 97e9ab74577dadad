internal import Descent
internal import Session

/// Marks expressions by comparing values at many points of a domain.
///
/// Two expressions count as equal when they agree, within the tolerance, at the whole numbers of the
/// domain, at its ends, and at 64 points drawn with a seed of the question's own.
struct ExpressionMarker: Sendable {
  typealias Function = @Sendable (Double) -> Double

  /// What comparing two functions found.
  enum Comparison {
    case agree
    case differ(at: Double, yours: Double, key: Double)
    /// One has a value there and the other has none, or neither has one anywhere.
    case undefined(at: Double)
  }

  private let quiz: Quiz
  /// The lesson's own session with the question's set-up, for the key and the mistakes.
  private let own: Interpreter
  let parameter: String
  private let tolerance: Tolerance
  private let points: [Double]
  let key: Result<Function, Diagnostic>
  let wrong: [(name: String, function: Result<Function, Diagnostic>)]

  init(_ quiz: Quiz, session: Interpreter) {
    self.quiz = quiz
    guard case .expression(let parameter, let domain, let tolerance) = quiz.kind else {
      preconditionFailure("an expression marker marks questions of kind 'expression'")
    }
    self.parameter = parameter
    self.tolerance = tolerance
    points = Self.points(in: domain, seed: quiz.id)
    let own = session.prepared(for: quiz)
    self.own = own
    key = own.result(of: quiz.answer.text, parameter: parameter)
    wrong = quiz.mistakes.map {
      ($0.name, own.result(of: $0.answer.text, parameter: parameter))
    }
  }

  /// The answer is read by a session that knows none of the lesson's definitions: asked for f′, the
  /// answer `f'(x)` would say nothing.
  func finding(for text: AnswerText) -> Finding {
    guard case .success(let key) = key else { return .notJudged(.noKey(keyProblem)) }
    let text = text.parenthesized(for: Interpreter())
    switch Interpreter().result(of: text.expression, parameter: parameter) {
    case .failure(let diagnostic):
      if case .success = own.result(of: text.expression, parameter: parameter) {
        return .notJudged(.notWrittenOut(parameter: parameter))
      }
      // A word is no variable: most likely it was not meant as an expression.
      if let name = otherVariable(in: text.expression, of: Interpreter()), name.count == 1 {
        return .notJudged(.otherVariable(name, meant: parameter))
      }
      return .notJudged(.unreadable(diagnostic, form: quiz.form))
    case .success(let answer): return finding(for: answer, key, text)
    }
  }

  /// The parameter with which the key would have a value, if it has none with its own.
  var otherParameter: String? {
    guard case .failure = key else { return nil }
    return otherVariable(in: quiz.answer.text, of: own)
  }

  /// The name with which an expression can be read as one in a single variable.
  private func otherVariable(in text: String, of session: Interpreter) -> String? {
    // A digit may stand before a name: 3t.
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return words.map { String($0.drop(while: \.isNumber)) }.first { name in
      guard name != parameter, name.first?.isLetter == true, !Interpreter.isReserved(name) else {
        return false
      }
      if case .success = session.result(of: text, parameter: name) { return true }
      return false
    }
  }

  /// How an answer was read: printed back in one spelling.
  private func understood(_ text: AnswerText) -> String {
    var session = Interpreter()
    let outcome = session.run("answer(\(parameter)) = \(text.expression)").first
    guard case .definition(let definition)? = outcome else { return text.expression.shortened }
    return definition.expression.count <= 60
      ? definition.expression : definition.expression.shortened
  }

  private var keyProblem: String {
    if case .failure(let diagnostic) = key { diagnostic.message } else { "" }
  }

  private func finding(for answer: Function, _ key: Function, _ text: AnswerText) -> Finding {
    switch compare(answer, key) {
    case .agree:
      return .correct(understood: "read as \(understood(text))", distance: nil, tolerance: nil)
    case .undefined(let x): return .notJudged(.undefined(parameter: parameter, at: x))
    case .differ(let x, let yours, let expected):
      let mistake = wrong.first { wrong in
        guard case .success(let function) = wrong.function else { return false }
        if case .agree = compare(answer, function) { return true } else { return false }
      }
      let place = "\(parameter) = \(x.text(digits: 4))"
      return .wrong(
        mistake: mistake?.name,
        detail: "read as \(understood(text)). At \(place) it is \(yours.text(digits: 6)) "
          + "where \(expected.text(digits: 6)) is right",
        distance: abs(yours - expected), tolerance: tolerance.allowance(for: expected))
    }
  }

  /// Compares two functions at all points, and reports the first difference.
  ///
  /// A point where only one of them has a finite value makes them incomparable, whatever else differs.
  func compare(_ answer: Function, _ key: Function) -> Comparison {
    var compared = 0
    var difference: Comparison?
    for x in points {
      let (yours, expected) = (answer(x), key(x))
      if yours.isNaN && expected.isNaN || yours == expected && yours.isInfinite { continue }
      guard yours.isFinite, expected.isFinite else { return .undefined(at: x) }
      compared += 1
      if difference == nil, abs(yours - expected) > tolerance.allowance(for: expected) {
        difference = .differ(at: x, yours: yours, key: expected)
      }
    }
    return compared > 0 ? difference ?? .agree : .undefined(at: points[0])
  }
}

extension ExpressionMarker {
  private static let sampleCount = 64

  /// Whole numbers first, those near 0 before the others: they make the plainest example of a difference.
  static func points(in domain: ClosedRange<Double>, seed: String) -> [Double] {
    let near = (-10...10).map(Double.init).filter(domain.contains)
    var generator = SplitMix64(seed: digest(of: seed))
    let drawn = (0..<sampleCount).map { _ in generator.uniform(in: domain) }
    return near.sorted { (abs($0), -$0) < (abs($1), -$1) }
      + [domain.lowerBound, domain.upperBound] + drawn
  }
  /// The text's bytes in 64 bits (FNV-1a: Fowler, Noll and Vo).
  private static func digest(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
