public import Session

/// Plays a lesson: what the learner does goes in, what is to be shown comes out.
///
/// A pure state machine and a value: it never prints, reads no file and asks no clock. The records of
/// a turn are to be appended to the journal; `resume` rebuilds the same state from them.
public struct Player: Sendable {
  /// What the learner does.
  public enum Event: Hashable, Sendable {
    /// The Enter key on an empty line.
    case enter
    /// A line: a command, an answer, or a line of the language.
    case line(String)
  }

  /// What comes of an event.
  public struct Turn: Sendable {
    /// What to show, in order.
    public var outputs: [Output]
    /// What to append to the journal, in order.
    public var records: [JournalRecord]
  }

  /// What the next line will be taken for.
  public enum Prompt: Hashable, Sendable {
    /// Enter runs the cell of this id; a line runs.
    case cell(String)
    /// Enter goes on; a line runs.
    case step
    /// A line is the answer to the question of this id.
    case question(String)
    /// A line runs, an empty one returns.
    case scratch
    /// The last step is behind; a line runs.
    case finished
    /// The learner has left.
    case closed
  }

  /// The lesson.
  public let lesson: Lesson
  /// What the next line will be taken for.
  public private(set) var prompt = Prompt.step

  /// Creates a player at the beginning of a lesson.
  public init(_ lesson: Lesson) {
    self.lesson = lesson
  }

  /// Starts the lesson and shows its first step.
  /// - Parameter time: now, in seconds since 1970.
  public mutating func start(at time: Double) -> Turn {
    Turn(outputs: [], records: [])
  }

  /// Rebuilds the state that the records of a journal lead to, and shows where the learner is.
  ///
  /// Records of other lessons are passed over. Lines are run again, silently; those that were
  /// interrupted are not. What no longer fits a changed lesson is left out, and said.
  public mutating func resume(
    _ records: [JournalRecord], at time: Double, isCancelled: @Sendable () -> Bool = { false }
  ) -> Turn {
    Turn(outputs: [], records: [])
  }

  /// Takes one event.
  /// - Parameter time: now, in seconds since 1970.
  /// - Parameter isCancelled: asked between steps of long work; true ends it with what was reached.
  public mutating func handle(
    _ event: Event, at time: Double, isCancelled: @Sendable () -> Bool = { false }
  ) -> Turn {
    Turn(outputs: [], records: [])
  }

  /// The learner's session: for completion at the prompt.
  public var session: Interpreter { Interpreter() }
}
