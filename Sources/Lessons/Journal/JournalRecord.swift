public import Session

/// One event of a learner's work: a line of the journal.
public struct JournalRecord: Hashable, Sendable {
  /// What happened.
  public enum Event: Hashable, Sendable {
    /// A lesson was started where there was no journal: the format of the journal, and the digest of
    /// the lesson's text.
    case started(format: Int, digest: String)
    /// The lesson was taken up again: the digest of its text by then, and how many lines of the
    /// journal could not be read, which the learner was told.
    case resumed(digest: String, passedOver: Int = 0)
    /// A cell was run; `cancelled` when it was interrupted.
    case ran(cell: String, cancelled: Bool)
    /// A line was typed; `cancelled` when it was interrupted.
    case typed(line: String, cancelled: Bool)
    /// An answer was marked; `mistake` is the name of a known one.
    case answered(quiz: String, answer: String, mark: Verdict.Mark, mistake: String?)
    /// A hint was shown, from 1; `isUnasked` when it was given after the same mistake was made again.
    case hinted(quiz: String, number: Int, isUnasked: Bool = false)
    /// A question was given up.
    case skipped(quiz: String)
    /// The learner went to a step.
    case moved(step: String)
    /// The lesson was started over.
    case restarted
    /// The last step was left.
    case finished
  }

  /// When it happened: seconds since 1970.
  public var time: Double
  /// The lesson's id.
  public var lesson: String
  /// What happened.
  public var event: Event

  /// Creates a record.
  public init(time: Double, lesson: String, event: Event) {
    self.time = time
    self.lesson = lesson
    self.event = event
  }
}
