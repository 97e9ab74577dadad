internal import Lessons
internal import Session
internal import Terminal

/// The prompt without a lesson: a laboratory for functions.
struct FreePrompt {
  private let console = Console()
  private var interpreter = Interpreter()
  private var pictures = PictureFolder(path: StateFolder().pictures(of: "prompt"))

  mutating func run() throws {
    var keyboard = Keyboard(on: console)
    try greet()
    let prompt = StyledText("> ", .bold, .accent)
    while let line = try keyboard.line(after: prompt, on: console, assistant: assistant) {
      switch line.filter({ !$0.isWhitespace }) {
      case "": continue
      case ":quit", ":q", "quit", "exit": return
      case ":learn": return try learn()
      case ":help", "?": try run("help")
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
    try console.print([
      StyledText("minima", .bold, .accent) + " — gradient descent at a prompt",
      "  :learn starts or resumes the lesson, help lists the language, :quit leaves",
      StyledText("  Try: ", .dim) + StyledText("plot sin(x) + 0.5 sin(3x)", [], .code),
    ])
  }

  private mutating func run(_ line: String) throws {
    let outcomes = interpreter.run(line) { Interrupt.keyboard.isRequested }
    Interrupt.keyboard.clear()
    let renderer = PlainText(rendering: console.rendering, width: console.width)
    for outcome in outcomes {
      do {
        let event = try Event(outcome, in: nil, source: line, pictures: &pictures)
        try console.print(renderer.lines(of: event))
      } catch let failure as Failure where failure.message != nil {
        failure.report()
      }
    }
  }
}
