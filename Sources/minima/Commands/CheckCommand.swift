internal import ArgumentParser
internal import Lessons
internal import Terminal

/// `minima check`: proves lessons right, or names what is wrong.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove a lesson right, or name what is wrong, with its line.")

  @Argument(help: "Lesson files.")
  var lessons: [String]

  func run() throws {
    let console = Console()
    var worst = ExitStatus.success
    for path in lessons {
      let errors: [LessonError]
      do {
        errors = try CheckCommand.errors(in: path)
      } catch let failure as Failure {
        // The others can be checked all the same.
        failure.report()
        worst = max(worst, failure.status)
        continue
      }
      try console.print(errors.isEmpty ? "\(path): right\n".sanitized() : "")
      for error in errors { try console.print(LessonFile.text(of: error, in: path)) }
      if !errors.isEmpty { worst = max(worst, .input) }
    }
    if worst != .success { throw Failure(status: worst) }
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
