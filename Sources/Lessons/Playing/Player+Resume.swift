public import Session

extension Player {
  /// Rebuilds the state that the records of a journal lead to, and shows where the learner is.
  ///
  /// Records of other lessons are passed over. Lines are run again, silently; those that were
  /// interrupted are not. What no longer fits a changed lesson is left out, and said.
  public mutating func resume(_ records: [JournalRecord], at time: Double, watch: Watch = .nobody)
    -> Turn
  {
    let own = records.filter { $0.lesson == lesson.id }
    guard !own.isEmpty else { return start(at: time) }
    var replay = Replay(self)
    for (index, record) in own.enumerated() where !watch.isCancelled() {
      replay.apply(record, watch.part(index, of: own.count))
    }
    self = replay.player
    clock.pause(until: time)
    return welcome(changed: replay.digest != lesson.digest, missing: replay.missing)
  }

  private func welcome(changed: Bool, missing: [String]) -> Turn {
    var turn = Turn()
    record(.resumed(digest: lesson.digest), in: &turn)
    if changed { turn.say(.lessonChanged) }
    if !missing.isEmpty { turn.say(.noLongerThere(missing)) }
    if isFinished {
      turn.show(.summary(summary))
      turn.say(.afterTheEnd)
    } else {
      turn.say(.welcomeBack(index + 1, lesson.steps.count))
      show(in: &turn)
    }
    return turn
  }
}
