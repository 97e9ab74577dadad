internal import Session

/// How far a learner is with one question.
struct QuizProgress: Hashable, Sendable {
  /// What was done since the lesson was started, or started over.
  private(set) var round = Round()
  /// What was done before, a round each time.
  private(set) var earlier: [Round] = []

  /// What was marked in this round, in order; what was not judged included.
  var markings: [Marking] { round.markings }
  /// Whether the question was given up.
  var isSkipped: Bool { round.isSkipped }
  /// Whether a right answer was given.
  var isAnswered: Bool { markings.contains { $0.verdict.mark == .correct } }
  /// Whether the answer is known: it was given, or shown.
  var isSettled: Bool { isAnswered || isSkipped }
  /// The answers that were judged.
  var judged: [Marking] { round.judged }
  /// How many answers were wrong.
  var wrongCount: Int { markings.count { $0.verdict.mark == .wrong } }
  /// How many hints were shown, asked for or not.
  var hintsShown: Int { round.hintsShown }
  /// How many hints were asked for.
  var hints: Int { round.hints }
  /// Whether the first answer that was judged was right, without a hint and without the answer shown.
  var isRightAtFirst: Bool {
    judged.first?.verdict.mark == .correct && hintsShown == 0 && !isSkipped
  }
  /// All rounds, the present one last; of those before, the ones in which anything was done.
  var rounds: [Round] { earlier + [round] }

  mutating func add(_ marking: Marking) { round.markings.append(marking) }

  mutating func skip() { round.isSkipped = !isAnswered }

  /// Notes that a hint was shown that was not shown before.
  /// - Parameter isUnasked: whether the player gave it of its own accord.
  mutating func note(hint number: Int, isUnasked: Bool) {
    guard number > round.hintsShown else { return }
    round.hintsShown = number
    round.hints += isUnasked ? 0 : 1
  }

  /// Begins again, and remembers what was done.
  mutating func restart() {
    if round.hasMarks { earlier.append(round) }
    round = Round()
  }
}

extension QuizProgress {
  /// What was done at a question until the lesson was started over.
  struct Round: Hashable, Sendable {
    var markings: [Marking] = []
    var hintsShown = 0
    var hints = 0
    var isSkipped = false

    /// The answers that were judged.
    var judged: [Marking] { markings.filter { $0.verdict.mark != .notJudged } }
    /// Whether anything was done that is told later.
    var hasMarks: Bool { !judged.isEmpty || hints > 0 || isSkipped }
  }
}
