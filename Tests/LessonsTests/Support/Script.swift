import Session

@testable import Lessons

/// Plays a script and writes down what is shown, a short line an output.
struct Script {
  var player: Player
  private(set) var records: [JournalRecord] = []
  private(set) var shown: [String] = []
  private var time = 1000.0

  /// Starts a lesson, or takes it up where a journal ends.
  init(_ lesson: Lesson, resuming records: [JournalRecord]? = nil) {
    player = Player(lesson)
    let journal = records.map { Journal.Reading(records: $0) }
    note(journal.map { player.resume($0, at: time) } ?? player.start(at: time))
  }

  /// Types lines, each ten seconds after the other; an empty one is Enter.
  /// - Returns: what they have shown.
  @discardableResult
  mutating func type(_ lines: String...) -> [String] {
    let before = shown.count
    for line in lines {
      time += 10
      note(player.handle(line.isEmpty ? .enter : .line(line), at: time))
    }
    return Array(shown[before...])
  }

  /// Types a line whose work is interrupted at once.
  @discardableResult
  mutating func interrupt(_ line: String) -> [String] {
    let before = shown.count
    time += 10
    note(player.handle(line.isEmpty ? .enter : .line(line), at: time, watch: Watch { true }))
    return Array(shown[before...])
  }

  private mutating func note(_ turn: Player.Turn) {
    shown += turn.outputs.map(\.line)
    records += turn.records
  }
}

extension LessonOutput {
  /// One line that tells an output from others.
  var line: String {
    switch self {
    case .header(let header):
      "== \(header.number)/\(header.count) \(header.step) (\(header.done) done)"
    case .prose(let blocks): "prose \(blocks.count)"
    case .preview(let cell): "cell \(cell.id)"
    case .running(let cell, let line): "run \(cell):\(line.number) \(line.text)"
    case .outcome(let outcome, let cell, _): "out \(cell ?? "-") \(outcome.words)"
    case .passed(let outcome, let cell, _): "passed \(cell) \(outcome.words)"
    case .recalled(let cell, let outputs): "again \(cell) \(outputs.count)"
    case .question(let question):
      "? \(question.id) \(question.number)/\(question.count), \(question.form)"
        + (question.attempts > 0 ? ", wrong \(question.attempts)" : "")
        + (question.isSettled ? ", settled" : "")
    case .verdict(let verdict, _): "\(verdict.mark.rawValue): \(verdict.feedback)"
    case .hint(let text, let number, let count): "hint \(number)/\(count): \(text.plainText)"
    case .solution(_, let answer): "solution: \(answer)"
    case .explanation(let text): "because: \(text.plainText)"
    case .notice(let text): "note: \(text)"
    case .list(let steps): "list " + steps.map(\.words).joined(separator: " ")
    case .help(let commands): "help \(commands.count)"
    case .review(let quizzes): "review " + quizzes.map(\.words).joined(separator: "; ")
    case .summary(let summary): "end: " + summary.words
    case .farewell(let text): "bye: \(text)"
    }
  }
}

extension Outcome {
  fileprivate var words: String {
    switch self {
    case .definition(let definition): "\(definition.name) := \(definition.expression)"
    case .value(let value): "\(value.name ?? "it") = \(value.numbers[0].text(digits: 6))"
    case .trace(let trace): "\(trace.name ?? "it") from \(trace.function)"
    case .minima(let minima): "minima of \(minima.function)"
    case .search(let search): "search of \(search.function)"
    case .table(let table): "table \(table.rows.count)"
    case .figure: "figure"
    case .exploration(let exploration): "explore: \(exploration.line)"
    case .save(let save): "save \(save.path)"
    case .text: "text"
    case .verdict: "verdict"
    case .diagnostic(let diagnostic): "mistake: \(diagnostic.message)"
    }
  }
}

extension StepStatus {
  fileprivate var words: String { "\(isCurrent ? "*" : "")\(id):\(state.rawValue)" }
}

extension QuizReview {
  fileprivate var words: String {
    "\(id) \(state.rawValue) " + rounds.map(\.words).joined(separator: " | ")
      + (solution.map { " = \($0)" } ?? "")
  }
}

extension QuizReview.Round {
  fileprivate var words: String {
    "[\(answers.map(\.answer).joined(separator: ", "))] hints \(hints)"
      + (isSkipped ? " skipped" : "")
  }
}

extension Summary {
  fileprivate var words: String {
    "\(answered)/\(questions) answered, \(atFirst) at once, skipped \(skipped), open \(open), "
      + "\(attempts) attempts, \(hints) hints, \(pictures) pictures, \(seconds.text(digits: 6)) s"
  }
}
