/// How a piece of text looks: by its role, so that one table decides the colours.
public struct Style: Hashable, Sendable {
  /// What the letters look like.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// One bit a trait.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier.
    public static let bold = Traits(rawValue: 1)
    /// Fainter.
    public static let dim = Traits(rawValue: 2)
    /// Slanted.
    public static let italic = Traits(rawValue: 4)
    /// With a line below.
    public static let underline = Traits(rawValue: 8)
  }

  /// What the text is; each has a colour of its own.
  public enum Role: Hashable, Sendable, CaseIterable {
    /// Code, and what can be typed.
    case code
    /// A title, a prompt, a figure that matters.
    case accent
    /// A right answer.
    case success
    /// Something to look at again.
    case warning
    /// A wrong answer, an error.
    case failure
  }

  /// What the letters look like.
  public var traits: Traits
  /// What the text is; `nil` for ordinary text.
  public var role: Role?

  /// Creates a style.
  public init(_ traits: Traits = [], _ role: Role? = nil) {
    self.traits = traits
    self.role = role
  }

  /// Ordinary text.
  public static let plain = Style()
}
