/// A part of a typed line, and what it is.
public struct Highlight: Hashable, Sendable {
  /// What parts can be.
  public enum Role: Hashable, Sendable, CaseIterable {
    /// A word of a command: `plot`, `from`.
    case word
    /// A function, the user's or a built-in one.
    case function
    /// A number or a constant.
    case number
    /// A text in quotes.
    case text
    /// What follows `#`.
    case comment
    /// The two parentheses that belong together, one of them at the cursor.
    case pair
    /// Where the line can't be read.
    case mistake
  }

  /// Where it is, in UTF-8.
  public var range: Range<Int>
  /// What it is.
  public var role: Role

  /// Creates a highlight.
  public init(_ range: Range<Int>, _ role: Role) {
    self.range = range
    self.role = role
  }
}
