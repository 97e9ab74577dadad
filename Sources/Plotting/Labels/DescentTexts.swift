/// What is said of one descent beside its marks, in parts.
struct DescentTexts: Hashable, Sendable {
  /// Its name, cut where it is very long.
  let name: String
  /// Where it started: `x₀ = 0.5`, `(1, 2)`.
  let start: String?
  /// Where it ended, in a line or two: `x = −0.7017, f = −1.0758`; `(1, 1)` and `value 0`.
  let end: [String]?
  /// Why it broke off.
  let ending: String?
  /// How many steps it took.
  let count: Int
  /// After how many of them it was within 0.001 of its end for good.
  let arrival: Int?

  private static let longestName = 24

  /// A name as pictures show it.
  static func name(_ label: String) -> String {
    label.count > longestName ? label.prefix(longestName - 1) + "…" : label
  }
}

extension DescentTexts {
  /// How it ended, in a word.
  func verb(isVisible: Bool) -> String {
    if isVisible { return ending == nil ? "end" : "breaks off at" }
    return ending == nil ? "end outside:" : "leaves the picture:"
  }

  /// How it came to rest: both numbers count steps, and together they are all of them.
  ///
  /// - Parameter drawnAtEnd: how many steps lie under the end's mark.
  func rest(drawnAtEnd: Int) -> [String] {
    let more = { (count: Int) in count > 1 ? ["+\(count) more steps here"] : [] }
    guard let arrival else { return more(drawnAtEnd) }
    let story = "within 0.001 after \(arrival) step\(arrival == 1 ? "" : "s")"
    return (arrival > 0 ? [story] : []) + more(min(drawnAtEnd, count - arrival))
  }

  /// From where to where, in a line: `x₀ = 0.5 → x = −0.7017, f = −1.0758`.
  var course: String {
    let goal = end?.joined(separator: ", ") ?? ending ?? "breaks off"
    return start.map { "\($0) → \(goal)" } ?? goal
  }
}

extension DescentTexts {
  init(_ trace: Figure.Trace, in layout: Layout) {
    self.init(
      name: Self.name(trace.label),
      start: trace.steps.first.map { "x₀ = \(layout.x.text($0.x))" },
      end: trace.end.map { ["x = \(layout.x.text($0.x)), f = \(layout.y.text($0.value))"] },
      ending: trace.ending, count: trace.steps.count, arrival: trace.arrival)
  }

  init(_ trace: Figure.SurfaceTrace, in layout: Layout) {
    self.init(
      name: Self.name(trace.label), start: trace.steps.first.map(layout.text),
      end: trace.end.map { [layout.text(of: $0), "value \(Decimal.text($0.value))"] },
      ending: trace.ending, count: trace.steps.count, arrival: trace.arrival)
  }
}

extension Layout {
  /// A place as a pair, `(0.5, −1)`.
  func text(of step: Figure.SurfaceStep) -> String { "(\(x.text(step.x)), \(y.text(step.y)))" }
}
