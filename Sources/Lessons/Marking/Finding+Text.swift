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
    _ understood: String?, _ distance: Double?, _ tolerance: Double?
  ) -> String {
    guard let understood else { return "Right." }
    guard let distance, let tolerance else { return "Right: \(understood)." }
    return "Right: read as \(understood), \(off(distance, tolerance))."
  }

  private static func wrong(_ mistake: Quiz.Mistake?, _ detail: String, _ repeats: Int) -> String {
    let way = "':hint' shows a way, ':skip' shows the answer."
    switch (mistake, repeats) {
    case (nil, 0): return "Not yet: \(detail)."
    case (nil, _): return "This is the answer you gave before, and it is still wrong. \(way)"
    case (let mistake?, 0): return "Not yet: \(detail). \(mistake.feedback.plainText)"
    case (let mistake?, 1):
      let again = mistake.again ?? mistake.feedback
      return "The same mistake as before: \(detail). \(again.plainText) \(way)"
    default: return "The same mistake once more: \(detail). \(way)"
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
    case .unreadable(let diagnostic): Self.text(diagnostic)
    case .lineToRun:
      "this is a line to run, not an answer. Type ':try' first; an empty line then returns here."
    case .command(let name): "commands begin with a colon. Did you mean ':\(name)'?"
    case .comma(let number): "decimals are written with a point. Did you mean \(number)?"
    case .notFinite(let value):
      "read as \(value.text(digits: 9)), which can't be compared. Expected is a finite number."
    case .notWhole(let value):
      "read as \(value.text(digits: 9)). Expected is a whole number."
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

  private static func text(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.message.prefix(1).lowercased() + diagnostic.message.dropFirst()
    let hint = diagnostic.hint.map { $0.hasSuffix("?") ? " \($0)" : " \($0)." } ?? ""
    return "\(start).\(hint) To run a line rather than to answer, type ':try' first."
  }
}
