internal import ArgumentParser
internal import Session

/// `minima language`: the help pages as one document, for `scripts/language`.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Print the language's help pages as Markdown.",
    shouldDisplay: false)

  func run() throws {
    try Console().print(LanguageReference.markdown)
  }
}
