/// Something wrong with a lesson, with its line: for the author.
public struct LessonError: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// What was expected and what was found, in one sentence without a final stop.
  public var message: String
  /// What to do, in one sentence without a final stop.
  public var hint: String?
}

/// Everything that is wrong with a lesson, in the order of its lines.
public struct LessonErrors: Error, Hashable, Sendable {
  /// The errors; at least one.
  public var errors: [LessonError]
}
