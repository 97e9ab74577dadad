internal import ArgumentParser
internal import Lessons

/// `minima learn`: a lesson, step by step.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Play a lesson.",
    discussion: "Lines that do not come from a terminal are taken as if they were typed.")

  @Argument(help: "A lesson's name, as minima lessons lists it, or a lesson file.")
  var lesson = "local-minima"

  @Flag(help: "Print one JSON object a line for each outcome.")
  var json = false

  @Flag(help: "Ignore the progress saved so far.")
  var fresh = false

  @Option(help: "The folder where progress is kept.")
  var state: String?

  @Option(help: "The folder for pictures; by default one beside the progress.")
  var output: String?

  @OptionGroup var presentation: PresentationOptions

  func run() throws {
    let lesson = try LessonFile.find(lesson)
    let folder = StateFolder(state)
    let pictures = PictureFolder(path: output ?? folder.pictures(of: lesson.id))
    var classroom = Classroom(
      lesson, state: folder, pictures: pictures, printsJSON: json, isPlain: presentation.plain)
    try classroom.run(isFresh: fresh)
  }
}
