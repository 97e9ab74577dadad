/// What the learner can ask of the player, at every prompt.
public enum Command: String, CaseIterable, Hashable, Sendable {
  /// Goes to the next step.
  case next
  /// Goes to the step before.
  case back
  /// Shows all steps.
  case list
  /// Goes to a step by name or number.
  case goto
  /// Shows the next hint.
  case hint
  /// Gives a question up.
  case skip
  /// Opens a scratch prompt.
  case `try`
  /// Starts the lesson over.
  case restart
  /// Shows the questions with their answers.
  case review
  /// Shows the commands.
  case help
  /// Leaves.
  case quit

  /// As it is typed: `:goto ID`.
  public var usage: String {
    self == .goto ? ":goto ID" : ":\(rawValue)"
  }

  /// What it does, in one line.
  public var summary: String {
    switch self {
    case .next: "go to the next step, whatever is open here"
    case .back: "go to the step before; what you defined stays"
    case .list: "show all steps, and which are done"
    case .goto: "go to a step by its name or number"
    case .hint: "show the next hint; the last one is the worked solution"
    case .skip: "show the answer and leave the question"
    case .try: "open a scratch prompt; an empty line returns"
    case .restart: "start the lesson over, when typed twice; your answers stay in the journal"
    case .review: "show the questions with your answers"
    case .help: "show this list; ':help plot' explains plot"
    case .quit: "leave; your progress is kept"
    }
  }

  /// A typed command with what follows it.
  struct Call: Hashable {
    var command: Command
    var argument: String
  }

  /// Reads a line that begins with a colon; a command's beginning is enough where no other has it.
  /// - Returns: nil when there is no such command; `nearest` then says which may be meant.
  static func parse(_ line: String) -> Call? {
    call(in: line.dropFirst()) { name in
      let beginning = allCases.filter { $0.rawValue.hasPrefix(name) }
      return beginning.count == 1 ? beginning[0] : nil
    }
  }

  private static func call(
    in text: some StringProtocol, or abbreviated: (String) -> Command? = { _ in nil }
  ) -> Call? {
    let words = text.trimmingWhitespace.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let name = words.first?.lowercased(),
      let command = Command(rawValue: name) ?? aliases[name] ?? abbreviated(name)
    else { return nil }
    return Call(command: command, argument: words.count > 1 ? words[1].trimmingWhitespace : "")
  }

  /// Words that people leave by elsewhere.
  private static let aliases: [String: Command] = ["q": .quit, "exit": .quit]

  /// The command with a name, which may have its colon.
  init?(named name: String) { self.init(rawValue: name.drop { $0 == ":" }.lowercased()) }

  /// The command that a line without a colon was perhaps meant to be.
  static func withoutColon(_ line: String) -> Command? {
    let line = line.hasSuffix("()") ? line.dropLast(2) : line[...]
    guard let call = call(in: line), call.argument.isEmpty || call.command == .goto
    else { return nil }
    return call.command
  }

  /// The commands that a mistyped one was perhaps meant to be: those that it begins, or the most like it.
  static func nearest(to line: String) -> [Command] {
    let name = line.dropFirst().trimmingWhitespace.prefix { !$0.isWhitespace }.lowercased()
    let names = allCases.map(\.rawValue)
    let beginning = name.isEmpty ? [] : allCases.filter { $0.rawValue.hasPrefix(name) }
    guard beginning.isEmpty else { return beginning }
    return Lessons.nearest(to: name, in: names).flatMap(Command.init(rawValue:)).map { [$0] } ?? []
  }
}
