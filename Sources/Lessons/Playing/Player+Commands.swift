internal import Session

extension Player {
  /// Does what a line with a colon asks for.
  /// - Parameter wasAsked: whether the line before asked to start over.
  mutating func obey(
    _ line: String, wasAsked: Bool, in turn: inout Turn, _ watch: Watch
  ) {
    guard let call = Command.parse(line) else {
      return turn.say(.unknownCommand(line, nearest: Command.nearest(to: line)))
    }
    guard call.argument.isEmpty || call.command == .goto || call.command == .help else {
      return turn.say(.superfluous(call.command, call.argument))
    }
    switch call.command {
    case .next: goOn(in: &turn, watch)
    case .back: goBack(in: &turn, watch)
    case .list: turn.show(.list(list))
    case .goto: goTo(call.argument, in: &turn, watch)
    case .hint: hint(in: &turn)
    case .skip: skip(in: &turn, watch)
    case .try:
      isScratch = true
      turn.say(.scratch)
    case .restart where wasAsked: restart(in: &turn)
    case .restart:
      isRestarting = true
      turn.say(.restartAsked)
    case .review: review.isEmpty ? turn.say(.nothingToReview) : turn.show(.review(review))
    case .help where call.argument.isEmpty: turn.show(.help(Command.allCases))
    case .help: help(on: call.argument, in: &turn)
    case .quit:
      isClosed = true
      turn.show(.farewell(farewell))
    }
  }

  /// What a command does, or a page of the language's help: at questions, too, where a line is the answer.
  private func help(on topic: String, in turn: inout Turn) {
    if let command = Command(named: topic) { return turn.say(.about(command)) }
    var copy = workspace
    for outcome in copy.run(typed: "help " + topic, watch: .nobody) {
      turn.show(.outcome(outcome, cell: nil, line: nil))
    }
  }

  /// The step before; from behind the end, the last step; what was defined stays.
  private mutating func goBack(in turn: inout Turn, _ watch: Watch) {
    if isFinished { return arrive(at: index, in: &turn, watch) }
    guard index > 0 else { return turn.say(.firstStep) }
    arrive(at: index - 1, in: &turn, watch)
  }

  private mutating func goTo(_ name: String, in turn: inout Turn, _ watch: Watch) {
    guard !name.isEmpty else { return turn.say(.gotoWhat) }
    let ids = lesson.steps.map(\.id)
    let numbered = Int(name).flatMap { ids.indices.contains($0 - 1) ? $0 - 1 : nil }
    let beginning = ids.filter { $0.hasPrefix(name.lowercased()) }
    let begun = beginning.count == 1 ? ids.firstIndex(of: beginning[0]) : nil
    guard let index = ids.firstIndex(of: name.lowercased()) ?? numbered ?? begun else {
      let nearest = Lessons.nearest(to: name, in: ids).map { [$0] } ?? []
      return turn.say(
        .unknownStep(
          name, nearest: beginning.isEmpty ? nearest : beginning, count: ids.count))
    }
    arrive(at: index, in: &turn, watch)
  }

  /// Starts over; there is no way back to where the learner was.
  mutating func restart(in turn: inout Turn) {
    startOver()
    record(.restarted, in: &turn)
    turn.say(.restarted(program: program))
    arrive(at: 0, in: &turn)
  }

  /// Forgets everything but the answers of earlier rounds.
  mutating func startOver() {
    var fresh = Player(lesson, program: program, resumedBy: command)
    fresh.clock = clock
    fresh.progress = progress.mapValues { progress in
      var progress = progress
      progress.restart()
      return progress
    }
    self = fresh
  }

  private var farewell: String {
    isFinished
      ? "Until next time." : "Your progress is kept. '\(command)' goes on here."
  }
}
