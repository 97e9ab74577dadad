/// What the learner can ask of the player, at every prompt.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case next
  case back
  case list
  case goto
  case hint
  case skip
  case `try`
  case restart
  case review
  case help
  case quit

  /// As it is typed: `:goto ID`.
  public var usage: String {
    self == .goto ? ":goto ID" : ":\(rawValue)"
  }

  /// What it does, in one line.
  public var summary: String {
    switch self {
    case .next: "go to the next step, whatever is open here"
    case .back: "go to the step before; what you defined stays"
    case .list: "show all steps and which are done"
    case .goto: "go to a step by its name or number"
    case .hint: "show the next hint; the last is the worked solution"
    case .skip: "show the answer and leave the question"
    case .try: "open a scratch prompt; an empty line returns"
    case .restart: "start the lesson over"
    case .review: "show the questions with your answers"
    case .help: "show this list"
    case .quit: "leave; your progress is kept"
    }
  }
}
