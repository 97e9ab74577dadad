/// An open file, pipe or terminal, by its number.
public struct Descriptor: RawRepresentable, Hashable, Sendable {
  /// The number.
  public let rawValue: Int32

  /// Wraps a number; it stays open for as long as its owner leaves it open.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Where lines come from.
  public static let standardInput = Descriptor(rawValue: 0)
  /// Where results go.
  public static let standardOutput = Descriptor(rawValue: 1)
  /// Where errors go.
  public static let standardError = Descriptor(rawValue: 2)

  /// Whether a person sits at the other end.
  public var isTerminal: Bool { System.isTerminal(rawValue) }
}
