internal import ArgumentParser
internal import Lessons

/// `minima learn`: a lesson, step by step.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Play a lesson.",
    discussion: "Lines that do not come from a terminal are taken as if they were typed.")

  /// The lesson that is meant where none is named.
  static let usualLesson = "local-minima"

  @Argument(help: "A lesson's name, as minima lessons lists it, or a lesson file.")
  var lesson = LearnCommand.usualLesson

  @Flag(help: "Print one JSON object a line for each outcome.")
  var json = false

  @Flag(help: "Start the lesson over; earlier work stays in minima transcript and :review.")
  var fresh = false

  @Option(help: "The folder where progress is kept.")
  var state: String?

  @Option(help: "The folder for pictures; by default one beside the progress.")
  var output: String?

  @OptionGroup var presentation: PresentationOptions

  func run() throws {
    let text = try LessonFile.find(lesson)
    let folder = StateFolder(state)
    let pictures = PictureFolder(path: output ?? folder.pictures(of: text.id))
    let seat = Seat(state: folder, isPlain: presentation.plain, isSilent: json)
    var classroom = Classroom(
      text, resumedBy: resumption, at: seat, pictures: pictures, printsJSON: json)
    try classroom.run(isFresh: fresh)
  }

  /// The command that takes the lesson up where it was left.
  private var resumption: String {
    let options = [("--state", state), ("--output", output)].compactMap { name, value in
      value.map { " \(name) \($0.quotedForShell)" }
    }
    return "\(Invocation.learn) \(lesson.quotedForShell)" + options.joined()
      + (presentation.plain ? " --plain" : "")
  }
}
