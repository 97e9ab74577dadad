internal import ArgumentParser
internal import CLibrary
internal import Expressions
internal import Terminal

/// The program: parses the command line, runs a command, and turns its end into an exit status.
@main
struct Minima: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minima",
    abstract: "Learn gradient descent at a prompt.",
    discussion: """
      Without a command, minima opens a prompt for functions, pictures and descents; \
      minima learn starts the lesson. A file alone, or input that is not a terminal, is run as \
      a script.
      """,
    version: "0.1.0",
    subcommands: [
      LearnCommand.self, RunCommand.self, CheckCommand.self, LessonsCommand.self,
      TranscriptCommand.self,
      LanguageCommand.self,
    ])

  @OptionGroup var presentation: PresentationOptions

  func run() throws { try Minima.begin(isPlain: presentation.plain) }

  /// Opens the prompt, or runs what is piped in.
  private static func begin(isPlain: Bool) throws {
    guard Descriptor.standardInput.isTerminal else { return try run("-", isPlain: isPlain) }
    var prompt = FreePrompt(isPlain: isPlain)
    try prompt.run()
  }

  /// Runs a file, or - for standard input, as the command `run` does without options.
  private static func run(_ file: String, isPlain: Bool = false) throws {
    let folder = PictureFolder(path: ".", isConfined: true)
    let renderer = PlainText(presentation: Presentation(isPlain: isPlain, rendering: .plain))
    var script = ScriptRun(renderer: renderer, pictures: folder, keepsGoing: false, name: file)
    try script.runFile()
  }

  /// The names of the commands that are shown.
  private static var commands: [String] {
    configuration.subcommands.map { $0.configuration }
      .filter { $0.shouldDisplay }.compactMap { $0.commandName }
  }

  /// The first word that is no option and names no command.
  private static var strangeWord: String? {
    let word = CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") }
    // To look at the commands takes as long as to read a script.
    if let word, word.contains(".") { return word }
    let hidden = ["help", LanguageCommand.configuration.commandName]
    return word.flatMap { commands.contains($0) || hidden.contains($0) ? nil : $0 }
  }

  /// Names the command that was perhaps meant: the parser takes an unknown one for an argument too many.
  private static func noCommand(_ word: String) -> Failure {
    let program = Invocation.program
    let hint =
      commands.nearest(to: word).map { "Did you mean '\($0)'?" }
      ?? (File.exists(word)
        ? "'\(program) run \(word.quotedForShell)' runs the file."
        : "There are \(commands.joined(separator: ", ")); '\(program) --help' explains them.")
    return Failure(status: .usage, message: "There is no command '\(word)'. \(hint)")
  }

  static func main() {
    Output.ignoreBrokenPipes()
    minima_keep_freed_memory()
    do {
      // Without arguments, or with a file alone, there is nothing to parse, which takes a millisecond or two.
      guard CommandLine.argc > 1 else { return try begin(isPlain: false) }
      if let word = strangeWord {
        guard CommandLine.argc == 2, File.exists(word) else { throw noCommand(word) }
        return try run(word)
      }
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.report()
      Minima.exit(with: failure.status)
    } catch let error as SystemError {
      Failure.machine("\(error)").report()
      Minima.exit(with: .machine)
    } catch {
      let isAnswer = exitCode(for: error) == .success
      let text = fullMessage(for: error)
      if !text.isEmpty { try? (isAnswer ? Output.standard : .error).write(text.sanitized() + "\n") }
      Minima.exit(with: isAnswer ? .success : .usage)
    }
  }
}
