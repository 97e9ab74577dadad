public import Session

extension Player {
  /// Rebuilds the state that the records of a journal lead to, and shows where the learner is.
  ///
  /// Records of other lessons are passed over. Lines are run again, silently; those that were
  /// interrupted are not. What no longer fits a changed lesson is left out, and said.
  public mutating func resume(
    _ journal: Journal.Reading, at time: Double, watch: Watch = .nobody
  ) -> Turn {
    let own = journal.records.filter { $0.lesson == lesson.id }
    guard !own.isEmpty else { return start(at: time) }
    var replay = Replay(self)
    for (index, record) in own.enumerated() where !watch.isCancelled() {
      replay.apply(record, watch.part(index, of: own.count))
    }
    self = replay.player
    // To resume is to come back: a question that was given up is asked again.
    hasSkippedHere = false
    clock.pause(until: time)
    var turn = Turn()
    record(.resumed(digest: lesson.digest, passedOver: journal.passedOver.count), in: &turn)
    welcome(changed: replay.digest != lesson.digest, missing: replay.missing, in: &turn)
    return turn
  }

  /// Starts the lesson over: what was done before stays in the journal, and the answers under
  /// `:review`.
  public mutating func startAnew(
    after journal: Journal.Reading, at time: Double, watch: Watch = .nobody
  ) -> Turn {
    var turn = resume(journal, at: time, watch: watch)
    guard let first = turn.records.first, case .resumed = first.event else { return turn }
    turn.outputs = []
    restart(in: &turn)
    return turn
  }

  private func welcome(changed: Bool, missing: [String], in turn: inout Turn) {
    let unseenCells = lesson.cells.filter { ran.contains($0.id) && !visited.contains($0.id) }
    if changed { turn.say(.lessonChanged) }
    if !missing.isEmpty { turn.say(.noLongerThere(missing)) }
    let unseen = lesson.steps[..<index].map(\.id).filter { !visited.contains($0) }
    if changed, !unseen.isEmpty { turn.say(.unseenBefore(unseen)) }
    if changed { show(passed: unseenCells, in: &turn) }
    if isFinished {
      turn.show(.summary(summary))
      turn.say(.afterTheEnd)
    } else {
      turn.say(.welcomeBack(index + 1, lesson.steps.count))
      if results == nil { recall(in: &turn) }
      show(in: &turn)
    }
  }
}
