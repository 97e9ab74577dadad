public import Session

/// A lesson: a Markdown file with cells to run and questions to answer.
public struct Lesson: Hashable, Sendable {
  /// The stable name, as in `minima learn local-minima`.
  public var id: String
  /// The name that people read.
  public var title: String
  /// What the lesson is about, in one sentence.
  public var summary: String
  /// How long it takes, in minutes.
  public var minutes: Int
  /// What to try after it.
  public var next: [Inline]
  /// The steps, in order; at least one.
  public var steps: [Step]
  /// A digest of the file's bytes, by which a journal knows that the lesson has changed.
  ///
  /// 64-bit FNV-1a, as 16 hexadecimal digits.
  public var digest: String

  /// The questions, in order.
  public var quizzes: [Quiz] { steps.compactMap(\.quiz) }

  /// The cells, in order.
  public var cells: [Cell] { steps.compactMap(\.cell) }
}

/// What a learner takes in at once: some prose, then at most one cell or question.
public struct Step: Hashable, Sendable {
  /// What there is to do after the prose.
  public enum Activity: Hashable, Sendable {
    /// Nothing but reading.
    case reading
    /// Lines to run.
    case cell(Cell)
    /// A question to answer.
    case quiz(Quiz)
  }

  /// The stable name: that of the cell or question, or a slug of the heading.
  public var id: String
  /// The line of the file where the step begins, from 1.
  public var line: Int
  /// The heading that the step stands under, as plain text.
  public var title: String
  /// The prose.
  public var prose: [Block]
  /// What there is to do.
  public var activity: Activity

  /// The cell, where there is one.
  public var cell: Cell? {
    if case .cell(let cell) = activity { cell } else { nil }
  }

  /// The question, where there is one.
  public var quiz: Quiz? {
    if case .quiz(let quiz) = activity { quiz } else { nil }
  }
}

/// Lines of the language that run one after the other.
public struct Cell: Hashable, Sendable {
  /// The stable name.
  public var id: String
  /// The line of the opening fence, from 1.
  public var line: Int
  /// The lines, comments and empty ones included.
  public var lines: [SourceLine]
  /// What is not told of what comes of them.
  public var withheld: Withheld?
}

/// A piece of a lesson file that knows where it stands.
public struct SourceLine: Hashable, Sendable {
  /// The line of the file, from 1.
  public var number: Int
  /// The text.
  public var text: String
}
