internal import Lessons
internal import Session
internal import Terminal

/// The prompt without a lesson: a laboratory for functions.
struct FreePrompt {
  private let console: Console
  private var keyboard: Keyboard
  private var screen = PictureScreen()
  private var interpreter = Interpreter()
  private var pictures = PictureFolder(path: StateFolder().pictures(of: "prompt"))

  /// Creates a prompt.
  /// - Parameter isPlain: whether it is for those who hear the screen.
  init(isPlain: Bool = false) {
    console = Console(isPlain: isPlain)
    keyboard = Keyboard(on: console)
    pictures.work = LongWork(on: console)
  }

  mutating func run() throws {
    try greet()
    let prompt = StyledText("> ", .bold, .accent)
    while let line = try keyboard.line(after: prompt, on: console, assistant: assistant) {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      switch words.first {
      case nil: continue
      case ":quit", ":q": return
      case "quit" where words.count == 1, "exit" where words.count == 1: return
      case ":learn": try learn(words.dropFirst().first)
      case ":help", "?": try run((["help"] + words.dropFirst()).joined(separator: " "))
      case let word? where word.hasPrefix(":"):
        let answer = PictureScreen.isCommand(line) ? screen.run(line) : unknown(word)
        try console.print(Wrapping(width: console.width).lines(StyledText(answer)))
      default: try run(line)
      }
    }
  }

  private static let commands: [PromptAssistant.Command] = [
    .init(name: ":help", summary: "list the language"),
    .init(name: ":learn", summary: "start or resume the lesson"),
    PictureScreen.assistance,
    .init(name: ":quit", summary: "leave"),
  ]

  private var assistant: PromptAssistant {
    PromptAssistant(session: interpreter, commands: FreePrompt.commands)
  }

  /// What to say of a command that there is not: a typo, or one of a lesson's.
  private func unknown(_ word: String) -> String {
    let names = FreePrompt.commands.map(\.name)
    let known = "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
    return "There is no command '\(word)' here. There are \(known)."
  }

  /// Plays a lesson; what was defined here is still here when the learner leaves it.
  private func learn(_ name: String?) throws {
    do {
      let lesson = try LessonFile.find(name ?? "local-minima")
      let state = StateFolder()
      var classroom = Classroom(
        lesson, state: state, pictures: PictureFolder(path: state.pictures(of: lesson.id)),
        printsJSON: false, isPlain: console.presentation.isPlain)
      try classroom.run(isFresh: false)
    } catch let failure as Failure where [.input, .interrupted].contains(failure.status) {
      failure.report()
      Interrupt.keyboard.clear()
    }
  }

  private func greet() throws {
    let wrapping = Wrapping(width: console.width, firstIndent: "  ", indent: "  ")
    let help = ":learn starts or resumes the lesson, help lists the language, :quit leaves"
    let example = StyledText("Try: ", .dim) + StyledText("plot sin(x) + 0.5 sin(3x)", [], .code)
    let title = StyledText("minima", .bold, .accent) + " — gradient descent at a prompt"
    try console.print(
      Wrapping(width: console.width).lines(title) + wrapping.lines(StyledText(help))
        + wrapping.lines(example))
  }

  private mutating func run(_ line: String) throws {
    defer {
      if Interrupt.keyboard.isRequested { keyboard.dropPastedLines() }
      Interrupt.keyboard.clear()
    }
    let ran = LongWork(on: console).run { [interpreter] watch in
      var after = interpreter
      return (outcomes: after.run(line, watch: watch), interpreter: after)
    }
    guard let ran else { return try console.print([StyledText("Stopped; nothing has changed")]) }
    interpreter = ran.interpreter
    try show(ran.outcomes, of: line)
  }

  private mutating func show(_ outcomes: [Outcome], of line: String) throws {
    let renderer = PlainText(presentation: console.presentation, width: console.width)
    for outcome in outcomes {
      do {
        let outcome = try screen.fitted(outcome, to: &keyboard)
        let event = try Event(outcome, in: nil, source: line, pictures: &pictures)
        if case .figure(let figure) = outcome, case .picture(let picture) = event {
          try screen.show(figure, picture, on: console)
        }
        try console.print(renderer.lines(of: event))
      } catch let failure as Failure where failure.message != nil {
        failure.report()
      }
    }
  }
}
