/// A column of findings, as text.
public struct Column: Hashable, Sendable {
  /// What stands above it.
  public var title: String
  /// A text for each row.
  public var cells: [String]
  /// Whether it is words, which begin in one place and can be broken, rather than numbers, which end
  /// in one.
  public var isWords = false
  /// How much would be missed without it: where there is no room, what weighs least goes first.
  public var weight: Int

  /// Creates a column.
  public init(_ title: String, _ cells: [String], isWords: Bool = false, weight: Int = 2) {
    (self.title, self.cells) = (title, cells)
    (self.isWords, self.weight) = (isWords, weight)
  }
}
