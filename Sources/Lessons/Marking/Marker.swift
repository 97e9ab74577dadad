public import Session

/// Marks the answers to one question.
///
/// Everything of the lesson's (key, mistakes) is computed once, by a copy of the lesson's own session,
/// so that nothing a learner defines can spoil it. What can't be read, evaluated or compared is not
/// judged; nothing is right unless it was proven right.
public struct Marker: Sendable {
  /// Reads an answer and compares it with the key and the mistakes.
  enum Reading {
    case number(NumberMarker)
    case expression(ExpressionMarker)
    case choice(ChoiceMarker)
  }

  /// The question.
  public let quiz: Quiz
  let reading: Reading

  /// Prepares to mark a question.
  /// - Parameter session: the lesson's own session, after the cells above the question.
  public init(_ quiz: Quiz, session: Interpreter) {
    self.quiz = quiz
    reading =
      switch quiz.kind {
      case .number, .count: .number(NumberMarker(quiz, session: session))
      case .expression: .expression(ExpressionMarker(quiz, session: session))
      case .choice(let options): .choice(ChoiceMarker(quiz, options: options))
      }
  }

  /// Marks an answer.
  /// - Parameters:
  ///   - earlier: what was judged before, so that a repeated mistake is told something new.
  ///   - learner: the learner's session, for a number that the lesson's cannot read: it may be told
  ///     by a name of the learner's own.
  public func mark(
    _ answer: String, after earlier: [Marking] = [], by learner: Interpreter? = nil
  ) -> Marking {
    let text = AnswerText(answer)
    let finding = text.typed.isEmpty ? .notJudged(.empty(quiz.form)) : finding(for: text, learner)
    return marking(finding, answer: answer, earlier)
  }

  private func finding(for text: AnswerText, _ learner: Interpreter?) -> Finding {
    let finding =
      switch reading {
      case .number(let marker): marker.finding(for: text, by: learner)
      case .expression(let marker): marker.finding(for: text)
      case .choice(let marker): marker.finding(for: text)
      }
    if finding.mark != .correct, isAccepted(text) {
      return .correct(understood: text.typed, distance: nil, tolerance: nil)
    }
    guard finding.isUnread else { return finding }
    if let command = Command.withoutColon(text.typed) {
      return .notJudged(.command(command.rawValue))
    }
    if learner?.isCommand(text.typed) == true { return .notJudged(.lineToRun) }
    guard case .notJudged(.unreadable) = finding, text.isWords else { return finding }
    return .notJudged(.words(form: quiz.form))
  }

  /// Whether it is one of the spellings that the author wrote down, but for case and spaces.
  private func isAccepted(_ text: AnswerText) -> Bool {
    quiz.accepted.contains { $0.text.plainSpelling == text.typed.plainSpelling }
  }

  private func marking(_ finding: Finding, answer: String, _ earlier: [Marking]) -> Marking {
    let before = earlier.filter { $0.verdict.mark == .wrong }
    let mistake = finding.mistake.flatMap { name in quiz.mistakes.first { $0.name == name } }
    let repeats = before.count {
      if let mistake {
        $0.mistake == mistake.name
      } else {
        $0.mistake == nil && $0.verdict.answer.plainSpelling == answer.plainSpelling
      }
    }
    let verdict = Verdict(
      quiz: quiz.id, answer: answer, mark: finding.mark,
      feedback: finding.feedback(mistake: mistake, repeats: repeats),
      distance: finding.distance, tolerance: finding.tolerance)
    return Marking(
      verdict: verdict, mistake: finding.mistake,
      isRepeated: finding.mark == .wrong && repeats > 0,
      saysMore: repeats == 1 && mistake?.again != nil)
  }
}

extension Finding {
  /// Whether what was typed may be no answer at all.
  fileprivate var isUnread: Bool {
    switch self {
    case .notJudged(.unreadable), .notJudged(.noOption): true
    default: false
    }
  }
}

extension String {
  /// The spelling without what does not matter: case, and the spaces around and between.
  var plainSpelling: String {
    lowercased().filter { !$0.isWhitespace }
  }
}

extension Quiz {
  /// The right answer as a learner would type it.
  public var modelAnswer: String {
    if case .choice = kind { answer.text } else { quoted.text }
  }

  /// The names that the key, its set-up and the code in the question speak of.
  var names: Set<String> {
    let texts = [answer.text] + setup.map(\.text) + question.flatMap(\.codes)
    return texts.reduce(into: []) { names, text in
      names.formUnion(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    }
  }

  /// The form that an answer has: `a number to 4 decimals`.
  public var form: String {
    switch kind {
    case .number(let tolerance):
      if let decimals = tolerance.decimals {
        decimals == 0 ? "a number to the nearest whole" : "a number to \(decimals) decimals"
      } else {
        "a number" + tolerance.words
      }
    case .expression(let parameter, _, _): "an expression in \(parameter)"
    case .count: "a whole number"
    case .choice(let options): "a letter from a to \(options.last?.letter ?? "a")"
    }
  }
}

extension Tolerance {
  /// The form of a tolerance that is no number of decimals, as in ` to within 0.001`.
  fileprivate var words: String {
    let parts = [
      absolute > 0 ? absolute.text(digits: 3) : nil,
      relative > 0 ? (relative * 100).text(digits: 3) + " %" : nil,
    ]
    return " to within " + parts.compactMap { $0 }.joined(separator: " or ")
  }
}
