internal import ArgumentParser
internal import CMemory
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
      minima learn starts the lesson. Input that is not a terminal is run as a script.
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
    if Descriptor.standardInput.isTerminal {
      var prompt = FreePrompt(isPlain: isPlain)
      try prompt.run()
    } else {
      let folder = PictureFolder(path: ".", isConfined: true)
      let renderer = PlainText(
        presentation: Presentation(isPlain: isPlain, rendering: .plain))
      var script = ScriptRun(renderer: renderer, pictures: folder, keepsGoing: false)
      try script.run(LineReader())
    }
  }

  /// Names the command that was perhaps meant: the parser takes an unknown one for an argument too many.
  private static func refuseUnknownCommand() throws {
    let names = configuration.subcommands.map { $0.configuration }
      .filter { $0.shouldDisplay }.compactMap { $0.commandName }
    let hidden = ["help", LanguageCommand.configuration.commandName]
    guard let word = CommandLine.arguments.dropFirst().first(where: { !$0.hasPrefix("-") }),
      !names.contains(word), !hidden.contains(word)
    else { return }
    let program = Invocation.program
    let hint =
      names.nearest(to: word).map { "Did you mean '\($0)'?" }
      ?? (File.exists(word)
        ? "'\(program) run \(word.quotedForShell)' runs the file."
        : "There are \(names.joined(separator: ", ")); '\(program) --help' explains them.")
    throw Failure(status: .usage, message: "There is no command '\(word)'. \(hint)")
  }

  static func main() {
    Output.ignoreBrokenPipes()
    minima_keep_freed_memory()
    do {
      // Without arguments there is nothing to parse: the prompt is there a millisecond sooner.
      guard CommandLine.argc > 1 else { return try begin(isPlain: false) }
      try refuseUnknownCommand()
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
