internal import Session
internal import Terminal

extension PictureScreen {
  /// The command's name.
  static let command = ":pictures"

  /// Whether a line is `:pictures`, with or without an argument.
  static func isCommand(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace).first.map { $0 == command } ?? false
  }

  /// Does what `:pictures …` says, and what to tell the user.
  mutating func run(_ line: String) -> String {
    let words = line.split(whereSeparator: \.isWhitespace)
    let usage = "\(Self.command) " + Mode.allCases.map(\.rawValue).joined(separator: "|")
    guard words.count > 1 else { return "Pictures: \(mode.rawValue) (\(mode.summary)). \(usage)" }
    guard words.count == 2, let wanted = Mode(rawValue: words[1].lowercased()) else {
      return
        "Expected a way to show pictures, found '\(words[1...].joined(separator: " "))'. \(usage)"
    }
    choose(wanted)
    return "Pictures: \(mode.rawValue), \(mode.summary)"
  }

  /// What helps to type it.
  static var assistance: PromptAssistant.Command {
    PromptAssistant.Command(
      name: command, summary: "choose how pictures are shown",
      arguments: { _ in Mode.allCases.map { Completion($0.rawValue, $0.summary) } })
  }
}
