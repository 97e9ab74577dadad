internal import FoundationEssentials
internal import Lessons
internal import Session
internal import Terminal

/// A learner at a lesson: carries lines to the player, and what comes back to the screen and the
/// journal.
struct Classroom {
  private var player: Player
  private let seat: Seat
  private var pictures: PictureFolder
  private let printsJSON: Bool
  /// The line that is running, for the metadata of its pictures.
  private var source = ""
  /// Lines of descents that were kept of live views, to be run next.
  private var kept: [String] = []
  /// Whether the learner has just pressed Enter, and went on step by step.
  private var isWalking = false
  /// What could not be kept so far.
  private var unsaved: [JournalRecord] = []

  /// Prepares a lesson.
  /// - Parameter command: what takes the lesson up again, as it is typed.
  init(
    _ lesson: Lesson, resumedBy command: String, at seat: Seat, pictures: PictureFolder,
    printsJSON: Bool = false
  ) {
    player = Player(lesson, program: Invocation.program, resumedBy: command)
    self.seat = seat
    self.pictures = pictures
    self.printsJSON = printsJSON
    self.pictures.work = seat.work
  }

  /// Plays until the learner leaves or the input ends.
  mutating func run(isFresh: Bool) throws {
    try take(try opening(isFresh: isFresh))
    while player.prompt != .closed {
      guard let line = try seat.line(after: prompt, assistant: assistant) else {
        return try leave()
      }
      let isEmpty = line.allSatisfy(\.isWhitespace)
      isWalking = isEmpty
      let event = isEmpty ? Player.Event.enter : .line(line)
      let turn = work { $0.handle(event, at: Classroom.now, watch: $1) }
      if let turn { try take(turn) } else { try show(.notice("Stopped; nothing has changed.")) }
      try runKeptLines()
      seat.finishWork()
    }
  }

  private mutating func opening(isFresh: Bool) throws -> Player.Turn {
    guard let journal = try seat.state.journal(of: player.lesson.id) else {
      return player.start(at: Classroom.now)
    }
    if let news = journal.news { try show(.notice(news)) }
    let turn = work { player, watch in
      isFresh
        ? player.startAnew(after: journal, at: Classroom.now, watch: watch)
        : player.resume(journal, at: Classroom.now, watch: watch)
    }
    // What was left out would be missed later; so it is all or nothing.
    guard let turn, !Interrupt.keyboard.isRequested else {
      throw Failure(
        status: .interrupted, message: "Stopped while your lines ran again; your work is kept")
    }
    return turn
  }

  /// Runs what was kept of live views as if it had been typed: so the journal has it too.
  private mutating func runKeptLines() throws {
    while let line = kept.first {
      kept.removeFirst()
      try seat.echo(line, after: prompt)
      if let turn = work({ $0.handle(.line(line), at: Classroom.now, watch: $1) }) {
        try take(turn)
      }
    }
  }

  /// Ctrl-D leaves as `:quit` does; the end of a file is nobody's leaving.
  private mutating func leave() throws {
    if seat.isTaken { try take(player.handle(.line(":quit"), at: Classroom.now)) }
  }

  /// Lets the player work while the learner waits; nil if that took too long to stop.
  private mutating func work(
    _ action: @escaping @Sendable (inout Player, Watch) -> Player.Turn
  ) -> Player.Turn? {
    let result = seat.work.run { [player] watch in
      var after = player
      return (turn: action(&after, watch), player: after)
    }
    guard let result else { return nil }
    player = result.player
    return result.turn
  }

  private static var now: Double { Date().timeIntervalSince1970 }

  private var assistant: PromptAssistant {
    let steps = player.list.map {
      Completion($0.id, $0.title + ($0.task.isEmpty ? "" : ": \($0.task)"))
    }
    let commands = Command.allCases.map { command in
      var help = PromptAssistant.Command(name: ":\(command.rawValue)", summary: command.summary)
      if command == .goto { help.arguments = { _ in steps } }
      return help
    }
    return PromptAssistant(
      session: player.session, reading: isAsking ? .answer : .statement,
      commands: commands + Seat.commands)
  }

  private var isAsking: Bool {
    if case .question = player.prompt { true } else { false }
  }

  private var prompt: StyledText {
    let (text, role): (PromptText, Style.Role) =
      switch player.prompt {
      case .cell: (.cell, .accent)
      case .step: (.step, .accent)
      case .end: (.end, .accent)
      case .question: (.answer, .success)
      case .scratch: (.scratch, .warning)
      case .finished, .closed: (.line, .accent)
      }
    return StyledText(text.rawValue, .bold, role)
  }
}

extension Classroom {
  /// Keeps what happened, then shows it.
  private mutating func take(_ turn: Player.Turn) throws {
    keep(turn.records)
    for output in turn.outputs where !showsAgain || !turn.shows(again: output) {
      try show(output)
    }
  }

  /// Appends records to the journal, and before them those that could not be appended so far.
  ///
  /// The lesson goes on without a journal; this is said when it begins to be so.
  private mutating func keep(_ records: [JournalRecord]) {
    let wasSaved = unsaved.isEmpty
    unsaved += records
    do {
      try seat.state.append(unsaved, of: player.lesson.id)
      unsaved = []
    } catch {
      let reason = (error as? Failure)?.message ?? ""
      if wasSaved { Failure.report("\(reason). Progress is not saved until that is mended") }
    }
  }

  private mutating func show(_ output: LessonOutput) throws {
    switch output {
    case .outcome(let outcome, let cell, let line):
      try show(outcome, at: Place(line: line ?? 0, cell: cell))
    case .passed(let outcome, let cell, let line):
      source = line.text
      try show(outcome, at: Place(line: line.number, cell: cell), isPassing: true)
    case .recalled(let cell, let outputs):
      guard showsAgain else { break }
      pictures.nameAgain(cell)
      for output in outputs { try show(output) }
    case .farewell where !unsaved.isEmpty: try seat.say("Your progress could not be saved.")
    case .verdict(let verdict, let line):
      try show(.verdict(verdict), at: Place(line: line, cell: verdict.quiz))
    default:
      if case .running(_, let line) = output { source = line.text }
      guard !printsJSON else { return }
      try seat.console.print(lessonText.lines(of: output))
    }
  }

  /// As much of what led to a picture as is kept in sight above it: the end of a descent, and the line
  /// that draws.
  private static let rowsAbove = 3

  /// The rows of the window that a picture leaves to words: what led to it, its path, the question
  /// about it, and the prompts.
  private var rowsForWords: Int {
    let console = seat.console
    let above = min(console.rowsSincePrompt, Classroom.rowsAbove)
    let path = console.presentation.shown(pictures.path + "/\(player.step.id).png").displayWidth
    let name = path + 9 <= console.width ? 1 : 2 + path / console.width
    let question = player.questionAhead.flatMap(lessonText.lines(of:)).count
    return above + name + 1 + (question > 0 ? question + 1 : 0)
  }

  /// Whether what a question is about is shown again: to a person, who would look for it; for the ear
  /// only where it was not heard on the way.
  private var showsAgain: Bool {
    let presentation = seat.console.presentation
    return !printsJSON && presentation.isForPerson && !(presentation.isPlain && isWalking)
  }

  private var lessonText: LessonText {
    LessonText(
      width: seat.console.width, presentation: seat.console.presentation, pictures: pictures.path)
  }

  private mutating func show(
    _ outcome: Outcome, at place: Place, isPassing: Bool = false
  ) throws {
    guard printsJSON else {
      if case .exploration(let exploration) = outcome, seat.hasWindow, !isPassing {
        return kept += [try seat.explore(exploration)].compactMap(\.self)
      }
      return try seat.show(
        outcome, in: place.cell, source: source, pictures: &pictures, isPassing: isPassing,
        leaving: rowsForWords)
    }
    do {
      let event = try Event(outcome, in: place.cell, source: source, pictures: &pictures)
      try seat.console.print(JSONLines().text(of: event, at: place))
    } catch let failure as Failure where failure.status != .input && !seat.console.hasFailed {
      // A picture that cannot be written must not end the lesson.
      failure.report()
    }
  }
}

extension Player.Turn {
  /// Whether an output names a picture that is shown whole a moment later.
  fileprivate func shows(again output: LessonOutput) -> Bool {
    guard case .passed(.figure, let cell, _) = output else { return false }
    return outputs.contains { if case .recalled(cell, _) = $0 { true } else { false } }
  }
}
