/// Reads the text of one paragraph: emphasis, strong, code, links.
///
/// One pass with a stack of what is open; a line break in the source is a space.
struct InlineParser {
  /// Something that was opened and waits for its partner.
  private struct Frame {
    var marker: String
    var line: Int
    var content: [Inline] = []
  }

  private static let deepest = 8

  private let characters: [Character]
  private var position = 0
  private var line: Int
  private var text = ""
  private var frames: [Frame]
  private var failure: (mistake: FormatMistake, line: Int)?

  private init(_ text: String, line: Int) {
    characters = Array(text)
    self.line = line
    frames = [Frame(marker: "", line: line)]
  }

  /// Parses a paragraph that begins in the given line; nothing of it is kept after a mistake.
  static func parse(_ text: String, line: Int, _ mistakes: inout Mistakes) -> [Inline] {
    var parser = InlineParser(text, line: line)
    parser.parse()
    if let failure = parser.failure { mistakes.add(failure.mistake, at: failure.line) }
    return parser.frames[0].content
  }

  private mutating func parse() {
    while failure == nil, let character = peek() { read(character) }
    guard failure == nil else { return }
    while frames.count > 1 {
      guard frames[frames.count - 1].marker == "[" else {
        let frame = frames[frames.count - 1]
        return failure = (.openMarkup(frame.marker), frame.line)
      }
      closeAsText()
    }
    flush()
  }

  private mutating func read(_ character: Character) {
    switch character {
    case "\\": escape()
    case "`": code()
    case "*": stars()
    case "[": openBracket()
    case "]": closeBracket()
    case "!" where peek(1) == "[": fail(.unsupported(.image))
    case "<" where peek(1).map { $0.isLetter || "/!?".contains($0) } == true:
      fail(.unsupported(.html))
    case "&" where isEntity: fail(.unsupported(.entity))
    case "_" where !isWordCharacter(peek(-1)) && isText(peek(1)): fail(.unsupported(.underscore))
    case "~" where peek(1) == "~": fail(.unsupported(.strikethrough))
    case "$": fail(.unsupported(.dollarMaths))
    case "\n":
      if text.hasSuffix("  ") { return fail(.unsupported(.hardBreak)) }
      line += 1
      take(" ")
    default: take(character)
    }
  }
}

extension InlineParser {
  private func peek(_ offset: Int = 0) -> Character? {
    let index = position + offset
    return characters.indices.contains(index) ? characters[index] : nil
  }

  private func isText(_ character: Character?) -> Bool {
    character.map { !$0.isWhitespace } ?? false
  }

  private func isWordCharacter(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// Whether a character is written by its name, as in `&amp;`.
  private var isEntity: Bool {
    let name = characters[(position + 1)...].prefix(32).prefix { isWordCharacter($0) || $0 == "#" }
    return !name.isEmpty && peek(name.count + 1) == ";"
  }

  private mutating func take(_ character: Character) {
    text.append(character)
    position += 1
  }

  private mutating func fail(_ mistake: FormatMistake) {
    failure = (mistake, line)
  }

  /// Ends the run of plain text.
  private mutating func flush() {
    guard !text.isEmpty else { return }
    append(.text(text))
    text = ""
  }

  private mutating func append(_ inline: Inline) {
    let top = frames.count - 1
    if case .text(let new) = inline, case .text(let old)? = frames[top].content.last {
      frames[top].content[frames[top].content.count - 1] = .text(old + new)
    } else {
      frames[top].content.append(inline)
    }
  }

  private mutating func open(_ marker: String) {
    guard frames.count <= Self.deepest else { return fail(.deepMarkup) }
    flush()
    frames.append(Frame(marker: marker, line: line))
    position += marker.count
  }

  /// Gives the innermost frame back as the text it was.
  private mutating func closeAsText() {
    flush()
    let frame = frames.removeLast()
    append(.text(frame.marker))
    for inline in frame.content { append(inline) }
  }
}

// MARK: - The constructs

extension InlineParser {
  private mutating func escape() {
    guard let next = peek(1) else { return take("\\") }
    guard next != "\n" else { return fail(.unsupported(.hardBreak)) }
    if next.isASCII, next.isPunctuation || next.isSymbol { position += 1 }
    take(next.isASCII && (next.isPunctuation || next.isSymbol) ? next : "\\")
  }

  private mutating func code() {
    guard peek(1) != "`" else { return fail(.unsupported(.doubleBacktick)) }
    guard let end = characters[(position + 1)...].firstIndex(of: "`") else {
      return fail(.openMarkup("`"))
    }
    flush()
    let content = characters[(position + 1)..<end]
    append(.code(String(content.map { $0 == "\n" ? " " : $0 })))
    line += content.count { $0 == "\n" }
    position = end + 1
  }

  private mutating func stars() {
    let count = characters[position...].prefix(4).prefix { $0 == "*" }.count
    guard count < 3 else { return fail(.unsupported(.tripleStar)) }
    let marker = String(repeating: "*", count: count)
    let canOpen = isText(peek(count))
    let canClose = isText(peek(-1))
    if canClose, frames[frames.count - 1].marker == marker {
      close(marker)
    } else if canOpen, !frames.contains(where: { $0.marker == marker }) {
      open(marker)
    } else if canOpen || canClose {
      fail(.openMarkup(marker))
    } else {
      for _ in 0..<count { take("*") }
    }
  }

  private mutating func close(_ marker: String) {
    flush()
    let content = frames.removeLast().content
    append(marker == "*" ? .emphasis(content) : .strong(content))
    position += marker.count
  }

  private mutating func openBracket() {
    guard peek(1) != "^" else { return fail(.unsupported(.footnote)) }
    open("[")
  }

  private mutating func closeBracket() {
    guard let index = frames.lastIndex(where: { $0.marker == "[" }) else { return take("]") }
    guard index == frames.count - 1 else {
      let frame = frames[frames.count - 1]
      return failure = (.openMarkup(frame.marker), frame.line)
    }
    switch peek(1) {
    case "(": link()
    case "[": fail(.unsupported(.reference))
    case ":" where frames.count == 2 && frames[0].content.isEmpty: fail(.unsupported(.reference))
    default:
      closeAsText()
      take("]")
    }
  }

  private mutating func link() {
    let rest = characters[(position + 2)...]
    guard let end = rest.firstIndex(of: ")") else { return fail(.openMarkup("(")) }
    let destination = String(rest[..<end])
    guard Self.isAddress(destination) else { return fail(.badDestination(destination)) }
    flush()
    let content = frames.removeLast().content
    guard !content.contains(where: \.holdsLink), !frames.contains(where: { $0.marker == "[" })
    else { return fail(.unsupported(.linkInLink)) }
    append(.link(content, destination: destination))
    position = end + 1
  }

  private static func isAddress(_ text: String) -> Bool {
    let start = ["https://", "http://", "mailto:"].first { text.hasPrefix($0) }
    return start.map { text.count > $0.count } == true
      && text.allSatisfy { $0.isASCII && !$0.isWhitespace && !"<>\"\\".contains($0) }
  }
}

extension Inline {
  fileprivate var holdsLink: Bool {
    switch self {
    case .text, .code: false
    case .link: true
    case .emphasis(let content), .strong(let content): content.contains(where: \.holdsLink)
    }
  }
}
