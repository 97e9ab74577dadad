internal import ArgumentParser
internal import Lessons

/// `minima transcript`: a learner's work as Markdown.
struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript",
    abstract: "Print your work in a lesson as Markdown, to keep it or to hand it in.",
    discussion: "Lines are run again and answers marked again; nothing is written.")

  @Argument(help: "A lesson's name, as minima lessons lists it, or a lesson file.")
  var lesson = LearnCommand.usualLesson

  @Option(help: "The folder where progress is kept.")
  var state: String?

  @Option(help: "The folder of the pictures; by default the one beside the progress.")
  var output: String?

  func run() throws {
    let lesson = try LessonFile.find(lesson)
    let folder = StateFolder(state)
    let console = Console()
    let journal = try folder.journal(of: lesson.id)
    guard let journal, let transcript = Transcript(journal.records, of: lesson) else {
      let begin = "'\(Invocation.learn) \(lesson.id)' begins it."
      return try console.print("There is no work in the lesson '\(lesson.id)' yet: \(begin)\n")
    }
    let pictures = output ?? folder.pictures(of: lesson.id)
    let text = TranscriptText(transcript, pictures: pictures, notice: journal.notice)
    try console.print(text.markdown)
  }
}
