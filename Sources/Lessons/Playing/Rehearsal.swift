/// Runs a lesson without a person: every cell, and every question answered with the lesson's own answer.
public struct Rehearsal: Sendable {
  /// Creates a rehearsal of a lesson.
  public init(_ lesson: Lesson) {}

  /// The outcomes and verdicts of the next step that has a cell or a question; nil at the end.
  public mutating func next(isCancelled: @Sendable () -> Bool = { false }) -> [Output]? { nil }
}
