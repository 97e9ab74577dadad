internal import Session

extension Lesson {
  /// Proves the lesson right: runs its cells, and marks every key, spelling and mistake.
  ///
  /// Numbers that the prose quotes as code, as in `end(d) = 1.5708`, are compared with the session, too,
  /// where their left side has a value.
  /// - Returns: what is wrong, each with its line; empty when all is well.
  public func check() -> [LessonError] {
    var findings = CheckFindings()
    var session = Interpreter()
    for step in steps {
      ProseCheck(step: step, session: session).run(&findings)
      switch step.activity {
      case .reading: break
      case .cell(let cell):
        for line in cell.lines {
          session.check(line, in: "the cell '\(cell.id)'", &findings)
        }
      case .quiz(let quiz): QuizCheck(quiz, session: session).run(&findings)
      }
    }
    return findings.errors
  }
}

/// Collects what a check finds.
struct CheckFindings {
  private(set) var errors: [LessonError] = []

  mutating func add(_ mistake: CheckMistake, at line: Int) {
    errors.append(LessonError(line: line, message: mistake.message, hint: mistake.hint))
  }
}

extension Interpreter {
  /// Runs a line of the lesson's, and reports it when it fails.
  mutating func check(_ line: SourceLine, in place: String, _ findings: inout CheckFindings) {
    for case .diagnostic(let diagnostic) in run(line.text) {
      findings.add(.failingLine(line.text, in: place, diagnostic), at: line.number)
    }
  }
}
