internal import Session

/// How far a learner is with one question.
struct QuizProgress: Hashable, Sendable {
  /// What was marked in this round, in order; what was not judged included.
  private(set) var markings: [Marking] = []
  /// What was marked before the lesson was started over.
  private var earlier: [Marking] = []
  /// How many hints were taken.
  var hints = 0
  /// Whether the question was given up.
  private(set) var isSkipped = false

  /// Whether a right answer was given.
  var isAnswered: Bool { markings.contains { $0.verdict.mark == .correct } }
  /// Whether the answer is known: it was given, or shown.
  var isSettled: Bool { isAnswered || isSkipped }
  /// The answers that were judged.
  var judged: [Marking] { markings.filter { $0.verdict.mark != .notJudged } }
  /// How many answers were wrong.
  var wrongCount: Int { markings.count { $0.verdict.mark == .wrong } }
  /// Whether the first answer that was judged was right, without a hint and without the answer shown.
  var isRightAtFirst: Bool {
    judged.first?.verdict.mark == .correct && hints == 0 && !isSkipped
  }
  /// All answers that were judged, earlier rounds first.
  var history: [Verdict] { (earlier + judged).map(\.verdict) }

  mutating func add(_ marking: Marking) { markings.append(marking) }

  mutating func skip() { isSkipped = !isAnswered }

  /// Begins again, and remembers what was answered.
  mutating func restart() {
    self = QuizProgress(earlier: earlier + judged)
  }

  init() {}

  private init(earlier: [Marking]) { self.earlier = earlier }
}
