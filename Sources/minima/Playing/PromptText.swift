/// What stands before the line that is typed: it says what the line will be.
enum PromptText: String, CaseIterable {
  case line = "> "
  case cell = "Enter runs it > "
  case step = "Enter goes on > "
  case end = "Enter ends the lesson > "
  case answer = "Your answer > "
  case scratch = "Try > "

  /// A line that was copied from the screen together with the prompt before it, or from Python's, as
  /// it was typed.
  static func removed(from line: String) -> String {
    let prompts = allCases.map(\.rawValue) + [">>> "]
    let text = line.drop { $0 == " " }
    return prompts.first(where: text.hasPrefix).map { String(text.dropFirst($0.count)) } ?? line
  }
}
