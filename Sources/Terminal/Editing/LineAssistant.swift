/// What knows the language of a line while it is typed: colours, hints, completions.
///
/// It is asked after every key, so it should answer within a few milliseconds. Places are offsets
/// into the text's UTF-8.
public protocol LineAssistant: Sendable {
  /// How parts of the text look; where parts overlap, the last one counts.
  /// - Parameter cursor: where the cursor is; negative when the line is complete.
  func styles(of text: String, cursor: Int) -> [LineStyle]
  /// What could follow the text, shown faintly after the cursor at its end.
  ///
  /// Right or End takes it, up to `…`, which stands for what only the person knows, or to two spaces,
  /// behind which a remark stands.
  func hint(after text: String) -> String?
  /// What the word before the cursor could become.
  func completions(of text: String, cursor: Int) -> Completions
}

/// How a part of a line looks.
public struct LineStyle: Hashable, Sendable {
  /// Which part.
  public var range: Range<Int>
  /// How it looks.
  public var style: Style

  /// Creates the style of a part.
  public init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}

/// What a part of a line could become.
public struct Completions: Hashable, Sendable {
  /// One possibility.
  public struct Candidate: Hashable, Sendable {
    /// What takes the part's place.
    public var text: String
    /// What it is, in one line.
    public var summary: String

    /// Creates a candidate.
    public init(_ text: String, summary: String = "") {
      self.text = text
      self.summary = summary
    }
  }

  /// The part that is replaced.
  public var range: Range<Int>
  /// The possibilities, the likeliest first.
  public var candidates: [Candidate]

  /// Creates completions.
  public init(replacing range: Range<Int>, with candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// Nothing to complete.
  public static let none = Completions(replacing: 0..<0, with: [])
}

/// Knows nothing: for lines in no particular language.
public struct NoAssistant: LineAssistant {
  /// Creates one.
  public init() {}
  /// No colours.
  public func styles(of text: String, cursor: Int) -> [LineStyle] { [] }
  /// No hint.
  public func hint(after text: String) -> String? { nil }
  /// No completions.
  public func completions(of text: String, cursor: Int) -> Completions { .none }
}
