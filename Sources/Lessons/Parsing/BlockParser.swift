/// Reads prose between fences: headings, paragraphs, lists, quotes, and `---` between steps.
struct BlockParser {
  /// A block with its line, or the boundary between two steps.
  struct Piece {
    var line: Int
    /// Nil for a boundary.
    var block: Block?
  }

  private let lines: [SourceLine]
  private var position = 0
  private var pieces: [Piece] = []

  private init(_ lines: [SourceLine]) { self.lines = lines }

  static func parse(_ lines: [SourceLine], _ mistakes: inout Mistakes) -> [Piece] {
    var parser = BlockParser(lines)
    while let line = parser.current {
      if line.isBlank { parser.position += 1 } else { parser.block(at: line, &mistakes) }
    }
    return parser.pieces
  }

  private mutating func block(at line: SourceLine, _ mistakes: inout Mistakes) {
    switch LineKind(line.text) {
    case .heading: heading(line, &mistakes)
    case .rule:
      pieces.append(Piece(line: line.number, block: nil))
      position += 1
    case .quote: quote(line, &mistakes)
    case .item: list(line, &mistakes)
    case .unsupported(let construct):
      mistakes.add(.unsupported(construct), at: line.number)
      skipGroup()
    case .text: paragraph(line, &mistakes)
    }
  }
}

extension BlockParser {
  private var current: SourceLine? {
    position < lines.count ? lines[position] : nil
  }

  /// Passes over the rest of what stands together, so that one mistake is named once.
  private mutating func skipGroup() {
    while let line = current, !line.isBlank { position += 1 }
  }

  private mutating func add(_ block: Block, _ line: SourceLine) {
    pieces.append(Piece(line: line.number, block: block))
  }

  private mutating func heading(_ line: SourceLine, _ mistakes: inout Mistakes) {
    position += 1
    let level = line.text.prefix { $0 == "#" }.count
    let title = line.text.dropFirst(level + 1).trimmed
    if title.hasSuffix("#") { mistakes.add(.unsupported(.closedHeading), at: line.number) }
    let content = InlineParser.parse(title, line: line.number, &mistakes)
    add(.heading(level: level, content), line)
  }

  private mutating func paragraph(_ first: SourceLine, _ mistakes: inout Mistakes) {
    var texts: [String] = []
    while let line = current, !line.isBlank {
      if !texts.isEmpty, let mistake = LineKind(line.text).mistakeInParagraph {
        mistakes.add(mistake, at: line.number)
        return skipGroup()
      }
      texts.append(line.text)
      position += 1
    }
    let text = texts.joined(separator: "\n")
    add(.paragraph(InlineParser.parse(text, line: first.number, &mistakes)), first)
  }

  private mutating func quote(_ first: SourceLine, _ mistakes: inout Mistakes) {
    var inside: [SourceLine] = []
    while let line = current, line.text.hasPrefix(">") {
      inside.append(SourceLine(number: line.number, text: line.text.dropFirst().trimmed))
      position += 1
    }
    if let line = current, !line.isBlank {
      mistakes.add(.missingBlankLine(before: "what follows the quote"), at: line.number)
      skipGroup()
    }
    // Quotes hold paragraphs only, so that quotes in quotes can't pile up.
    if let other = inside.first(where: { !$0.isBlank && LineKind($0.text) != .text }) {
      return mistakes.add(.unsupported(.nestedQuote), at: other.number)
    }
    let paragraphs = BlockParser.parse(inside, &mistakes).compactMap(\.paragraph)
    add(.quote(paragraphs), first)
  }

  private mutating func list(_ first: SourceLine, _ mistakes: inout Mistakes) {
    let start = Self.number(of: first.text)
    var items: [[Inline]] = []
    while let line = nextItem(numbered: start != nil) {
      let head = line.text.prefix { $0 != " " }.count + 1
      var texts = [line.text.dropFirst(head).trimmed]
      if texts[0].isTaskItem { mistakes.add(.unsupported(.taskItem), at: line.number) }
      position += 1
      while let more = current, more.text.hasPrefix(" "), !more.isBlank {
        if case .item = LineKind(more.text.trimmed) {
          mistakes.add(.unsupported(.nestedList), at: more.number)
        }
        // Two spaces at the end force a line break, so only the front is trimmed.
        texts.append(String(more.text.drop { $0 == " " }))
        position += 1
      }
      let text = texts.joined(separator: "\n")
      items.append(InlineParser.parse(text, line: line.number, &mistakes))
    }
    if let line = current, position > 0, !line.isBlank, !lines[position - 1].isBlank {
      mistakes.add(.missingBlankLine(before: "what follows the list"), at: line.number)
      skipGroup()
    }
    add(.list(start: start, items: items), first)
  }

  /// Moves to the next item of the list, over empty lines; nil where the list ends.
  private mutating func nextItem(numbered: Bool) -> SourceLine? {
    guard let index = lines[position...].firstIndex(where: { !$0.isBlank }),
      case .item = LineKind(lines[index].text),
      (Self.number(of: lines[index].text) != nil) == numbered
    else { return nil }
    position = index
    return lines[index]
  }

  private static func number(of item: String) -> Int? {
    Int(item.prefix { $0 != "." }.prefix(9))
  }
}

extension BlockParser.Piece {
  fileprivate var paragraph: [Inline]? {
    if case .paragraph(let content)? = block { content } else { nil }
  }
}

extension String {
  fileprivate var isTaskItem: Bool {
    ["[ ] ", "[x] ", "[X] "].contains { hasPrefix($0) }
  }
}
