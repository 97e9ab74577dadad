internal import Lessons
internal import Session
internal import Terminal

/// Lays out what the player of a lesson shows, all but outcomes, which `PlainText` renders.
struct LessonText {
  /// The cells in a line.
  let width: Int
  var presentation = Presentation.pipe
  /// The folder of the lesson's pictures.
  var pictures = ""

  func lines(of output: LessonOutput) -> [StyledText] {
    switch output {
    case .header(let header): lines(of: header)
    case .prose(let blocks): blocks.isEmpty ? [] : prose(blocks) + [""]
    case .preview(let cell): cell.lines.flatMap { code($0.text, after: "    ") }
    case .running(_, let line): code(line.text, after: "> ")
    case .question(let question):
      lines(of: question) + (question.isSettled ? [] : form(of: question))
    case .hint(let hint, let number, let count):
      labelled("Hint \(number) of \(count): ", .warning, hint)
    case .solution(_, let answer): labelled("The answer: ", .accent, [.code(answer)])
    case .explanation(let text): [""] + Wrapping(width: width).lines(StyledText(text))
    case .notice(let text): Wrapping(width: width).lines(StyledText(text, .dim))
    case .list(let steps): steps.flatMap(lines(of:)) + legend(of: steps)
    case .help(let commands): lines(of: commands)
    case .review(let reviews): reviews.flatMap(lines(of:))
    case .summary(let summary): lines(of: summary)
    case .farewell(let text): Wrapping(width: width).lines(StyledText(text))
    case .outcome, .passed, .recalled, .verdict:
      preconditionFailure("outcomes are rendered by PlainText")
    }
  }
}

extension LessonText {
  private func labelled(_ label: String, _ role: Style.Role, _ text: [Inline]) -> [StyledText] {
    Wrapping(width: width).lines(StyledText(label, .bold, role) + StyledText(text))
  }

  private func code(_ line: String, after indent: String) -> [StyledText] {
    ProseText(width: width, presentation: presentation).lines(ofCode: line, after: indent)
  }

  private func lines(of header: Header) -> [StyledText] {
    ["", presentation.rule(for: header, width: width), ""]
  }

  private func prose(_ blocks: [Block]) -> [StyledText] {
    ProseText(width: width, presentation: presentation).lines(of: blocks)
  }

  private func form(of question: Question) -> [StyledText] {
    let form = "Answer with \(question.form); :hint helps, :try lets you calculate"
    return Wrapping(width: width).lines(StyledText(form, .dim))
  }

  /// What is asked, without how to answer at a prompt.
  func lines(of question: Question) -> [StyledText] {
    let label = "Question \(question.number) of \(question.count). "
    let options = question.options.flatMap { option in
      Wrapping(width: width, hanging: StyledText("  \(option.letter))  ", .bold))
        .lines(StyledText(option.text))
    }
    return labelled(label, .accent, question.text) + options
  }

  private func lines(of step: StepStatus) -> [StyledText] {
    let bullet = StyledText(presentation.bullet(of: step), .bold)
    let colon = step.title.last?.isPunctuation == true ? "" : ":"
    return Wrapping(width: width, hanging: bullet).lines(
      StyledText(step.title, step.isCurrent ? .bold : [])
        + StyledText(step.task.isEmpty ? "" : "\(colon) \(step.task) (\(step.id))", .dim))
  }

  /// What the signs before the steps mean.
  private func legend(of steps: [StepStatus]) -> [StyledText] {
    guard let legend = presentation.legend(of: steps) else { return [] }
    return Wrapping(width: width, firstIndent: "  ", indent: "  ").lines(StyledText(legend, .dim))
  }

  private func lines(of commands: [Command]) -> [StyledText] {
    let introduction =
      "Enter goes on; a line of the language runs; help lists the language. Also these, of which the"
      + " first letters do:"
    let rows =
      commands.map { (key: $0.usage, meaning: $0.summary) }
      + Seat.commands.map { (key: $0.name, meaning: $0.summary) }
    return Wrapping(width: width).lines(StyledText(introduction))
      + KeyText(width: width, column: 12).lines(of: rows)
  }

  private func lines(of review: QuizReview) -> [StyledText] {
    var lines = labelled("\(review.id): ", .accent, review.question)
    lines += review.rounds.map(self.lines).joined(
      separator: [StyledText("  Started over", .dim)])
    if let solution = review.solution {
      let label = StyledText("  Answer: ", .bold, .success)
      lines += Wrapping(width: width, hanging: label).lines(StyledText([.code(solution)]))
    } else if review.rounds.last?.answers.isEmpty == true {
      lines.append(StyledText("  Not answered yet", .dim))
    }
    return lines
  }

  /// What was done until the lesson was started over.
  private func lines(of round: QuizReview.Round) -> [StyledText] {
    let answers = round.answers.flatMap { verdict in
      Wrapping(width: width, hanging: StyledText(presentation.bullet(of: verdict))).lines(
        StyledText(verdict.answer, [], .code))
    }
    let hints = "  \(counted(round.hints, "hint")) asked for"
    return answers + (round.hints > 0 ? [StyledText(hints, .dim)] : [])
      + (round.isSkipped ? [StyledText("  Skipped", [], .warning)] : [])
  }

  private func lines(of summary: Summary) -> [StyledText] {
    let minutes = Int((summary.seconds / 60).rounded())
    let facts = [
      "\(summary.answered) of \(counted(summary.questions, "question")) answered,"
        + " \(summary.atFirst) at the first try",
      [
        counted(summary.attempts, "answer"), counted(summary.hints, "hint"),
        counted(summary.pictures, "picture"),
        minutes > 0 ? counted(minutes, "minute") : "under a minute",
      ].joined(separator: ", "),
    ]
    let rest = summary.skipped + summary.open
    let indented = Wrapping(width: width, firstIndent: "  ", indent: "  ")
    let open = rest.isEmpty ? [] : ["Still worth a try: " + rest.joined(separator: ", ")]
    // A path is not broken: it is to be copied.
    let place =
      summary.pictures > 0 && !pictures.isEmpty
      ? [StyledText("  Pictures: ", .dim) + StyledText(presentation.shown(pictures), [], .accent)]
      : []
    let title = StyledText("You have finished: \(summary.title)", .bold, .success)
    return [""] + Wrapping(width: width).lines(title)
      + (facts + open).flatMap { indented.lines(StyledText($0)) } + place
      + Wrapping(width: width).lines(StyledText(summary.next))
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
