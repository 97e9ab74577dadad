internal import Lessons
internal import Session
internal import Terminal

/// A learner's work as Markdown.
struct TranscriptText {
  let markdown: String

  /// Lays out a transcript.
  /// - Parameters:
  ///   - pictures: the folder where the lesson's pictures were written.
  ///   - notice: what to say of the journal.
  init(_ transcript: Transcript, pictures: String, notice: String?) {
    let gallery = TranscriptGallery(transcript, folder: pictures)
    markdown =
      ([
        "# " + Markdown.text(transcript.lesson.title),
        TranscriptText.facts(of: transcript),
      ] + TranscriptText.remarks(on: transcript, notice)
      + ["## Questions"] + TranscriptText.questions(of: transcript)
      + TranscriptText.lines(of: transcript, gallery)
      + gallery.markdown)
      .joined(separator: "\n\n") + "\n"
  }

  private static func facts(of transcript: Transcript) -> String {
    let sittings = transcript.sittings.map { UniversalTime.span($0) }.joined(separator: ", ")
    let lesson = "Lesson \(Markdown.code(transcript.lesson.id)), worked on (UTC): \(sittings)."
    let attempts = transcript.attempts.map(facts)
    guard attempts.count > 1 else { return ([lesson] + attempts).joined(separator: "\n") }
    let items = attempts.enumerated().map { "* Attempt \($0 + 1): \($1)" }
    return "\(lesson)\n\n\(items.joined(separator: "\n"))"
  }

  private static func facts(of summary: Summary) -> String {
    "\(summary.answered) of \(counted(summary.questions, "question")) answered,"
      + " \(summary.atFirst) at the first try; \(counted(summary.attempts, "answer")),"
      + " \(counted(summary.hints, "hint")), \(counted(summary.pictures, "picture"))."
  }

  private static func remarks(on transcript: Transcript, _ notice: String?) -> [String] {
    let changed =
      transcript.isOfOtherText ? ["The lesson has changed since it was last worked on."] : []
    let missing =
      transcript.missing.isEmpty
      ? [] : ["No longer in the lesson: \(transcript.missing.joined(separator: ", "))."]
    return (changed + missing + (notice.map { [$0] } ?? [])).map { "> " + Markdown.text($0) }
  }
}

// MARK: - Questions

extension TranscriptText {
  private static func questions(of transcript: Transcript) -> [String] {
    transcript.lesson.quizzes.enumerated().flatMap { index, quiz in
      let items = items(of: transcript, quiz)
      let options: [Quiz.Option] =
        if case .choice(let options) = quiz.kind { options } else { [] }
      return ["### \(index + 1). \(quiz.id)", Markdown.prose(quiz.question)]
        + (options.isEmpty ? [] : [options.map(item).joined(separator: "\n")])
        + [items.isEmpty ? "Not answered yet." : items.joined(separator: "\n")]
    }
  }

  private static func item(of option: Quiz.Option) -> String {
    "* \(option.letter)) \(Markdown.prose(option.text))"
  }

  /// What was done at a question, with a mark where the lesson was started over in between.
  private static func items(of transcript: Transcript, _ quiz: Quiz) -> [String] {
    var items: [String] = []
    var attempt = 1
    for event in transcript.events {
      guard let item = item(of: event.kind, quiz) else { continue }
      if event.attempt > attempt, !items.isEmpty { items.append("1. Started over.") }
      attempt = event.attempt
      items.append(item)
    }
    return items
  }

  /// What was done at a question, as an item of a list.
  private static func item(of kind: Transcript.Kind, _ quiz: Quiz) -> String? {
    switch kind {
    case .answer(let verdict, let recorded) where verdict.quiz == quiz.id:
      // "Not judged" is how such a feedback begins.
      let mark = verdict.mark == .notJudged ? "" : "**\(verdict.mark.word)**. "
      let doubt = recorded == verdict.mark ? "" : " (The journal has it as \(recorded.word).)"
      return
        "1. \(Markdown.code(verdict.answer)): \(mark)\(Markdown.text(verdict.feedback))\(doubt)"
    case .hint(quiz.id, let number, let isUnasked) where quiz.hints.indices.contains(number - 1):
      let head = "Hint \(number) of \(quiz.hints.count)\(isUnasked ? ", given unasked" : "")"
      return "1. \(head): \(Markdown.prose(quiz.hints[number - 1]))"
    case .skipped(quiz.id): return "1. Given up. The answer: \(Markdown.code(quiz.quoted.text))"
    default: return nil
    }
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Verdict.Mark {
  fileprivate var word: String {
    switch self {
    case .correct: "correct"
    case .wrong: "wrong"
    case .notJudged: "not judged"
    }
  }
}

// MARK: - Lines

extension TranscriptText {
  /// The lines that were typed, under the headings where they were.
  private static func lines(of transcript: Transcript, _ gallery: TranscriptGallery) -> [String] {
    var sections: [(heading: String, lines: [String])] = []
    for (index, event) in transcript.events.enumerated() {
      guard case .line(let line, let outcomes, let wasInterrupted) = event.kind else { continue }
      let heading = event.heading + (event.attempt > 1 ? ", attempt \(event.attempt)" : "")
      if sections.last?.heading != heading { sections.append((heading, [])) }
      let picture = gallery.pictures[index]?.first?.path
      let results = outcomes.flatMap { TranscriptText.results(of: $0, picture: picture) }
      sections[sections.count - 1].lines +=
        ["> " + line] + results + (wasInterrupted ? ["Interrupted"] : [])
    }
    guard !sections.isEmpty else { return [] }
    return ["## Lines tried"]
      + sections.flatMap { ["### " + Markdown.text($0.heading), Markdown.block($0.lines)] }
  }

  private static func results(of outcome: Outcome, picture: String?) -> [String] {
    switch outcome {
    case .figure: picture.map { ["Picture: " + $0] } ?? []
    // What was kept of it is a line of its own.
    case .exploration: []
    case .save(let save): ["Wrote \(save.path)"]
    default: PlainText(width: 100).lines(of: .outcome(outcome)).map(\.plain)
    }
  }
}
