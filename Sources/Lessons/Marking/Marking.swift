public import Session

/// A marked answer.
public struct Marking: Hashable, Sendable {
  /// What the learner is told.
  public var verdict: Verdict
  /// The name of the known mistake, where it was recognised.
  public var mistake: String?
  /// Whether the same was wrong before.
  public var isRepeated = false
  /// Whether the feedback has words of its own for that.
  public var saysMore = false
}
