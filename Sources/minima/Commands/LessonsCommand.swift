internal import ArgumentParser
internal import Lessons
internal import Terminal

/// `minima lessons`: what there is to learn, and how far one is.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List the lessons, with progress.")

  @Option(help: "The folder where progress is kept.")
  var state: String?

  func run() throws {
    let console = Console()
    for id in Catalogue.ids {
      guard let bytes = Catalogue.bytes(of: id) else { continue }
      let lesson = try LessonFile.parse(bytes, named: id)
      let head = "\(id): \(lesson.title) (\(lesson.minutes) min, \(try progress(in: lesson)))"
      let indented = Wrapping(width: console.width, firstIndent: "  ", indent: "  ")
      try console.print(
        Wrapping(width: console.width).lines(StyledText(head, .bold))
          + indented.lines(StyledText(lesson.summary))
          + [StyledText("  \(Invocation.learn) \(id)", [], .code)])
    }
  }

  private func progress(in lesson: Lesson) throws -> String {
    guard let journal = try StateFolder(state).journal(of: lesson.id) else { return "not begun" }
    var player = Player(lesson)
    _ = player.resume(journal, at: 0)
    guard player.prompt != .finished else { return "finished" }
    return "\(player.header.done) of \(lesson.steps.count) steps done"
  }
}
