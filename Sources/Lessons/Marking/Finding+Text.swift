internal import Session

extension Finding {
  /// What the learner is told.
  /// - Parameter repeats: how often the same was wrong before.
  func feedback(mistake: Quiz.Mistake?, repeats: Int) -> String {
    switch self {
    case .correct(let understood, let distance, let tolerance):
      Self.correct(understood, distance, tolerance)
    case .wrong(_, let detail, _, _):
      Self.wrong(mistake, detail, repeats)
    case .coarse(let decimals, let form, _, _):
      "Right as far as it goes, but \(Self.decimals(decimals)) \(decimals == 1 ? "is" : "are") "
        + "too few: the question asks for \(form)."
    case .notJudged(let reason): "Not judged: " + reason.text
    }
  }

  private static func correct(
    _ understood: String, _ distance: Double?, _ tolerance: Double?
  ) -> String {
    guard let distance, let tolerance else { return "Right: \(understood)." }
    return "Right: read as \(understood), \(off(distance, tolerance))."
  }

  private static func wrong(_ mistake: Quiz.Mistake?, _ detail: String, _ repeats: Int) -> String {
    switch (mistake, repeats) {
    case (nil, 0): "Not yet: \(detail)."
    case (nil, _): "This is the answer you gave before, and it is still wrong."
    case (let mistake?, 0): "Not yet: \(detail). \(mistake.feedback.plainText)"
    case (let mistake?, 1):
      "The same mistake as before: \(detail)." + (mistake.again.map { " \($0.plainText)" } ?? "")
    default: "The same mistake once more: \(detail)."
    }
  }

  /// How far an answer is off, as in `off by 0.000026, allowed 0.00005`.
  static func off(_ distance: Double, _ tolerance: Double) -> String {
    "off by \(distance.text(digits: 2)), allowed \(tolerance.text(digits: 2))"
  }

  private static func decimals(_ count: Int) -> String {
    count == 1 ? "1 decimal" : "\(count) decimals"
  }
}

extension Finding.Reason {
  var text: String {
    switch self {
    case .empty(let form): "nothing was typed. Expected is \(form); ':hint' and ':skip' help."
    case .unreadable(let diagnostic, let form): Self.text(diagnostic, form)
    case .words(let form): "these are words. The question asks for \(form); ':hint' helps."
    case .otherVariable(let name, let meant): "the variable here is \(meant), not \(name)."
    case .lineToRun:
      "this is a line to run, not an answer. Type ':try' first; an empty line then returns here."
    case .command(let name): "commands begin with a colon. Did you mean ':\(name)'?"
    case .comma(let number): "decimals are written with a point. Did you mean \(number)?"
    case .notFinite(let value):
      "read as \(value.text(digits: 9)), which can't be compared. Expected is a finite number."
    case .notWhole(let value):
      "read as \(value.text(digits: 9)). Expected is a whole number."
    case .negative(let value): "read as \(value.text(digits: 9)). A count can't be negative."
    case .noOption(let form): "this is none of the options. Expected is \(form)."
    case .notWrittenOut(let parameter):
      "this leans on what the lesson has defined. Write it out with \(parameter), numbers and "
        + "functions such as sin."
    case .undefined(let parameter, let x):
      "your expression and the answer do not both have a value at "
        + "\(parameter) = \(x.text(digits: 4))."
    case .noKey(let message):
      "the lesson's own answer can't be computed (\(message)). This is a fault of the lesson; "
        + "':skip' goes on."
    }
  }

  private static func text(_ diagnostic: Diagnostic, _ form: String) -> String {
    let start = diagnostic.message.prefix(1).lowercased() + diagnostic.message.dropFirst()
    let hint = diagnostic.hint.map { $0.hasSuffix("?") ? " \($0)" : " \($0)." } ?? ""
    return "\(start).\(hint) The question asks for \(form)."
  }
}
