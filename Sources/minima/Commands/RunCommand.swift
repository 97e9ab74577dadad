internal import ArgumentParser

/// `minima run`: a script or a lesson, without a person.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a script or a lesson, without a person.",
    discussion: "A lesson's questions are answered with its own answers.")

  @Argument(help: "A script, a lesson, the name of a built-in lesson, or - for standard input.")
  var file: String

  @Flag(help: "Print one JSON object a line for each outcome.")
  var json = false

  @Option(help: "The folder for pictures; nothing is written outside of it.")
  var output = "."

  @Flag(help: "Go on after an error; the exit status is 1 all the same.")
  var keepGoing = false

  func run() throws {
    let renderer: any Renderer = json ? JSONLines() : PlainText()
    let pictures = PictureFolder(path: output, isConfined: true)
    var run = ScriptRun(renderer: renderer, pictures: pictures, keepsGoing: keepGoing, name: file)
    try run.runFile()
  }
}
