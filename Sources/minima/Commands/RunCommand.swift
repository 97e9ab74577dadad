internal import ArgumentParser
internal import Lessons
internal import Terminal

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
    if file == "-" { return try run.run(LineReader()) }
    let bytes = try source()
    if LessonFile.isLesson(bytes, named: file) {
      try run.run(try LessonFile.parse(bytes, named: file))
    } else {
      try run.run(script: bytes)
    }
  }

  private func source() throws -> [UInt8] {
    if !File.exists(file), let bytes = Catalogue.bytes(of: file) { return bytes }
    return try File.read(file)
  }
}
