internal import Descent
internal import Session
internal import Terminal

/// Renders outcomes for reading.
struct PlainText: Renderer {
  var presentation = Presentation.pipe
  var width = 88
  /// Whether pictures are named and never described: those that were run on the way.
  var onlyNames = false

  func text(of event: Event, at place: Place) -> String {
    lines(of: event).map { $0.rendered(presentation.rendering) + "\n" }.joined()
  }

  /// The lines of one event.
  func lines(of event: Event) -> [StyledText] {
    switch event {
    case .outcome(let outcome): lines(of: outcome)
    case .picture(let picture):
      lines("Picture:", path: picture.path)
        + (presentation.describesPictures && !onlyNames ? wrapped(picture.description) : [])
    case .saved(let path, let table):
      lines("Wrote", path: path, ": \(table.rows.count) rows")
    }
  }

  /// A path with what is said of it: for a person on a line of its own where all do not fit, and never
  /// broken, so that it can be copied.
  private func lines(_ label: String, path: String, _ rest: String = "") -> [StyledText] {
    let label = StyledText(label, .dim)
    let path = StyledText(presentation.shown(path), [], .accent) + StyledText(rest)
    let fits = label.displayWidth + 1 + path.displayWidth <= width
    return fits || !presentation.isForPerson
      ? [label + StyledText(" ", .dim) + path] : [label, path]
  }

  private func lines(of outcome: Outcome) -> [StyledText] {
    switch outcome {
    case .definition(let definition): lines(of: definition)
    case .value(let value): lines(of: value)
    case .trace(let trace): lines(of: trace)
    case .minima(let minima): lines(of: minima)
    case .search(let search): lines(of: search)
    case .table(let table):
      TableText(table, width: presentation.isForPerson ? width : nil).lines.map { StyledText($0) }
        + (table.note.map { wrapped($0) } ?? [])
    case .text(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
        // What stands further in is an example, or two columns.
        wrapped(line, hanging: line.hasPrefix(" ") ? "  " : "")
      }
    case .exploration(let exploration): lines(of: .text(exploration.substitute))
    case .verdict(let verdict): lines(of: verdict)
    case .diagnostic(let diagnostic):
      DiagnosticText(diagnostic, width: width, presentation: presentation).lines
    case .figure, .save: preconditionFailure("pictures are written before they are rendered")
    }
  }

  private func lines(of definition: Definition) -> [StyledText] {
    let arguments = "(\(definition.parameters.joined(separator: ", ")))"
    let name = definition.name
    let heads =
      definition.parameters.count == 1
      ? ["\(name)'\(arguments)"] : definition.parameters.map { "∂\(name)/∂\($0)" }
    return code("\(name)\(arguments) = \(definition.expression)")
      + zip(heads, definition.derivatives).flatMap { head, derivative in
        derivative.map { code("\(head) = \($0)") }
          ?? [StyledText("\(head) is too long to be written out", .dim)]
      }
  }

  /// A line of the language: broken for a person only, since programs read it.
  private func code(_ line: String) -> [StyledText] {
    presentation.isForPerson ? CodeText(width: width).lines(line) : [StyledText(line)]
  }

  private func lines(of value: Value) -> [StyledText] {
    let text = value.isScalar ? value.numbers[0].text() : list(value.numbers)
    let head = value.name ?? value.expression
    let line =
      head == text ? StyledText(text) : StyledText("\(head) = ") + StyledText(text, .bold)
    return Wrapping(width: width, firstIndent: "", indent: "  ").lines(line)
  }

  private func list(_ numbers: [Double]) -> String {
    func text(_ part: ArraySlice<Double>) -> String {
      part.map { $0.text() }.joined(separator: ", ")
    }
    guard numbers.count > 8 else { return "[\(text(numbers[...]))]" }
    return "[\(text(numbers.prefix(4))), …, \(text(numbers.suffix(2)))] (\(numbers.count) numbers)"
  }

  private func lines(of outcome: TraceOutcome) -> [StyledText] {
    let trace = outcome.trace
    let title =
      "\(outcome.name.map { "\($0): descent" } ?? "Descent") of \(outcome.function)"
      + " from \(trace.startText), \(trace.method), rate \(trace.rate.text()),"
      + " \(trace.epochs) epoch\(trace.epochs == 1 ? "" : "s")"
    let names = trace.endCoordinates.count == 1 ? ["x"] : outcome.variables
    let end = zip(names, trace.endCoordinates).map { "\($0) = \($1.text())" }
      .joined(separator: ", ")
    return wrapped(title)
      + (trace.value.isFinite
        ? Wrapping(width: width, firstIndent: "  ", indent: "  ")
          .lines(StyledText("end \(end), value \(trace.value.text())", .bold)) : [])
      + wrapped("  " + trace.resting)
  }

  private func lines(of verdict: Verdict) -> [StyledText] {
    let role: Style.Role =
      switch verdict.mark {
      case .correct: .success
      // Right as far as it goes is not wrong enough for the colour of mistakes.
      case .wrong: verdict.feedback.hasPrefix("Right") ? .warning : .failure
      case .notJudged: .warning
      }
    // The feedback begins with the verdict: Right, Not yet, Not judged.
    let (head, rest) = verdict.feedback.split(afterFirst: ":")
    return Wrapping(width: width).lines(StyledText(head, .bold, role) + StyledText(rest))
  }
}

// MARK: - Lines that are too long

extension PlainText {
  /// Where a second column has less room, it stands below the first.
  private static let narrow = 20

  /// A line broken at the width, what hangs over indented as the line is; one that fits keeps its
  /// columns.
  /// - Parameter hanging: how much further in than the first line the others stand.
  func wrapped(_ line: some StringProtocol, hanging: String = "") -> [StyledText] {
    let line = String(line)
    guard line.displayWidth > width else { return [StyledText(line)] }
    let body = line.drop { $0 == " " }
    let indent = String(repeating: " ", count: min(line.count - body.count, width / 4))
    guard let gap = body.firstRange(of: "  ") else {
      return wrapped(String(body), after: indent, hanging: hanging)
    }
    let first = String(body[..<gap.lowerBound])
    let second = body[gap.upperBound...].drop { $0 == " " }
    let head = String(line[..<second.startIndex])
    if width - head.displayWidth >= Self.narrow {
      return Wrapping(width: width, hanging: StyledText(head)).lines(StyledText(String(second)))
    }
    return wrapped(first, after: indent) + wrapped(String(second), after: indent + "  ")
  }

  private func wrapped(
    _ text: String, after indent: String, hanging: String = ""
  ) -> [StyledText] {
    Wrapping(
      width: width, firstIndent: StyledText(indent), indent: StyledText(indent + hanging)
    ).lines(StyledText(text))
  }
}

extension String {
  /// The text up to and with a character, and what follows; all of it and nothing without one.
  fileprivate func split(afterFirst mark: Character) -> (String, String) {
    guard let index = firstIndex(of: mark) else { return (self, "") }
    return (String(self[...index]), String(self[self.index(after: index)...]))
  }
}
