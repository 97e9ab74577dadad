internal import Session

extension Player {
  /// Whether a question of this step waits for an answer: one that was given up is asked again
  /// whenever the learner comes back to it.
  func isAsking(_ quiz: Quiz) -> Bool {
    !hasSkippedHere && progress[quiz.id]?.isAnswered != true
  }

  /// Marks an answer and says what comes of it.
  ///
  /// An empty line is told what is expected, and forgotten.
  mutating func answer(_ text: String, to id: String, in turn: inout Turn) {
    guard let quiz = step.quiz, quiz.id == id else { return }
    let marking = mark(text, quiz)
    turn.show(.verdict(marking.verdict, line: quiz.line))
    guard !text.isEmpty else { return }
    progress[id, default: QuizProgress()].add(marking)
    record(
      .answered(
        quiz: id, answer: text, mark: marking.verdict.mark, mistake: marking.mistake), in: &turn)
    if marking.verdict.mark == .correct { turn.show(.explanation(quiz.explanation)) }
    if marking.isRepeated { sayMore(marking, quiz, in: &turn) }
  }

  /// Where the same is wrong again, gives a hint that is new, short of the worked solution, unless the
  /// feedback has said more already; where all were given, the last of them again.
  private mutating func sayMore(_ marking: Marking, _ quiz: Quiz, in turn: inout Turn) {
    let next = progress[quiz.id, default: QuizProgress()].hintsShown + 1
    let last = quiz.hints.count - 1
    if !marking.saysMore, last > 0 {
      show(hint: min(next, last), of: quiz, isUnasked: true, in: &turn)
    }
    if marking.saysMore || next > last { turn.say(.waysOut) }
  }

  /// Marks an answer in the lesson's own session.
  func mark(_ text: String, _ quiz: Quiz) -> Marking {
    let earlier = progress[quiz.id]?.markings ?? []
    return Marker(quiz, session: workspace.own)
      .mark(text, after: earlier, by: workspace.learner)
  }

  /// Shows the next hint; after the last, the last again.
  mutating func hint(in turn: inout Turn) {
    guard let quiz = step.quiz, !isFinished else { return turn.say(.noQuestion(.hint)) }
    guard isAsking(quiz) else { return turn.say(.settled) }
    let shown = progress[quiz.id]?.hintsShown ?? 0
    show(hint: min(shown + 1, quiz.hints.count), of: quiz, isUnasked: false, in: &turn)
  }

  private mutating func show(hint number: Int, of quiz: Quiz, isUnasked: Bool, in turn: inout Turn)
  {
    turn.show(.hint(quiz.hints[number - 1], number: number, count: quiz.hints.count))
    guard number > progress[quiz.id, default: QuizProgress()].hintsShown else { return }
    progress[quiz.id, default: QuizProgress()].note(hint: number, isUnasked: isUnasked)
    record(.hinted(quiz: quiz.id, number: number, isUnasked: isUnasked), in: &turn)
  }

  /// Gives the question up: shows the answer and why.
  mutating func skip(in turn: inout Turn, _ watch: Watch) {
    guard !isFinished else { return turn.say(.afterTheEnd) }
    guard let quiz = step.quiz, isAsking(quiz) else { return goOn(in: &turn, watch) }
    isScratch = false
    hasSkippedHere = true
    progress[quiz.id, default: QuizProgress()].skip()
    record(.skipped(quiz: quiz.id), in: &turn)
    showSolution(of: quiz, in: &turn)
  }
}
