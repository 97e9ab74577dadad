public import Session

/// What a player shows, in order.
public enum LessonOutput: Sendable {
  /// A step begins: where the learner is.
  case header(Header)
  /// Prose to read.
  case prose([Block])
  /// The lines that Enter will run.
  case preview(Cell)
  /// A line of a cell, about to be run.
  case running(cell: String, SourceLine)
  /// What came of a line: `cell` and `line` (of the file) where it is the lesson's.
  case outcome(Outcome, cell: String?, line: Int?)
  /// A picture or a file of a cell that was run on the way to another step: to be written and named,
  /// not to be shown.
  case passed(Outcome, cell: String, SourceLine)
  /// What a cell has shown before, to be shown again where a question is about it; its files are
  /// written already.
  indirect case recalled(cell: String, [LessonOutput])
  /// A question.
  case question(Question)
  /// An answer was marked; `line` is that of the question.
  case verdict(Verdict, line: Int)
  /// A hint: number `number` of `count`; the last is the worked solution.
  case hint([Inline], number: Int, count: Int)
  /// The model answer, after giving up.
  case solution(quiz: String, answer: String)
  /// What is worth knowing once a question is behind.
  case explanation([Inline])
  /// A remark of the player's own.
  case notice(String)
  /// All steps, for `:list`.
  case list([StepStatus])
  /// All commands, for `:help`.
  case help([Command])
  /// All questions with their answers, for `:review`.
  case review([QuizReview])
  /// The lesson is over.
  case summary(Summary)
  /// The learner leaves.
  case farewell(String)
}

/// Where the learner is.
public struct Header: Hashable, Sendable {
  /// The step's stable name.
  public var step: String
  /// The heading it stands under.
  public var title: String
  /// Its number, from 1.
  public var number: Int
  /// The number of steps.
  public var count: Int
  /// How many steps are done.
  public var done: Int
}

/// A question as it is shown.
public struct Question: Hashable, Sendable {
  /// Its stable name.
  public var id: String
  /// What is asked.
  public var text: [Inline]
  /// The options of a choice; empty for every other kind.
  public var options: [Quiz.Option]
  /// The form that is asked for: `a number to 4 decimals`.
  public var form: String
  /// Its number among the questions, from 1.
  public var number: Int
  /// The number of questions.
  public var count: Int
  /// How many answers were marked wrong so far.
  public var attempts: Int
  /// Whether it is only shown again: it is answered, or was given up just now.
  public var isSettled: Bool
}

/// A step in `:list`.
public struct StepStatus: Hashable, Sendable {
  /// How far a step is.
  public enum State: String, Hashable, Sendable {
    /// Not yet seen.
    case ahead
    /// Seen, but its cell was not run or its question not answered.
    case open
    /// Read, run or answered.
    case done
    /// Its question was given up.
    case skipped
  }

  /// Its stable name.
  public var id: String
  /// Its number, from 1.
  public var number: Int
  /// The heading it stands under.
  public var title: String
  /// What there is to do, in its first words: a question, or a line of code; empty for reading.
  public var task: String
  /// How far it is.
  public var state: State
  /// Whether the learner is here.
  public var isCurrent: Bool
}

/// A question in `:review`.
public struct QuizReview: Hashable, Sendable {
  /// Its stable name.
  public var id: String
  /// What is asked.
  public var question: [Inline]
  /// What was done, a round each time that the lesson was begun and anything was done here.
  public var rounds: [Round]
  /// How far it is.
  public var state: StepStatus.State
  /// The model answer, once the question is settled.
  public var solution: String?
  /// The explanation, once the question is settled.
  public var explanation: [Inline]?

  /// What was done at a question before the lesson was started over.
  public struct Round: Hashable, Sendable {
    /// The answers that were judged, in order.
    public var answers: [Verdict]
    /// How many hints were asked for.
    public var hints: Int
    /// Whether the question was given up.
    public var isSkipped: Bool
  }
}

/// The end of a lesson, in figures.
public struct Summary: Hashable, Sendable {
  /// The lesson's title.
  public var title: String
  /// The number of questions.
  public var questions: Int
  /// How many were answered.
  public var answered: Int
  /// How many were right at the first try, without a hint.
  public var atFirst: Int
  /// The ids of those that were given up.
  public var skipped: [String]
  /// The ids of those that are still open.
  public var open: [String]
  /// How many answers were judged.
  public var attempts: Int
  /// How many hints were asked for.
  public var hints: Int
  /// How many pictures were drawn.
  public var pictures: Int
  /// The time at work in seconds; pauses count for at most five minutes each.
  public var seconds: Double
  /// What to try next.
  public var next: [Inline]
}
