/// A lesson: a Markdown file with cells to run and questions to answer.
public struct Lesson: Sendable {
  /// The stable name, as in `minima learn local-minima`.
  public var id: String

  /// Creates a lesson.
  public init(id: String) {
    self.id = id
  }
}
