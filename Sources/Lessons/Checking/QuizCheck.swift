internal import Session

/// Puts a question through the real marker.
struct QuizCheck {
  private let quiz: Quiz
  private let session: Interpreter
  private let marker: Marker

  init(_ quiz: Quiz, session: Interpreter) {
    self.quiz = quiz
    self.session = session
    marker = Marker(quiz, session: session)
  }

  func run(_ findings: inout CheckFindings) {
    var copy = session
    for line in quiz.setup {
      copy.check(line, in: "the set-up of the question '\(quiz.id)'", &findings)
    }
    checkWords(&findings)
    if marker.mark("").verdict.mark != .notJudged {
      findings.add(.emptyIsJudged(quiz.id), at: quiz.line)
    }
    switch marker.reading {
    case .number(let marker): check(marker, &findings)
    case .expression(let marker): check(marker, &findings)
    case .choice(let marker): check(marker, &findings)
    }
  }

  private func checkWords(_ findings: inout CheckFindings) {
    let words =
      [("question", quiz.question), ("explanation", quiz.explanation)]
      + quiz.hints.enumerated().map { ("hint \($0 + 1)", $1) }
      + quiz.mistakes.map { ("wrong \($0.name)", $0.feedback) }
    for (key, content) in words where content.plainText.trimmingWhitespace.isEmpty {
      findings.add(.emptyProse(key), at: quiz.keyLines[key] ?? quiz.line)
    }
  }

  /// Whether the quoted answer and all accepted spellings are marked right.
  ///
  /// A spelling in words, which can't be read as a value, is right because the author says so.
  private func checkSpellings(_ find: (AnswerText) -> Finding, _ findings: inout CheckFindings) {
    let quoted = find(AnswerText(quiz.modelAnswer))
    if quoted.mark != .correct {
      let feedback = quoted.feedback(mistake: nil, repeats: 0)
      findings.add(.quotedWrong(quiz.quoted.text, feedback: feedback), at: quiz.quoted.number)
    }
    for accepted in quiz.accepted {
      let finding = find(AnswerText(accepted.text))
      if finding.mark == .correct { continue }
      if case .notJudged(.unreadable) = finding { continue }
      if case .notJudged(.noOption) = finding { continue }
      let feedback = finding.feedback(mistake: nil, repeats: 0)
      findings.add(.acceptedWrong(accepted.text, feedback: feedback), at: accepted.number)
    }
  }

  private func line(of mistake: String) -> Int {
    quiz.mistakes.first { $0.name == mistake }?.answer.number ?? quiz.line
  }
}

// MARK: - Numbers and counts

extension QuizCheck {
  private func check(_ marker: NumberMarker, _ findings: inout CheckFindings) {
    guard case .success(let key) = marker.key, key.isFinite else {
      let problem = Self.problem(marker.key)
      return findings.add(.noKey(quiz.answer.text, problem: problem), at: quiz.answer.number)
    }
    guard quiz.kind != .count || key == key.rounded() else {
      return findings.add(.notWhole(quiz.answer.text, key), at: quiz.answer.number)
    }
    checkSpellings(marker.finding, &findings)
    var seen: [(name: String, value: Double)] = []
    for wrong in marker.wrong {
      guard let value = checkedValue(of: wrong, &findings) else { continue }
      let allowed = marker.tolerance.allowance(for: value)
      if abs(value - key) <= max(allowed, marker.tolerance.allowance(for: key)) {
        findings.add(.mistakeIsRight(wrong.name), at: line(of: wrong.name))
      } else if let other = seen.first(where: {
        abs($0.value - value) <= max(allowed, marker.tolerance.allowance(for: $0.value))
      }) {
        findings.add(.mistakesAlike(wrong.name, other.name), at: line(of: wrong.name))
      } else if self.marker.mark("\(value)").mistake != wrong.name {
        findings.add(.mistakeUnseen(wrong.name), at: line(of: wrong.name))
      }
      seen.append((wrong.name, value))
    }
  }

  private func checkedValue(
    of wrong: NumberMarker.Wrong, _ findings: inout CheckFindings
  ) -> Double? {
    guard case .success(let value) = wrong.value, value.isFinite else {
      let problem = Self.problem(wrong.value)
      findings.add(.mistakeFails(wrong.name, problem: problem), at: line(of: wrong.name))
      return nil
    }
    guard quiz.kind != .count || value == value.rounded() else {
      findings.add(.notWhole(wrong.name, value), at: line(of: wrong.name))
      return nil
    }
    return value
  }

  private static func problem(_ result: Result<Double, Diagnostic>) -> String {
    switch result {
    case .success(let value): value.text(digits: 9)
    case .failure(let diagnostic): "a mistake: \(diagnostic.message)"
    }
  }
}

// MARK: - Expressions

extension QuizCheck {
  private func check(_ marker: ExpressionMarker, _ findings: inout CheckFindings) {
    let key: ExpressionMarker.Function
    switch marker.key {
    case .success(let function): key = function
    case .failure(let diagnostic):
      if let name = marker.otherParameter {
        let line = quiz.keyLines["parameter"] ?? quiz.line
        return findings.add(.otherParameter(marker.parameter, meant: name), at: line)
      }
      let problem = "a mistake: \(diagnostic.message)"
      return findings.add(
        .noKey(quiz.answer.text, kind: "an expression", problem: problem), at: quiz.answer.number)
    }
    checkSpellings(marker.finding, &findings)
    var seen: [(name: String, function: ExpressionMarker.Function)] = []
    for wrong in marker.wrong {
      switch wrong.function {
      case .failure(let diagnostic):
        let problem = "a mistake: \(diagnostic.message)"
        findings.add(.mistakeFails(wrong.name, problem: problem), at: line(of: wrong.name))
      case .success(let function):
        if !marker.differ(function, key) {
          findings.add(.mistakeIsRight(wrong.name), at: line(of: wrong.name))
        } else if let other = seen.first(where: { !marker.differ(function, $0.function) }) {
          findings.add(.mistakesAlike(wrong.name, other.name), at: line(of: wrong.name))
        }
        seen.append((wrong.name, function))
      }
    }
  }
}

extension ExpressionMarker {
  /// Whether two functions are told apart; where one has no value, they are not.
  fileprivate func differ(_ function: Function, _ other: Function) -> Bool {
    if case .differ = compare(function, other) { true } else { false }
  }
}

// MARK: - Choices

extension QuizCheck {
  private func check(_ marker: ChoiceMarker, _ findings: inout CheckFindings) {
    checkSpellings(marker.finding, &findings)
    guard case .choice(let options) = quiz.kind else { return }
    for option in options {
      let text = option.text.plainText
      if let found = marker.option(for: text), found.letter != option.letter {
        findings.add(.optionsAlike(option.letter, found.letter), at: quiz.line)
      } else if option.letter != quiz.answer.text,
        self.marker.mark(option.letter).mistake != option.letter
      {
        findings.add(.mistakeUnseen(option.letter), at: line(of: option.letter))
      }
    }
  }
}
