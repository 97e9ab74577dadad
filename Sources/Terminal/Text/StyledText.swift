/// Text in several styles.
public struct StyledText: Hashable, Sendable {
  /// A piece of text in one style.
  public struct Span: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// How all of them look.
    public var style: Style
  }

  /// The pieces in order; neighbours differ in style and none is empty.
  public private(set) var spans: [Span] = []

  /// Creates text in one style.
  public init(_ text: String = "", _ style: Style = .plain) {
    append(text, style)
  }

  /// Creates text with the letters' look or the role of one style.
  public init(_ text: String, _ traits: Style.Traits, _ role: Style.Role? = nil) {
    append(text, Style(traits, role))
  }

  /// Adds text at the end.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    if text.isEmpty { return }
    if spans.last?.style == style {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text: text, style: style))
    }
  }

  /// The beginning that fits into a number of cells, an ellipsis in place of what is cut.
  public func prefix(width: Int) -> StyledText {
    if displayWidth <= width { return self }
    var (result, room) = (StyledText(), width)
    for span in spans where room > 0 {
      // The last cell is for the ellipsis, also where a piece ends just before it.
      let isWhole = span.text.displayWidth < room
      let text = isWhole ? span.text : (span.text + " ").prefix(width: room)
      result.append(text, span.style)
      room -= isWhole ? span.text.displayWidth : room
    }
    return result
  }

  /// Joins two texts.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  /// Adds a text at the end of another.
  public static func += (left: inout StyledText, right: StyledText) {
    for span in right.spans { left.append(span.text, span.style) }
  }

  /// The characters alone.
  public var plain: String { spans.map(\.text).joined() }
  /// The cells that the text takes on one line.
  public var displayWidth: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }
}

extension StyledText: ExpressibleByStringLiteral {
  /// Creates text in the plain style.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension StyledText {
  /// The text with escape sequences around each piece that needs them.
  ///
  /// The text itself is sanitised here: no span can bring escape sequences of its own.
  public func rendered(_ rendering: StyleRendering) -> String {
    spans.map { span in
      let codes = span.style.codes(for: rendering).map(String.init).joined(separator: ";")
      let text = span.text.sanitized()
      return codes.isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
    }.joined()
  }
}
