internal import Lessons
internal import Terminal

/// Lays out a lesson's prose for a window.
struct ProseText {
  /// The cells in a line.
  let width: Int
  let presentation: Presentation

  /// The blocks with an empty line between them.
  func lines(of blocks: [Block]) -> [StyledText] {
    Array(blocks.map(lines(of:)).joined(separator: [""]))
  }

  private func lines(of block: Block) -> [StyledText] {
    switch block {
    case .heading(let level, let content): heading(content, level: level)
    case .paragraph(let content): Wrapping(width: width).lines(StyledText(content))
    case .list(let start, let items): list(items, from: start)
    case .quote(let paragraphs): quote(paragraphs)
    case .code(let lines): lines.flatMap { self.lines(ofCode: $0, after: "    ") }
    }
  }

  /// A line of code, broken for a person's window only.
  func lines(ofCode line: String, after indent: String) -> [StyledText] {
    let style = Style([], .code)
    guard presentation.isForPerson else { return [StyledText(indent + line, style)] }
    return CodeText(width: width, indent: indent, style: style).lines(line)
  }

  private func heading(_ content: [Inline], level: Int) -> [StyledText] {
    let style = level == 1 ? Style([.bold, .underline], .accent) : Style(.bold, .accent)
    return Wrapping(width: width).lines(StyledText(content, style))
  }

  private func list(_ items: [[Inline]], from start: Int?) -> [StyledText] {
    items.enumerated().flatMap { index, item in
      let bullet = start.map { "  \($0 + index). " } ?? presentation.bullet
      return Wrapping(width: width, hanging: StyledText(bullet)).lines(StyledText(item))
    }
  }

  private func quote(_ paragraphs: [[Inline]]) -> [StyledText] {
    let bar = StyledText(presentation.quoteBar, .dim)
    return Array(
      paragraphs.map { paragraph in
        Wrapping(width: width, firstIndent: bar, indent: bar).lines(StyledText(paragraph))
      }.joined(separator: [bar]))
  }
}

extension StyledText {
  /// Running text with its emphasis, code and links.
  init(_ content: [Inline], _ style: Style = .plain) {
    self.init()
    for inline in content { self += StyledText(inline, style) }
  }

  private init(_ inline: Inline, _ style: Style) {
    switch inline {
    case .text(let text): self.init(text, style)
    case .code(let code): self.init(code, Style(style.traits, .code))
    case .emphasis(let content):
      self.init(content, Style(style.traits.union(.italic), style.role))
    case .strong(let content): self.init(content, Style(style.traits.union(.bold), style.role))
    case .link(let content, let destination):
      self.init(content, Style(style.traits.union(.underline), style.role))
      append(" (\(destination))", Style(style.traits.union(.dim), style.role))
    }
  }
}
