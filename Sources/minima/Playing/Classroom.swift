internal import FoundationEssentials
internal import Lessons
internal import Session
internal import Terminal

/// A learner at a lesson: carries lines to the player, and what comes back to the screen and the
/// journal.
struct Classroom {
  private var player: Player
  private let state: StateFolder
  private var pictures: PictureFolder
  private let printsJSON: Bool
  private let console: Console
  private var keyboard: Keyboard
  private var screen = PictureScreen()
  /// The line that is running, for the metadata of its pictures.
  private var source = ""

  init(
    _ lesson: Lesson, state: StateFolder, pictures: PictureFolder, printsJSON: Bool,
    isPlain: Bool = false
  ) {
    player = Player(lesson)
    self.state = state
    self.pictures = pictures
    self.printsJSON = printsJSON
    console = Console(isPlain: isPlain)
    keyboard = Keyboard(on: console, state: state)
    self.pictures.work = LongWork(on: console)
  }

  /// Plays until the learner leaves or the input ends.
  mutating func run(isFresh: Bool) throws {
    try take(try opening(isFresh: isFresh))
    while player.prompt != .closed {
      guard let line = try keyboard.line(after: prompt, on: console, assistant: assistant) else {
        break
      }
      if PictureScreen.isCommand(line) {
        try show(.notice(screen.run(line)))
        continue
      }
      let isEmpty = line.allSatisfy(\.isWhitespace)
      let event = isEmpty ? Player.Event.enter : .line(line)
      let turn = work { $0.handle(event, at: Classroom.now, watch: $1) }
      if let turn { try take(turn) } else { try show(.notice("Stopped; nothing has changed.")) }
      if Interrupt.keyboard.isRequested { keyboard.dropPastedLines() }
      Interrupt.keyboard.clear()
    }
  }

  private mutating func opening(isFresh: Bool) throws -> Player.Turn {
    guard !isFresh, let journal = try state.journal(of: player.lesson.id) else {
      return player.start(at: Classroom.now)
    }
    for notice in journal.notices { try show(.notice(notice)) }
    if journal.records.isEmpty { return player.start(at: Classroom.now) }
    let turn = work { $0.resume(journal.records, at: Classroom.now, watch: $1) }
    // What was left out would be missed later; so it is all or nothing.
    guard let turn, !Interrupt.keyboard.isRequested else {
      throw Failure(
        status: .interrupted, message: "Stopped while your lines ran again; your work is kept")
    }
    return turn
  }

  /// Lets the player work while the learner waits; nil if that took too long to stop.
  private mutating func work(
    _ action: @escaping @Sendable (inout Player, Watch) -> Player.Turn
  ) -> Player.Turn? {
    let result = LongWork(on: console).run { [player] watch in
      var after = player
      return (turn: action(&after, watch), player: after)
    }
    guard let result else { return nil }
    player = result.player
    return result.turn
  }

  private static var now: Double { Date().timeIntervalSince1970 }

  private var assistant: PromptAssistant {
    let steps = player.list.map { Completion($0.id, $0.title) }
    return PromptAssistant(
      session: player.session,
      commands: Command.allCases.map {
        .init(name: ":\($0.rawValue)", summary: $0.summary, arguments: $0 == .goto ? steps : [])
      } + [PictureScreen.assistance])
  }

  /// What stands before the line that is typed: it says what the line will be.
  private var prompt: StyledText {
    switch player.prompt {
    case .cell: StyledText("Enter runs it > ", .bold, .accent)
    case .step: StyledText("Enter goes on > ", .bold, .accent)
    case .question: StyledText("Your answer > ", .bold, .success)
    case .scratch: StyledText("Try > ", .bold, .warning)
    case .finished, .closed: StyledText("> ", .bold, .accent)
    }
  }
}

extension Classroom {
  /// Keeps what happened, then shows it.
  private mutating func take(_ turn: Player.Turn) throws {
    do {
      try state.append(turn.records, of: player.lesson.id)
    } catch let failure as Failure {
      // The lesson goes on without a journal, but not silently.
      try? Output.error.write("\(failure.message ?? ""). Progress is not saved\n".sanitized())
    }
    for output in turn.outputs { try show(output) }
  }

  private mutating func show(_ output: Lessons.Output) throws {
    switch output {
    case .outcome(let outcome, let cell, let line):
      try show(outcome, at: Place(line: line ?? 0, cell: cell))
    case .verdict(let verdict, let line):
      try show(.verdict(verdict), at: Place(line: line, cell: verdict.quiz))
    default:
      if case .running(_, let line) = output { source = line.text }
      guard !printsJSON else { return }
      let text = LessonText(width: console.width, presentation: console.presentation)
      try console.print(text.lines(of: output))
    }
  }

  private mutating func show(_ outcome: Outcome, at place: Place) throws {
    do {
      let outcome = printsJSON ? outcome : try screen.fitted(outcome, to: &keyboard)
      let event = try Event(outcome, in: place.cell, source: source, pictures: &pictures)
      if !printsJSON, case .figure(let figure) = outcome, case .picture(let picture) = event {
        try screen.show(figure, picture, on: console)
      }
      let renderer: any Renderer =
        printsJSON
        ? JSONLines() : PlainText(presentation: console.presentation, width: console.width)
      try console.print(renderer.text(of: event, at: place))
    } catch let failure as Failure where failure.status != .input {
      // A picture that cannot be written must not end the lesson.
      failure.report()
    }
  }
}
