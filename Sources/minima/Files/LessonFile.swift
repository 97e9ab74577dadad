internal import Lessons
internal import Session
internal import Terminal

/// Lessons as files: how they are told from scripts, found, and what is said of their mistakes.
enum LessonFile {
  /// Whether a file is meant to be a lesson: by its name, or by its front matter.
  static func isLesson(_ bytes: [UInt8], named path: String) -> Bool {
    path.hasSuffix(".md") || bytes.starts(with: Array("---".utf8))
  }

  /// The lesson of a name: a built-in one by its id, or a file.
  static func find(_ name: String) throws -> Lesson {
    if let bytes = Catalogue.bytes(of: name) { return try parse(bytes, named: name) }
    if File.exists(name) || isPath(name) { return try parse(try File.read(name), named: name) }
    let known = Catalogue.ids.joined(separator: ", ")
    let hint = Catalogue.nearest(to: name).map { "Did you mean '\($0)'?" } ?? "There are: \(known)"
    throw Failure.input("There is no lesson '\(name)', neither built in nor as a file. \(hint)")
  }

  /// The built-in lessons, to be completed.
  static var completions: [Completion] {
    Catalogue.ids.map { id in
      let lesson = Catalogue.bytes(of: id).flatMap { try? Lesson.parse($0) }
      return Completion(id, lesson?.title ?? "")
    }
  }

  /// Whether a name can be meant for a file only: then a missing one is the machine's to explain.
  private static func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".md") }

  /// Reads a lesson; all that is wrong with it is shown.
  static func parse(_ bytes: [UInt8], named path: String) throws -> Lesson {
    do {
      return try Lesson.parse(bytes)
    } catch {
      for error in error.errors { try Output.error.write(text(of: error, in: path)) }
      throw Failure.shown
    }
  }

  /// A mistake as `FILE:LINE: message`, which editors can jump to.
  static func text(of error: LessonError, in path: String) -> String {
    let hint = error.hint.map { "\n  \($0)" } ?? ""
    return "\(path):\(error.line): \(error.message)\(hint)\n".sanitized()
  }
}
