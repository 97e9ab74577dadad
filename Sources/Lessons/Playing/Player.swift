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
    public var outputs: [LessonOutput] = []
    /// What to append to the journal, in order.
    public var records: [JournalRecord] = []
  }

  /// What the next line will be taken for.
  public enum Prompt: Hashable, Sendable {
    /// Enter runs the cell of this id; a line runs.
    case cell(String)
    /// Enter goes on; a line runs.
    case step
    /// Enter ends the lesson; a line runs.
    case end
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
  /// What takes the lesson up again, as it is typed.
  let command: String
  /// What the program is called by, as it is typed.
  let program: String
  /// The index of the step where the learner is.
  var index = 0
  /// What the cell of the step has shown, if it has run since the learner came to it.
  var results: [LessonOutput]?
  /// Whether the question of the step was given up since the learner came to it.
  var hasSkippedHere = false
  var isScratch = false
  var isFinished = false
  var isClosed = false
  /// Whether the last line asked to start over, and only asked.
  var isRestarting = false
  var workspace = Workspace()
  var visited: Set<String> = []
  var ran: Set<String> = []
  /// What each cell has shown when it ran last.
  var shown: [String: [LessonOutput]] = [:]
  var progress: [String: QuizProgress] = [:]
  var pictures = 0
  var clock = WorkClock()

  /// Creates a player at the beginning of a lesson.
  /// - Parameters:
  ///   - program: what the program is called by, as it is typed.
  ///   - command: what takes the lesson up again, as it is typed; `minima learn ID` if nil.
  public init(_ lesson: Lesson, program: String = "minima", resumedBy command: String? = nil) {
    self.lesson = lesson
    self.program = program
    self.command = command ?? "\(program) learn \(lesson.id)"
  }

  /// The learner's session: for completion at the prompt.
  public var session: Interpreter { workspace.learner }

  /// What the next line will be taken for.
  public var prompt: Prompt {
    if isClosed { return .closed }
    if isScratch { return .scratch }
    if isFinished { return .finished }
    switch step.activity {
    case .cell(let cell) where results == nil: return .cell(cell.id)
    case .quiz(let quiz) where isAsking(quiz): return .question(quiz.id)
    default: return index + 1 < lesson.steps.count ? .step : .end
    }
  }

  /// The step where the learner is.
  public var step: Step { lesson.steps[index] }

  /// Starts the lesson and shows its first step.
  /// - Parameter time: now, in seconds since 1970.
  public mutating func start(at time: Double) -> Turn {
    var turn = Turn()
    clock.tick(time)
    record(.started(format: JournalRecord.format, digest: lesson.digest), in: &turn)
    arrive(at: 0, in: &turn)
    return turn
  }

  /// Takes one event.
  /// - Parameter time: now, in seconds since 1970.
  /// - Parameter watch: who waits for long work, and may end it with what was reached.
  public mutating func handle(
    _ event: Event, at time: Double, watch: Watch = .nobody
  ) -> Turn {
    var turn = Turn()
    guard !isClosed else { return turn }
    clock.tick(time)
    let wasRestarting = isRestarting
    isRestarting = false
    switch event {
    case .enter: enter(in: &turn, watch)
    case .line(let line):
      let text = line.trimmingWhitespace
      if text.isEmpty {
        enter(in: &turn, watch)
      } else if text.hasPrefix(":") {
        obey(text, wasAsked: wasRestarting, in: &turn, watch)
      } else if case .question(let id) = prompt {
        answer(text, to: id, in: &turn)
      } else {
        run(typed: line, in: &turn, watch)
      }
    }
    return turn
  }

  /// What Enter does on an empty line.
  private mutating func enter(in turn: inout Turn, _ watch: Watch) {
    switch prompt {
    case .closed: break
    case .scratch:
      isScratch = false
      turn.say(.backToLesson)
      showTask(in: &turn)
    case .finished: turn.say(.afterTheEnd)
    case .cell: runCell(in: &turn, watch)
    case .question(let id): answer("", to: id, in: &turn)
    case .step, .end: goOn(in: &turn, watch)
    }
  }
}

extension Player {
  /// Adds a record of what just happened.
  func record(_ event: JournalRecord.Event, in turn: inout Turn) {
    turn.records.append(JournalRecord(time: clock.now, lesson: lesson.id, event: event))
  }
}

extension Player.Turn {
  mutating func show(_ output: LessonOutput) { outputs.append(output) }

  mutating func say(_ notice: Notice) { outputs.append(.notice(notice.text)) }
}
