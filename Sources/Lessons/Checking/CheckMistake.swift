internal import Session

/// A way in which a lesson can be wrong although it can be read.
enum CheckMistake {
  case failingLine(String, in: String, Diagnostic)
  case noKey(String, kind: String = "a number", problem: String)
  case otherParameter(String, meant: String)
  case notWhole(String, Double)
  case quotedWrong(String, feedback: String)
  case acceptedWrong(String, feedback: String)
  case mistakeFails(String, problem: String)
  case mistakeIsRight(String)
  case mistakesAlike(String, String)
  case mistakeUnseen(String)
  case optionsAlike(String, String)
  case emptyIsJudged(String)
  case emptyProse(String)
  case proseWrong(String, Double)
}

extension CheckMistake {
  /// What was expected and what was found.
  var message: String {
    switch self {
    case .failingLine(let line, let place, let diagnostic):
      "The line '\(line.shortened)' of \(place) fails: \(diagnostic.message)"
    case .noKey(let answer, let kind, let problem):
      "Expected \(kind) for the answer '\(answer.shortened)', found \(problem)"
    case .otherParameter(let name, let meant):
      "The parameter is '\(name)', but the answer is an expression in '\(meant)'"
    case .notWhole(let text, let value):
      "Expected a whole number, found \(value.text(digits: 9)) for '\(text.shortened)'"
    case .quotedWrong(let quoted, let feedback):
      "The quoted answer '\(quoted.shortened)' is not marked right: \(feedback)"
    case .acceptedWrong(let accepted, let feedback):
      "The accepted spelling '\(accepted.shortened)' is not marked right: \(feedback)"
    case .mistakeFails(let name, let problem):
      "Expected a value for the wrong answer '\(name)', found \(problem)"
    case .mistakeIsRight(let name):
      "The wrong answer '\(name)' is within the tolerance of the right one"
    case .mistakesAlike(let name, let other):
      "The wrong answers '\(other)' and '\(name)' are within the tolerance of each other"
    case .mistakeUnseen(let name): "The wrong answer '\(name)' is not recognised when it is given"
    case .optionsAlike(let letter, let other): "The options '\(other)' and '\(letter)' read alike"
    case .emptyIsJudged(let quiz): "The question '\(quiz)' judges an empty answer"
    case .emptyProse(let key): "Expected words for '\(key)', found nothing to read"
    case .proseWrong(let code, let value):
      "The prose says '\(code.shortened)', and the session finds \(value.text(digits: 9))"
    }
  }

  /// What to do.
  var hint: String? {
    switch self {
    case .failingLine(_, _, let diagnostic): diagnostic.hint
    case .noKey: "Run the same lines at the prompt"
    case .otherParameter(_, let meant): "Write 'parameter: \(meant)', or the answer in the other"
    case .notWhole: "Counts are whole; use kind 'number' for others"
    case .quotedWrong:
      "Quote the value as the session computes it, to the digits the tolerance asks"
    case .acceptedWrong: "Delete it, or correct it"
    case .mistakeFails: "'setup 1: …' can define what it needs"
    case .mistakeIsRight, .mistakesAlike: "Make the tolerance smaller, or drop one of them"
    case .mistakeUnseen: "Another wrong answer or the right one stands too near"
    case .optionsAlike: "Say how they differ"
    case .emptyIsJudged: nil
    case .emptyProse: "Write at least one word"
    case .proseWrong: "Correct the number, or the cells above it"
    }
  }
}
