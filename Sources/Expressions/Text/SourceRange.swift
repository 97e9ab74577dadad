/// A half-open range of UTF-8 offsets into one line of text.
///
/// Every error of this module carries one, so that a caret can be put under what it speaks of.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: Int
  /// The offset past the last byte; equal to `lower` for a place between two characters.
  public var upper: Int

  /// Creates the range from `lower` up to, not including, `upper`.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = upper
  }
}
