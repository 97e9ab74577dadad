/// The remarks of the player, in words.
enum Notice {
  case stopped
  case restored([String])
  case taken([String])
  case ranOnTheWay([String])
  case firstStep
  case afterTheEnd
  case unknownCommand(String, nearest: [Command])
  case withoutColon(Command)
  case about(Command)
  case ownMeaning([String])
  case unknownStep(String, nearest: [String], count: Int)
  case gotoWhat
  case superfluous(Command, String)
  case noQuestion(Command)
  case settled
  case waysOut
  case nothingToReview
  case scratch
  case backToLesson
  case restartAsked
  case restarted(program: String)
  case lessonChanged
  case noLongerThere([String])
  case unseenBefore([String])
  case welcomeBack(Int, Int)

  var text: String {
    switch self {
    case .stopped: "Stopped. Press Enter to run the cell again."
    case .restored(let names):
      "The lesson's own \(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") back. "
        + "To keep yours, define it under another name."
    case .taken(let names):
      "The lesson uses the name \(names.joined(separator: ", ")) from here on; yours is gone."
    case .ranOnTheWay(let cells): "Ran on the way: \(cells.joined(separator: ", "))."
    case .firstStep: "This is the first step."
    case .afterTheEnd:
      "The lesson is over. Type any line to go on playing, ':review', ':goto ID' or ':quit'."
    case .unknownCommand(let line, let nearest):
      "There is no command '\(line.shortened)'. "
        + (Notice.question(nearest.map(\.usage)) ?? "':help' shows all commands.")
    case .withoutColon(let command):
      "Commands begin with a colon. Did you mean '\(command.usage)'?"
    case .about(let command): "\(command.usage): \(command.summary)"
    case .ownMeaning(let names):
      "The question is about the lesson's own \(names.joined(separator: ", ")), not about yours."
    case .unknownStep(let name, let nearest, let count):
      "There is no step '\(name.shortened)'"
        + (Int(name) == nil ? ". " : ": they are counted from 1 to \(count). ")
        + (Notice.question(nearest.map { ":goto \($0)" }) ?? "':list' shows all steps.")
    case .gotoWhat: "Say where: ':goto ID', or ':goto 3'. ':list' shows all steps."
    case .superfluous(let command, let argument):
      "'\(command.usage)' stands alone; '\(argument.shortened)' was not understood."
    case .noQuestion(let command):
      "There is no question here. '\(command.usage)' is for questions; ':help' shows all commands."
    case .settled: "This question is behind you. Press Enter to go on."
    case .waysOut: "':hint' shows a way, ':skip' shows the answer."
    case .nothingToReview: "This lesson has no questions."
    case .scratch: "Type any lines you like. An empty line returns to the lesson."
    case .backToLesson: "Back in the lesson."
    case .restartAsked:
      "This takes you back to the first step, and all is to be done again. "
        + "Type ':restart' once more to do it, or anything else to stay."
    case .restarted(let program):
      "The lesson starts over. Your earlier answers stay under ':review', and all that you did in "
        + "'\(program) transcript'."
    case .lessonChanged:
      "The lesson has changed since you last worked on it. What still fits is kept."
    case .noLongerThere(let names):
      "No longer in the lesson: \(names.joined(separator: ", "))."
    case .unseenBefore(let names):
      "New, or not seen so far: \(names.prefix(5).joined(separator: ", "))"
        + "\(names.count > 5 ? " …" : ".") ':goto \(names[0])' shows the first."
    case .welcomeBack(let number, let count): "Welcome back. This is step \(number) of \(count)."
    }
  }

  /// `Did you mean 'a', 'b' or 'c'?`, of three at most; nil where there is nothing to ask.
  private static func question(_ names: [String]) -> String? {
    let quoted = names.prefix(3).map { "'\($0)'" }
    guard let last = quoted.last else { return nil }
    let first = quoted.dropLast().joined(separator: ", ")
    return "Did you mean \(first.isEmpty ? last : "\(first) or \(last)")?"
  }
}
