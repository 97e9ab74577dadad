/// Collects what is wrong with a lesson file, so that an author sees all of it at once.
struct Mistakes {
  private(set) var errors: [LessonError] = []

  mutating func add(_ mistake: FormatMistake, at line: Int) {
    errors.append(LessonError(line: line, message: mistake.message, hint: mistake.hint))
  }

  /// In the order of the lines; those of one line in the order of finding.
  var sorted: [LessonError] {
    errors.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}
