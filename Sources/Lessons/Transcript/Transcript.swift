public import Session

/// What a learner did in a lesson, with what came of it: a journal, played again.
///
/// Lines have run again and answers are marked again: nothing in it is taken on trust.
public struct Transcript: Sendable {
  /// One thing that was done.
  public struct Event: Sendable {
    /// When, in seconds since 1970.
    public var time: Double
    /// The heading under which the learner was.
    public var heading: String
    /// How often the lesson had been begun by then, from 1.
    public var attempt: Int
    /// What.
    public var kind: Kind
  }

  /// What can be done.
  public enum Kind: Sendable {
    /// The lesson was started or taken up again.
    case opened
    /// The lesson was started over.
    case restarted
    /// A cell of this id was run.
    case cell(String, [Outcome])
    /// A line was typed; without outcomes if it was interrupted.
    case line(String, [Outcome], wasInterrupted: Bool)
    /// An answer, as it is marked today and as the journal has it.
    case answer(Verdict, recorded: Verdict.Mark)
    /// A hint to a question was shown, from 1.
    case hint(quiz: String, number: Int, isUnasked: Bool)
    /// A question was given up.
    case skipped(quiz: String)
    /// The learner went elsewhere; the pictures and files of cells that ran on the way.
    case moved([(cell: String, outcome: Outcome)])
    /// Nothing that is shown.
    case other
  }

  /// The lesson.
  public let lesson: Lesson
  /// What was done, in order; what no longer fits the lesson is left out.
  public private(set) var events: [Event] = []
  /// The work in figures, for each time that the lesson was begun; at least one.
  public let attempts: [Summary]
  /// The ids of cells, questions and steps that the lesson no longer has.
  public let missing: [String]
  /// Whether the lesson's text was another one when it was last worked on.
  public let isOfOtherText: Bool

  /// Plays the records of a lesson again; those of other lessons are passed over.
  /// - Returns: `nil` when there are none.
  public init?(_ records: [JournalRecord], of lesson: Lesson) {
    let records = records.filter { $0.lesson == lesson.id }
    guard !records.isEmpty else { return nil }
    var replay = Replay(Player(lesson))
    var attempts: [Summary] = []
    for record in records {
      if record.event == .restarted { attempts.append(replay.player.summary) }
      let outputs = replay.apply(record, .nobody)
      let heading = replay.player.isFinished ? "After the lesson" : replay.player.step.title
      events.append(
        Event(
          time: record.time, heading: heading, attempt: attempts.count + 1,
          kind: Kind(record.event, outputs)))
    }
    self.lesson = lesson
    self.attempts = attempts + [replay.player.summary]
    missing = replay.missing
    isOfOtherText = replay.digest != lesson.digest
  }
}

extension Transcript.Kind {
  fileprivate init(_ event: JournalRecord.Event, _ outputs: [LessonOutput]) {
    let outcomes = outputs.compactMap { output in
      if case .outcome(let outcome, _, _) = output { outcome } else { nil }
    }
    switch event {
    case .started, .resumed: self = .opened
    case .restarted: self = .restarted
    case .ran(let cell, false): self = .cell(cell, outcomes)
    case .typed(let line, let cancelled):
      self = .line(line, outcomes, wasInterrupted: cancelled)
    case .answered(_, _, let mark, _):
      self =
        if case .verdict(let verdict, _)? = outputs.last { .answer(verdict, recorded: mark) } else {
          .other
        }
    case .hinted(let quiz, let number, let isUnasked):
      self = .hint(quiz: quiz, number: number, isUnasked: isUnasked)
    case .skipped(let quiz): self = .skipped(quiz: quiz)
    case .moved:
      self = .moved(
        outputs.compactMap { output in
          if case .passed(let outcome, let cell, _) = output { (cell, outcome) } else { nil }
        })
    case .ran, .finished: self = .other
    }
  }
}

extension Transcript {
  /// From when to when the learner sat at the lesson, each time.
  public var sittings: [(first: Double, last: Double)] {
    events.reduce(into: []) { sittings, event in
      if case .opened = event.kind { sittings.append((event.time, event.time)) }
      if sittings.isEmpty { sittings.append((event.time, event.time)) }
      sittings[sittings.count - 1].last = event.time
    }
  }
}
