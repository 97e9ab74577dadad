internal import Session

/// The two sessions of a lesson: its own, which runs the cells only, and the learner's.
///
/// Questions are marked by the first, so a learner may redefine anything. A cell that runs after the
/// learner has redefined a name of the lesson's gets the lesson's meaning back in both.
struct Workspace: Sendable {
  /// The lesson's own session.
  private(set) var own = Interpreter()
  /// The learner's session: all that the lesson defines, and all that was typed.
  private(set) var learner = Interpreter()

  /// Whether nothing was typed, so that the two sessions are one and the same.
  private var isShared = true
  /// The line of the lesson that last defined each name.
  private var definitions: [String: String] = [:]
  /// The lines of the learner's by which names have another meaning in the learner's session.
  private var typed: [String: String] = [:]

  /// The names that mean one thing in the lesson and another where the learner types.
  var ambiguous: Set<String> {
    Set(typed.filter { name, line in definitions[name].map { $0 != line } ?? false }.keys)
  }

  /// Puts the lesson's meaning back where the learner has changed it.
  /// - Returns: the names, sorted.
  mutating func restoreDefinitions() -> [String] {
    let names = typed.keys.filter { definitions[$0] != nil }.sorted()
    for name in names {
      if let line = definitions[name] { _ = learner.run(line) }
    }
    for name in names { typed[name] = nil }
    return names
  }

  /// Runs a line of a cell in both sessions; what is shown is the lesson's own.
  /// - Returns: the outcomes, and the names of the learner's that the line has given a new meaning.
  mutating func run(lesson line: String, watch: Watch) -> (outcomes: [Outcome], taken: [String]) {
    let outcomes = own.run(line, watch: isShared ? watch : watch.part(0, of: 2))
    let names = outcomes.compactMap(\.definedName)
    for name in names { definitions[name] = line }
    if isShared { learner = own } else { _ = learner.run(line, watch: watch.part(1, of: 2)) }
    return (outcomes, names.filter { typed.removeValue(forKey: $0) != nil })
  }

  /// Whether a line makes sense in the learner's session.
  func canRead(_ line: String) -> Bool {
    var copy = learner
    if case .diagnostic? = copy.run(line).first { return false }
    return true
  }

  /// Runs what the learner typed, in the learner's session only.
  mutating func run(typed line: String, watch: Watch) -> [Outcome] {
    isShared = false
    let outcomes = learner.run(line, watch: watch)
    for name in outcomes.compactMap(\.definedName) { typed[name] = line.trimmingWhitespace }
    return outcomes
  }
}

extension Outcome {
  /// The name that a line has given a meaning.
  fileprivate var definedName: String? {
    switch self {
    case .definition(let definition): definition.name
    case .value(let value): value.name
    case .trace(let trace): trace.name
    case .minima(let minima): minima.name
    case .search(let search): search.name
    default: nil
    }
  }

  /// Whether it is to be written: a picture, or what a cell saves.
  var isFile: Bool {
    if case .save = self { true } else { isFigure }
  }

  /// Whether it is a picture.
  var isFigure: Bool {
    if case .figure = self { true } else { false }
  }
}
