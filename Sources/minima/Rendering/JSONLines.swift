internal import Descent
internal import FoundationEssentials
internal import Session
internal import Terminal

/// Renders each outcome as one JSON object a line.
struct JSONLines: Renderer {
  private let encoder: JSONEncoder

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
  }

  func text(of event: Event, at place: Place) -> String {
    let record: any Encodable = searchRecord(of: event, at: place) ?? record(of: event, at: place)
    // A record holds numbers and text only, which always encode.
    guard let data = try? encoder.encode(record) else { return "" }
    return String(decoding: data, as: UTF8.self).escapingControls + "\n"
  }

  private func searchRecord(of event: Event, at place: Place) -> SearchRecord? {
    if case .outcome(.search(let search)) = event { SearchRecord(search, at: place) } else { nil }
  }

  private func record(of event: Event, at place: Place) -> OutcomeRecord {
    switch event {
    case .outcome(let outcome): OutcomeRecord(outcome, at: place)
    case .picture(let picture): OutcomeRecord(picture, at: place)
    case .saved(let path, let table): OutcomeRecord(table, writtenTo: path, at: place)
    }
  }
}

extension String {
  /// JSON whose texts hold nothing that could command a terminal or reorder what is read on it:
  /// JSON itself asks only for the first 32 characters to be escaped.
  fileprivate var escapingControls: String {
    guard sanitized() != self else { return self }
    return unicodeScalars.map { scalar in
      let text = String(scalar)
      let code = String(scalar.value, radix: 16)
      return text.sanitized() == text
        ? text : #"\u"# + String(repeating: "0", count: 4 - code.count) + code
    }.joined()
  }
}

extension OutcomeRecord.Numbers {
  /// A place: a number for one variable, a list for several.
  init(_ coordinates: [Double]) {
    self = coordinates.count == 1 ? .one(coordinates[0]) : .list(coordinates)
  }
}

extension OutcomeRecord {
  fileprivate init(_ outcome: Outcome, at place: Place) {
    switch outcome {
    case .definition(let definition): self.init(definition, at: place)
    case .value(let value): self.init(value, at: place)
    case .trace(let trace): self.init(trace, at: place)
    case .minima(let minima): self.init(minima, at: place)
    case .table(let table): self.init(table, at: place)
    case .text(let text): self.init(text: text, at: place)
    case .exploration(let exploration): self.init(text: exploration.substitute, at: place)
    case .verdict(let verdict): self.init(verdict, at: place)
    case .diagnostic(let diagnostic): self.init(diagnostic, at: place)
    case .figure, .save: preconditionFailure("pictures are written before they are rendered")
    case .search: preconditionFailure("a search has a record of its own")
    }
  }

  fileprivate init(_ definition: Definition, at place: Place) {
    self.init(kind: "definition", at: place)
    name = definition.name
    parameters = definition.parameters
    expression = definition.expression
    if definition.derivatives.isEmpty { return }
    if definition.derivatives.count == 1 {
      derivative = definition.derivatives[0]
    } else {
      gradient = definition.derivatives
    }
  }

  fileprivate init(_ value: Value, at place: Place) {
    self.init(kind: "value", at: place)
    name = value.name
    expression = value.expression
    self.value = value.isScalar ? .one(value.numbers[0]) : .list(value.numbers)
  }

  fileprivate init(_ outcome: TraceOutcome, at place: Place) {
    self.init(kind: "trace", at: place)
    let trace = outcome.trace
    name = outcome.name
    function = outcome.function
    (start, end) = (Numbers(trace.startCoordinates), Numbers(trace.endCoordinates))
    value = .one(trace.value)
    (rate, epochs, method) = (trace.rate, trace.epochs, trace.method)
    converged = trace.isConverged
    steps = trace.rows
    stopped = trace.reasonToStop
  }

  fileprivate init(_ table: Table, at place: Place) {
    self.init(kind: "table", at: place)
    columns = table.columns
    rows = table.rows
  }

  fileprivate init(_ table: Table, writtenTo path: String, at place: Place) {
    self.init(kind: "file", at: place)
    self.path = path
    columns = table.columns
    count = table.rows.count
  }

  fileprivate init(_ picture: Picture, at place: Place) {
    self.init(kind: "figure", at: place)
    (path, width, height) = (picture.path, picture.width, picture.height)
    description = picture.description
    frames = picture.frames
  }

  fileprivate init(text: String, at place: Place) {
    self.init(kind: "text", at: place)
    self.text = text
  }

  fileprivate init(_ verdict: Verdict, at place: Place) {
    self.init(kind: "verdict", at: place)
    (quiz, answer, outcome) = (verdict.quiz, verdict.answer, verdict.mark.rawValue)
    feedback = verdict.feedback
    (distance, tolerance) = (verdict.distance, verdict.tolerance)
  }

  fileprivate init(_ diagnostic: Diagnostic, at place: Place) {
    self.init(kind: "error", at: place)
    message = diagnostic.message
    (column, length) = (diagnostic.column, diagnostic.length)
    hint = diagnostic.hint
  }
}
