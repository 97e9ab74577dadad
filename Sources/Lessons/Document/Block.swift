/// A block of prose: the part of Markdown that lessons use.
public enum Block: Hashable, Sendable {
  /// A heading of level 1, 2 or 3.
  case heading(level: Int, [Inline])
  /// A paragraph.
  case paragraph([Inline])
  /// A list with `-`, or with numbers from `start`; each item is one paragraph.
  case list(start: Int?, items: [[Inline]])
  /// A quotation of one or more paragraphs.
  case quote([[Inline]])
  /// Code that is shown and not run.
  case code([String])
}

/// A run of text in a paragraph.
public indirect enum Inline: Hashable, Sendable {
  /// Text without markup.
  case text(String)
  /// `*emphasis*`
  case emphasis([Inline])
  /// `**strong**`
  case strong([Inline])
  /// Code between backticks.
  case code(String)
  /// `[text](destination)`
  case link([Inline], destination: String)
}

extension [Inline] {
  /// The words without their markup.
  public var plainText: String {
    map(\.plainText).joined()
  }
}

extension Inline {
  /// The words without their markup.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let content), .strong(let content), .link(let content, _): content.plainText
    }
  }
}

extension Inline {
  /// The pieces of code in it.
  var codes: [String] {
    switch self {
    case .text: []
    case .code(let code): [code]
    case .emphasis(let content), .strong(let content), .link(let content, _):
      content.flatMap(\.codes)
    }
  }
}
