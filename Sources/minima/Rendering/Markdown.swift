internal import Lessons
internal import Terminal

/// Text as Markdown: what came from elsewhere stays text and cannot become markup or HTML.
enum Markdown {
  /// Text that reads as it is.
  static func text(_ text: String) -> String {
    let line = text.sanitized().split(whereSeparator: \.isNewline).joined(separator: " ")
    return String(line.flatMap { "\\`*_[]<>&#|~".contains($0) ? ["\\", $0] : [$0] })
  }

  /// Code within a line, whatever backticks it has.
  static func code(_ code: String) -> String {
    let code = code.sanitized().split(whereSeparator: \.isNewline).joined(separator: " ")
    let fence = String(repeating: "`", count: longestRun(of: "`", in: code) + 1)
    let gap = code.hasPrefix("`") || code.hasSuffix("`") || code.isEmpty ? " " : ""
    return fence + gap + code + gap + fence
  }

  /// Lines of code.
  static func block(_ lines: [String]) -> String {
    let lines = lines.map { $0.sanitized() }
    let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n")
  }

  /// A lesson's prose.
  static func prose(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text): Markdown.text(text)
      case .code(let text): code(text)
      case .emphasis(let content): "*\(prose(content))*"
      case .strong(let content): "**\(prose(content))**"
      case .link(let content, let destination): "[\(prose(content))](\(destination))"
      }
    }.joined()
  }

  /// A picture with its description.
  static func picture(_ path: String, description: String) -> String {
    let path = path.sanitized().replacing("<", with: "%3C").replacing(">", with: "%3E")
    return "![\(text(description))](<\(path)>)"
  }

  private static func longestRun(of mark: Character, in text: String) -> Int {
    text.split(whereSeparator: { $0 != mark }).map(\.count).max() ?? 0
  }
}
