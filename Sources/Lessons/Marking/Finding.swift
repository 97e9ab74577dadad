internal import Session

/// What comparing an answer with the key found, before it is put into words.
enum Finding {
  /// Why an answer is not judged.
  enum Reason {
    /// Nothing was typed; what was asked for.
    case empty(String)
    /// The session could not read it; the form that is asked for.
    case unreadable(Diagnostic, form: String)
    /// Words and nothing else; the form that is asked for.
    case words(form: String)
    /// It is an expression in another variable.
    case otherVariable(String, meant: String)
    /// It is a line to be run, such as `plot f`.
    case lineToRun
    /// The word is a command without its colon.
    case command(String)
    /// A decimal comma; the number with a point.
    case comma(String)
    /// NaN or an infinity.
    case notFinite(Double)
    /// A count with a fraction.
    case notWhole(Double)
    /// A count below 0.
    case negative(Double)
    /// No such option; the form that is asked for.
    case noOption(String)
    /// It leans on the lesson's definitions, and so says nothing.
    case notWrittenOut(parameter: String)
    /// One of the two has no value where the other has.
    case undefined(parameter: String, at: Double)
    /// The lesson's own answer can't be computed.
    case noKey(String)
  }

  case correct(understood: String, distance: Double?, tolerance: Double?)
  /// `detail` says how it was read, and where an expression differs or how far a number is off.
  case wrong(mistake: String?, detail: String, distance: Double?, tolerance: Double?)
  /// The right number, with fewer decimals than asked for.
  case coarse(decimals: Int, form: String, distance: Double, tolerance: Double)
  case notJudged(Reason)
}

extension Finding {
  var mark: Verdict.Mark {
    switch self {
    case .correct: .correct
    case .wrong, .coarse: .wrong
    case .notJudged: .notJudged
    }
  }

  var mistake: String? {
    if case .wrong(let mistake, _, _, _) = self { mistake } else { nil }
  }

  var distance: Double? {
    switch self {
    case .correct(_, let distance, _), .wrong(_, _, let distance, _): distance
    case .coarse(_, _, let distance, _): distance
    case .notJudged: nil
    }
  }

  var tolerance: Double? {
    switch self {
    case .correct(_, _, let tolerance), .wrong(_, _, _, let tolerance): tolerance
    case .coarse(_, _, _, let tolerance): tolerance
    case .notJudged: nil
    }
  }
}
