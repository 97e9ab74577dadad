public import Session

/// Runs a lesson without a person: every cell, and every question answered with the lesson's own answer.
public struct Rehearsal: Sendable {
  private let lesson: Lesson
  private var index = 0
  private var session = Interpreter()

  /// Creates a rehearsal of a lesson.
  public init(_ lesson: Lesson) {
    self.lesson = lesson
  }

  /// The outcomes and verdicts of the next step that has a cell or a question; nil at the end.
  ///
  /// A cell gives `.running` before each line and `.outcome` for what came of it; a question gives
  /// `.question` and `.verdict`.
  public mutating func next(watch: Watch = .nobody) -> [LessonOutput]? {
    while index < lesson.steps.count {
      let step = lesson.steps[index]
      index += 1
      switch step.activity {
      case .reading: continue
      case .cell(let cell): return run(cell, watch)
      case .quiz(let quiz):
        let marking = Marker(quiz, session: session).mark(quiz.modelAnswer)
        return [
          .question(Player(lesson).question(quiz)), .verdict(marking.verdict, line: quiz.line),
        ]
      }
    }
    return nil
  }

  private mutating func run(_ cell: Cell, _ watch: Watch) -> [LessonOutput] {
    var outputs: [LessonOutput] = []
    for line in cell.lines where !line.isBlank && !watch.isCancelled() {
      outputs.append(.running(cell: cell.id, line))
      outputs += session.run(line.text, watch: watch).map {
        .outcome($0.withholding(cell.withheld), cell: cell.id, line: line.number)
      }
    }
    return outputs
  }
}
