internal import ArgumentParser
internal import Lessons

/// `minima check`: proves lessons right, or names what is wrong.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove a lesson right, or name what is wrong, with its line.")

  @Argument(help: "Lesson files.")
  var lessons: [String]

  func run() throws {
    let console = Console()
    let failed = try lessons.filter { path in
      let errors = try CheckCommand.errors(in: path)
      try console.print(errors.isEmpty ? "\(path): right\n" : "")
      for error in errors { try console.print(LessonFile.text(of: error, in: path)) }
      return !errors.isEmpty
    }
    if !failed.isEmpty { throw Failure.shown }
  }

  private static func errors(in path: String) throws -> [LessonError] {
    let bytes = try File.read(path)
    do {
      return try Lesson.parse(bytes).check()
    } catch {
      return error.errors
    }
  }
}
