/// A mistake in a typed line: what was expected, what was found, and one hint.
public struct Diagnostic: Error, Hashable, Sendable {
  /// What is wrong, in one sentence without a final stop.
  public var message: String
  /// What to try, in one sentence without a final stop.
  public var hint: String?
  /// The line that the message speaks of; a very long one is cut around the mistake.
  public var source: String
  /// Where in `source` the mistake begins: 1-based, in characters.
  public var column: Int
  /// How many characters the mistake covers; at least 1.
  public var length: Int

  /// Creates a diagnostic.
  public init(message: String, hint: String? = nil, source: String, column: Int, length: Int) {
    self.message = message
    self.hint = hint
    self.source = source
    self.column = column
    self.length = max(1, length)
  }
}
