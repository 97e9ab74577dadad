public import Plotting

/// What came of a line: the seam between the language and everything that shows it.
///
/// The terminal, plain text and JSON are renderers of the same outcomes.
public enum Outcome: Sendable {
  /// A function was defined.
  case definition(Definition)
  /// An expression was evaluated.
  case value(Value)
  /// A descent was run.
  case trace(TraceOutcome)
  /// A descent is to be played with; where that can't be, `substitute` says what to do instead.
  case exploration(Exploration)
  /// The minima of a function were searched for.
  case minima(MinimaOutcome)
  /// Many descents were run: restarts, basins, a sweep.
  case search(SearchOutcome)
  /// Rows of numbers to read.
  case table(Table)
  /// A picture to draw.
  case figure(Figure)
  /// Something to write to a file of the user's choice.
  case save(Save)
  /// Words: help, a description.
  case text(String)
  /// An answer to a question was marked.
  case verdict(Verdict)
  /// The line was wrong.
  case diagnostic(Diagnostic)
}

/// A function as it is shown back: `f(x) = …` with its derivative or gradient.
public struct Definition: Hashable, Sendable {
  /// The function's name.
  public var name: String
  /// Its parameters, in order.
  public var parameters: [String]
  /// The body, printed back.
  public var expression: String
  /// The partial derivatives, one a parameter, simplified and printed; nil where one is too long to
  /// be written out.
  ///
  /// Empty where they are withheld.
  public var derivatives: [String?]

  /// Creates a definition.
  public init(name: String, parameters: [String], expression: String, derivatives: [String?]) {
    self.name = name
    self.parameters = parameters
    self.expression = expression
    self.derivatives = derivatives
  }
}

/// A number, or a list of them, with the name it was given.
public struct Value: Hashable, Sendable {
  /// The name in `a = 0.5`; none for a bare expression.
  public var name: String?
  /// The expression, printed back.
  public var expression: String
  /// The numbers: one for a plain value.
  public var numbers: [Double]
  /// Whether it is one number rather than a list of one.
  public var isScalar: Bool

  /// Creates one number.
  public init(name: String? = nil, expression: String, _ number: Double) {
    self.name = name
    self.expression = expression
    numbers = [number]
    isScalar = true
  }

  /// Creates a list of numbers.
  public init(name: String? = nil, expression: String, list: [Double]) {
    self.name = name
    self.expression = expression
    numbers = list
    isScalar = false
  }
}

/// Columns of numbers under their names.
public struct Table: Hashable, Sendable {
  /// The columns' names.
  public var columns: [String]
  /// The rows, each as long as `columns`.
  public var rows: [[Double]]
  /// What a reader has to know of them, in one sentence without a final stop.
  public var note: String?

  /// Creates a table.
  public init(columns: [String], rows: [[Double]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A descent with the names it goes by.
public struct TraceOutcome: Sendable {
  /// The name in `d = descend f …`; none for a bare descent.
  public var name: String?
  /// The function that was descended.
  public var function: String
  /// The function's variables.
  public var variables: [String]
  /// The path: a `Trace<Double>` or a `Trace<Vector>`.
  public var trace: any DescentRecord

  /// Creates an outcome.
  public init(name: String?, function: String, variables: [String], trace: any DescentRecord) {
    self.name = name
    self.function = function
    self.variables = variables
    self.trace = trace
  }
}

/// A request to write a file: the session itself never touches one.
public struct Save: Sendable {
  /// What is to be written.
  public enum Content: Sendable {
    /// A picture, as PNG.
    case figure(Figure)
    /// A table, as CSV.
    case table(Table)
  }

  /// The file's name, as the user gave it.
  public var path: String
  /// What is to be written.
  public var content: Content

  /// Creates a request.
  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}

/// How an answer was marked.
public struct Verdict: Hashable, Sendable {
  /// The three ways in which marking ends.
  public enum Mark: String, Hashable, Sendable {
    case correct
    case wrong
    /// The answer could not be read or evaluated: it costs no attempt.
    case notJudged
  }

  /// The question's id.
  public var quiz: String
  /// The answer as it was typed.
  public var answer: String
  /// How it was marked.
  public var mark: Mark
  /// What the learner is told.
  public var feedback: String
  /// How far a number is from the key.
  public var distance: Double?
  /// How far it may be.
  public var tolerance: Double?

  /// Creates a verdict.
  public init(
    quiz: String, answer: String, mark: Mark, feedback: String,
    distance: Double? = nil, tolerance: Double? = nil
  ) {
    self.quiz = quiz
    self.answer = answer
    self.mark = mark
    self.feedback = feedback
    self.distance = distance
    self.tolerance = tolerance
  }
}
