internal import Session

/// Does again what a journal says.
struct Replay {
  var player: Player
  /// The digest of the lesson that was last worked on.
  var digest = ""
  /// The ids that the lesson no longer has.
  var missing: [String] = []

  private var turn = Player.Turn()

  init(_ player: Player) { self.player = player }

  /// Does what one record says.
  /// - Returns: what came of the lines and the answer in it.
  @discardableResult mutating func apply(_ record: JournalRecord, _ watch: Watch) -> [LessonOutput]
  {
    turn = Player.Turn()
    switch record.event {
    case .started, .resumed: player.clock.pause(until: record.time)
    default: player.clock.tick(record.time)
    }
    switch record.event {
    // Two sessions that found no journal have both started it: neither takes the other's work away.
    case .started(_, let digest), .resumed(let digest, _): self.digest = digest
    case .moved(let id): move(to: id, watch)
    case .ran(let cell, let cancelled):
      if !cancelled, let index = step(cell) { run(index, watch) }
    case .typed(let line, let cancelled):
      if !cancelled { player.run(typed: line, in: &turn, watch) }
    case .answered(let id, let answer, _, _):
      guard let quiz = quiz(id) else { break }
      let marking = player.mark(answer, quiz)
      player.progress[id, default: QuizProgress()].add(marking)
      turn.show(.verdict(marking.verdict, line: quiz.line))
    case .hinted(let id, let number, let isUnasked):
      guard let quiz = quiz(id) else { break }
      player.progress[id, default: QuizProgress()].note(
        hint: min(number, quiz.hints.count), isUnasked: isUnasked)
    case .skipped(let id):
      guard quiz(id) != nil else { break }
      player.progress[id, default: QuizProgress()].skip()
      // Where two sessions wrote the journal, the other may have given it up.
      player.hasSkippedHere = player.hasSkippedHere || player.step.id == id
    case .restarted: player.startOver()
    case .finished: finish()
    }
    return turn.outputs
  }

  private mutating func move(to id: String, _ watch: Watch) {
    guard let index = step(id) else { return }
    player.arrive(at: index, in: &turn, watch)
  }

  /// Runs a cell; where two sessions wrote the journal, it may belong to another step than this.
  private mutating func run(_ index: Int, _ watch: Watch) {
    let here = (player.index, player.results, player.isFinished)
    player.index = index
    player.runCell(in: &turn, watch)
    if index != here.0 { (player.index, player.results, player.isFinished) = here }
  }

  private mutating func finish() {
    player.isFinished = true
    player.index = player.lesson.steps.count - 1
  }

  private mutating func step(_ id: String) -> Int? {
    let index = player.lesson.steps.firstIndex { $0.id == id }
    if index == nil { note(id) }
    return index
  }

  private mutating func quiz(_ id: String) -> Quiz? {
    let quiz = player.lesson.quizzes.first { $0.id == id }
    if quiz == nil { note(id) }
    return quiz
  }

  private mutating func note(_ id: String) {
    if !missing.contains(id) { missing.append(id) }
  }
}
