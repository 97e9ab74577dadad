/// What a part of a line could become.
public struct Completion: Hashable, Sendable {
  /// What takes the part's place.
  public var text: String
  /// What it is, in one line.
  public var summary: String

  /// Creates a completion.
  public init(_ text: String, _ summary: String) {
    self.text = text
    self.summary = summary
  }
}
