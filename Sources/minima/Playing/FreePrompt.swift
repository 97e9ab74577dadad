internal import Lessons
internal import Session
internal import Terminal

/// The prompt without a lesson: a laboratory for functions.
struct FreePrompt {
  private let console: Console
  private var keyboard: Keyboard
  private var screen: PictureScreen
  private var interpreter = Interpreter()
  private var pictures = PictureFolder(path: StateFolder().pictures(of: "prompt"))

  /// Creates a prompt.
  /// - Parameter isPlain: whether lines are not edited and pictures are put into words, for those who
  ///   hear the screen.
  init(isPlain: Bool = false) {
    console = Console()
    keyboard = Keyboard(on: console, isPlain: isPlain)
    screen = PictureScreen(isPlain: isPlain)
  }

  mutating func run() throws {
    try greet()
    let prompt = StyledText("> ", .bold, .accent)
    while let line = try keyboard.line(after: prompt, on: console, assistant: assistant) {
      switch line.filter({ !$0.isWhitespace }) {
      case "": continue
      case ":quit", ":q", "quit", "exit": return
      case ":learn": return try learn()
      case ":help", "?": try run("help")
      case _ where PictureScreen.isCommand(line):
        try console.print(
          Wrapping(width: console.width).lines(StyledText(screen.run(line))))
      default: try run(line)
      }
    }
  }

  private var assistant: PromptAssistant {
    PromptAssistant(
      session: interpreter,
      commands: [
        .init(name: ":help", summary: "list the language"),
        .init(name: ":learn", summary: "start or resume the lesson"),
        PictureScreen.assistance,
        .init(name: ":quit", summary: "leave"),
      ])
  }

  /// Leaves the laboratory for the lesson.
  private func learn() throws {
    let lesson = try LessonFile.find("local-minima")
    let state = StateFolder()
    var classroom = Classroom(
      lesson, state: state, pictures: PictureFolder(path: state.pictures(of: lesson.id)),
      printsJSON: false)
    try classroom.run(isFresh: false)
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
    let outcomes = interpreter.run(line) { Interrupt.keyboard.isRequested }
    if Interrupt.keyboard.isRequested { keyboard.dropPastedLines() }
    Interrupt.keyboard.clear()
    let renderer = PlainText(rendering: console.rendering, width: console.width)
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
