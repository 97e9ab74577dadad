internal import Descent
internal import Session

/// Renders outcomes for reading: without colour, as it also goes into a pipe or a file.
struct PlainText: Renderer {
  /// How the file is called in the messages of mistakes; none at a prompt.
  var file: String?

  func text(of event: Event, at place: Place) -> String {
    switch event {
    case .outcome(let outcome): text(of: outcome, at: place)
    case .picture(let picture): "Picture: \(picture.path)\n"
    case .saved(let path, let rows): "Wrote \(path), \(rows) rows\n"
    }
  }

  private func text(of outcome: Outcome, at place: Place) -> String {
    switch outcome {
    case .definition(let definition): text(of: definition)
    case .value(let value): text(of: value)
    case .trace(let trace): text(of: trace)
    case .table(let table): TableText(table).text
    case .text(let text): text + "\n"
    case .verdict(let verdict): text(of: verdict)
    case .diagnostic(let diagnostic): text(of: diagnostic, at: place)
    case .figure, .save: preconditionFailure("pictures are written before they are rendered")
    }
  }

  private func text(of definition: Definition) -> String {
    let arguments = definition.parameters.joined(separator: ", ")
    let head = "\(definition.name)(\(arguments)) = \(definition.expression)\n"
    guard definition.parameters.count > 1 else {
      return head + definition.derivatives.map { "\(definition.name)'(\(arguments)) = \($0)\n" }.joined()
    }
    return head
      + zip(definition.parameters, definition.derivatives).map { parameter, derivative in
        "∂\(definition.name)/∂\(parameter) = \(derivative)\n"
      }.joined()
  }

  private func text(of value: Value) -> String {
    let numbers = value.isScalar ? value.numbers[0].text() : list(value.numbers)
    if let name = value.name { return "\(name) = \(numbers)\n" }
    return value.expression == numbers ? numbers + "\n" : "\(value.expression) = \(numbers)\n"
  }

  private func list(_ numbers: [Double]) -> String {
    let shown = numbers.count <= 8 ? numbers.map { $0.text() } : []
    guard shown.isEmpty, !numbers.isEmpty else { return "[" + shown.joined(separator: ", ") + "]" }
    let first = numbers.prefix(4).map { $0.text() }.joined(separator: ", ")
    let last = numbers.suffix(2).map { $0.text() }.joined(separator: ", ")
    return "[\(first), …, \(last)] (\(numbers.count) numbers)"
  }

  private func text(of outcome: TraceOutcome) -> String {
    let trace = outcome.trace
    let title = outcome.name.map { "\($0) = descent" } ?? "Descent"
    return """
      \(title) of \(outcome.function) from \(trace.start.text()), \(trace.method), \
      rate \(trace.rate.text()), \(trace.epochs) epochs
        end    x = \(trace.end.text())
        value  f(x) = \(trace.value.text())
        \(trace.resting)

      """
  }

  private func text(of verdict: Verdict) -> String {
    switch verdict.mark {
    case .correct: "Correct. \(verdict.feedback)\n"
    case .wrong: "Not yet. \(verdict.feedback)\n"
    case .notJudged: "Not judged. \(verdict.feedback)\n"
    }
  }

  private func text(of diagnostic: Diagnostic, at place: Place) -> String {
    let indent = String(repeating: " ", count: diagnostic.column - 1)
    let carets = String(repeating: "^", count: diagnostic.length)
    let head = file.map { "\($0):\(place.line): " } ?? ""
    let hint = diagnostic.hint.map { "\n  \($0)" } ?? ""
    return "\(head)\(diagnostic.message)\n  \(diagnostic.source)\n  \(indent)\(carets)\(hint)\n"
  }
}
