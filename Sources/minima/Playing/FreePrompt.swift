internal import Expressions
internal import Lessons
internal import Session
internal import Terminal

/// The prompt without a lesson: a laboratory for functions.
struct FreePrompt {
  private let seat: Seat
  private var interpreter = Interpreter()
  private var pictures: PictureFolder

  /// Creates a prompt.
  /// - Parameter isPlain: whether it is for those who hear the screen.
  init(isPlain: Bool = false) {
    let state = StateFolder()
    seat = Seat(state: state, isPlain: isPlain)
    pictures = PictureFolder(path: state.pictures(of: "prompt"))
    pictures.work = seat.work
  }

  mutating func run() throws {
    try greet()
    while let line = try seat.line(after: FreePrompt.prompt, assistant: assistant) {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      switch words.first {
      case nil: continue
      case ":quit", ":q", ":exit": return
      case "quit" where words.count == 1, "exit" where words.count == 1: return
      case "quit()", "exit()": return
      case ":learn" where words.count > 2: try seat.say(FreePrompt.takesOneLesson(words))
      case ":learn": try learn(words.dropFirst().first)
      case ":help", "?", "help": try help(on: Array(words.dropFirst()))
      case let word? where word.hasPrefix(":"): try seat.say(unknown(word))
      case let word? where words.count == 1 && isMeantAsCommand(word):
        try seat.say("Commands begin with a colon. Did you mean ':\(word)'?")
      default: try run(line)
      }
    }
  }

  private static let prompt = StyledText(PromptText.line.rawValue, .bold, .accent)

  private static let commands: [PromptAssistant.Command] =
    [
      .init(name: ":help", summary: "list the language"),
      .init(
        name: ":learn", summary: "start or resume the lesson",
        arguments: PromptAssistant.lessons(beginning:)
      ),
    ] + Seat.commands + [.init(name: ":quit", summary: "leave")]

  private var assistant: PromptAssistant {
    PromptAssistant(session: interpreter, commands: FreePrompt.commands)
  }

  /// The language's help, and that of this prompt's commands, whose names the language does not know.
  private mutating func help(on words: [String]) throws {
    let name = words.count == 1 ? words[0].drop { $0 == ":" } : ""
    let command = FreePrompt.commands.first { $0.name == ":" + name }
    if let command, words[0].hasPrefix(":") || isMeantAsCommand(String(name)) {
      return try seat.say("\(command.name): \(command.summary)")
    }
    try run((["help"] + words).joined(separator: " "))
    if words.isEmpty { try seat.say("Also here: \(FreePrompt.commandList)") }
  }

  /// Whether a word is the name of a command, and nothing else.
  private func isMeantAsCommand(_ word: String) -> Bool {
    guard FreePrompt.commands.contains(where: { $0.name == ":" + word }) else { return false }
    var copy = interpreter
    if case .diagnostic? = copy.run(word).first { return true }
    return false
  }

  private static let commandList: String = {
    let names = commands.map(\.name)
    return "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
  }()

  /// What to say of a command that there is not: a typo, or one of a lesson's.
  private func unknown(_ word: String) -> String {
    let names = FreePrompt.commands.map(\.name)
    let beginning = word.count > 2 ? names.first { $0.hasPrefix(word) } : nil
    let hint =
      (beginning ?? names.nearest(to: word)).map { "Did you mean '\($0)'?" }
      ?? (Command(rawValue: String(word.dropFirst())) == nil
        ? "There are \(FreePrompt.commandList)."
        : "It is for lessons: ':learn' starts or resumes one.")
    return "There is no command '\(word)' here. \(hint)"
  }

  private static func takesOneLesson(_ words: [String]) -> String {
    "':learn' takes one lesson; '\(words.dropFirst(2).joined(separator: " "))' was not understood."
  }

  /// Plays a lesson; what was defined here is still here when the learner leaves it.
  private func learn(_ name: String?) throws {
    let lesson: Lesson
    do {
      lesson = try LessonFile.find(name ?? LearnCommand.usualLesson)
    } catch let failure as Failure {
      return failure.report()
    }
    let pictures = PictureFolder(path: seat.state.pictures(of: lesson.id))
    var classroom = Classroom(
      lesson, resumedBy: ":learn" + (name.map { " " + $0 } ?? ""), at: seat, pictures: pictures)
    do {
      try classroom.run(isFresh: false)
    } catch let failure as Failure where failure.status == .interrupted {
      failure.report()
      seat.finishWork()
    }
    try seat.say("This is minima's prompt again.")
  }

  private func greet() throws {
    let wrapping = Wrapping(width: seat.console.width, firstIndent: "  ", indent: "  ")
    let help = ":learn starts or resumes the lesson, help lists the language, :quit leaves"
    let example = StyledText("Try: ", .dim) + StyledText("plot sin(x) + 0.5 sin(3x)", [], .code)
    let title = StyledText("minima", .bold, .accent) + " — gradient descent at a prompt"
    try seat.console.print(
      Wrapping(width: seat.console.width).lines(title) + wrapping.lines(StyledText(help))
        + wrapping.lines(example))
  }

  private mutating func run(_ line: String) throws {
    defer { seat.finishWork() }
    let ran = seat.work.run { [interpreter] watch in
      var after = interpreter
      return (outcomes: after.run(line, watch: watch), interpreter: after)
    }
    guard let ran else { return try seat.say("Stopped; nothing has changed.") }
    interpreter = ran.interpreter
    for outcome in ran.outcomes {
      if case .exploration(let exploration) = outcome, seat.hasWindow {
        if let line = try seat.explore(exploration) {
          try seat.echo(line, after: FreePrompt.prompt)
          try run(line)
        }
        continue
      }
      try seat.show(outcome, in: nil, source: line, pictures: &pictures)
    }
  }
}
