internal import Session

extension Player {
  /// Where the learner is.
  public var header: Header {
    Header(
      step: step.id, title: step.title, number: index + 1, count: lesson.steps.count,
      done: list.count { $0.state == .done || $0.state == .skipped })
  }

  /// All steps, and how far each is.
  public var list: [StepStatus] {
    lesson.steps.enumerated().map { number, step in
      StepStatus(
        id: step.id, number: number + 1, title: step.title, task: step.activity.words,
        state: state(of: step), isCurrent: number == index && !isFinished)
    }
  }

  /// All questions with their answers.
  public var review: [QuizReview] {
    lesson.steps.compactMap { step in
      guard let quiz = step.quiz else { return nil }
      let progress = progress[quiz.id, default: QuizProgress()]
      return QuizReview(
        id: quiz.id, question: quiz.question,
        rounds: progress.rounds.map { round in
          QuizReview.Round(
            answers: round.judged.map(\.verdict), hints: round.hints, isSkipped: round.isSkipped)
        },
        state: state(of: step), solution: progress.isSettled ? quiz.quoted.text : nil,
        explanation: progress.isSettled ? quiz.explanation : nil)
    }
  }

  /// The lesson in figures, so far.
  public var summary: Summary {
    let quizzes = lesson.quizzes
    let progress = quizzes.map { self.progress[$0.id, default: QuizProgress()] }
    let pairs = zip(quizzes, progress)
    return Summary(
      title: lesson.title, questions: quizzes.count,
      answered: progress.count { $0.isAnswered }, atFirst: progress.count { $0.isRightAtFirst },
      skipped: pairs.filter { $1.isSkipped && !$1.isAnswered }.map(\.0.id),
      open: pairs.filter { !$1.isSettled }.map(\.0.id),
      attempts: progress.reduce(0) { $0 + $1.judged.count },
      hints: progress.reduce(0) { $0 + $1.hints }, pictures: pictures, seconds: clock.worked,
      next: lesson.next)
  }

  func question(_ quiz: Quiz) -> Question {
    let options: [Quiz.Option] = if case .choice(let options) = quiz.kind { options } else { [] }
    let progress = progress[quiz.id, default: QuizProgress()]
    return Question(
      id: quiz.id, text: quiz.question, options: options, form: quiz.form,
      number: (lesson.quizzes.firstIndex { $0.id == quiz.id } ?? 0) + 1,
      count: lesson.quizzes.count, attempts: progress.wrongCount, isSettled: !isAsking(quiz))
  }

  /// What is shown of the question that a picture made here is for, the one of this step or of the next;
  /// nothing if there is none.
  public var questionAhead: [LessonOutput] {
    var copy = self
    if step.quiz == nil, index + 1 < lesson.steps.count { copy.index += 1 }
    guard copy.step.quiz != nil, !isFinished else { return [] }
    copy.results = nil
    var turn = Turn()
    copy.show(in: &turn)
    return turn.outputs
  }

  private func state(of step: Step) -> StepStatus.State {
    let wasSeen = visited.contains(step.id)
    switch step.activity {
    case .reading: return wasSeen ? .done : .ahead
    case .cell(let cell): return ran.contains(cell.id) ? .done : wasSeen ? .open : .ahead
    case .quiz(let quiz):
      let progress = progress[quiz.id, default: QuizProgress()]
      if progress.isAnswered { return .done }
      return progress.isSkipped ? .skipped : wasSeen ? .open : .ahead
    }
  }
}

extension Step.Activity {
  private static let longest = 40

  /// The first words of what there is to do.
  fileprivate var words: String {
    switch self {
    case .reading: ""
    case .cell(let cell): Self.beginning(of: cell.lines.first { !$0.isBlank }?.text ?? "")
    case .quiz(let quiz): Self.beginning(of: quiz.question.plainText)
    }
  }

  /// As many whole words as make a line together.
  private static func beginning(of text: String) -> String {
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard line.count + word.count < longest else { return line + " …" }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line
  }
}
