internal import Session
internal import Terminal

/// Colours, hints and completions for what is typed at a prompt: the language by the session, and the
/// prompt's own commands, which begin with a colon.
struct PromptAssistant: LineAssistant {
  /// A command of the prompt.
  struct Command: Sendable {
    /// As it is typed, with its colon.
    var name: String
    /// What it does, in one line.
    var summary: String
    /// What it can be followed by, given what is typed of it; nil for a command that stands alone.
    var arguments: (@Sendable (String) -> [Completion])?
  }

  var session: Interpreter
  /// What a line that is no command will be taken for.
  var reading = LineReading.statement
  var commands: [Command]

  func styles(of text: String, cursor: Int) -> [LineStyle] {
    if isCommand(text) {
      let name = text.prefix { !$0.isWhitespace }
      let isKnown = commands.contains { $0.name == name }
      return isKnown ? [LineStyle(0..<name.utf8.count, Style(.bold, .accent))] : []
    }
    return session.highlights(of: text, as: reading, cursor: cursor).map {
      LineStyle($0.range, PromptAssistant.style(of: $0.role))
    }
  }

  func hint(after text: String) -> String? {
    guard isCommand(text) else { return session.hint(after: text, as: reading) }
    let fitting = commands.filter { $0.name.hasPrefix(text) }
    guard fitting.count == 1, let command = fitting.first else { return nil }
    return command.name.dropFirst(text.count) + "  " + command.summary
  }

  func completions(of text: String, cursor: Int) -> Completions {
    guard isCommand(text) else {
      if let files = fileCompletions(of: text, cursor: cursor) { return files }
      let found = session.completions(of: text, as: reading, cursor: cursor)
      return Completions(replacing: found.range, with: list(found.completions))
    }
    let head = text.utf8.prefix(cursor)
    let start =
      (head.lastIndex(of: 0x20).map { head.distance(from: head.startIndex, to: $0) + 1 }) ?? 0
    let word = String(head.dropFirst(start)) ?? ""
    let command = commands.first { text.hasPrefix($0.name + " ") }
    let candidates = start == 0 ? own : list(command?.arguments?(word) ?? [])
    return Completions(
      replacing: start..<cursor, with: candidates.filter { $0.text.hasPrefix(word) })
  }

  private func isCommand(_ text: String) -> Bool { text.hasPrefix(":") }

  private var own: [Completions.Candidate] {
    commands.map { .init($0.name + ($0.arguments == nil ? "" : " "), summary: $0.summary) }
  }

  private func list(_ completions: [Completion]) -> [Completions.Candidate] {
    completions.map { .init($0.text, summary: $0.summary) }
  }

  private static func style(of role: Highlight.Role) -> Style {
    switch role {
    case .word: Style(.bold)
    case .function: Style([], .accent)
    case .number: Style([], .code)
    case .text: Style([], .success)
    case .comment: Style(.dim)
    case .pair: Style([.bold, .underline], .accent)
    case .mistake: Style(.underline, .failure)
    }
  }
}
