/// What is said of one descent beside its marks, in parts.
struct DescentTexts: Hashable, Sendable {
  /// Its name, cut where it is very long.
  let name: String
  /// Where it started: `x₀ = 0.5`, `(1, 2)`.
  let start: String?
  /// Where it ended, in a line or two: `x = −0.7017, f = −1.0758`; `(1, 1)` and `value 0`.
  let end: [String]?
  /// The place alone.
  let endPlace: String?
  /// Why it broke off.
  let ending: String?
  /// How it was run, if others were run in other ways.
  var setting = ""
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

  /// How it came to rest, or that it did not: both numbers count steps, and together they are all of
  /// them.
  ///
  /// - Parameter drawnAtEnd: how many steps lie under the end's mark.
  func rest(drawnAtEnd: Int) -> [String] {
    let more = { (count: Int) in count > 1 ? ["+\(count) more steps here"] : [] }
    guard let arrival else {
      return (ending == nil && count > 0 ? ["not at rest yet"] : reason) + more(drawnAtEnd)
    }
    let story = "within 0.001 after \(arrival) step\(arrival == 1 ? "" : "s")"
    return (arrival > 0 ? [story] : []) + more(min(drawnAtEnd, count - arrival))
  }

  /// Why it broke off, in short: what stands before the colon.
  var reason: [String] {
    (ending?.split(separator: ":").first).map { [$0.prefix(1).lowercased() + $0.dropFirst()] } ?? []
  }

  /// Its name, and how it was run if others were run in other ways.
  var nameAndSetting: String { setting.isEmpty ? name : "\(name) (\(setting))" }

  /// From where to where, in a line: `x₀ = 0.5 → x = −0.7017, f = −1.0758`, and with less.
  var courses: [String] {
    let goals =
      end.map { [$0.joined(separator: ", "), endPlace ?? ""] } ?? [reason.first ?? "breaks off"]
    let texts = goals.map { goal in start.map { "\($0) → \(goal)" } ?? goal }
    return setting.isEmpty
      ? texts : texts.map { "\($0); \(setting)" } + texts.suffix(1).map { _ in setting }
  }
}

extension DescentTexts {
  /// The texts of all descents over curves.
  static func all(_ traces: [Figure.Trace], in layout: Layout) -> [DescentTexts] {
    told(traces.map { DescentTexts($0, in: layout) }, DescentSettings(traces))
  }

  /// The texts of all descents over a surface.
  static func all(_ traces: [Figure.SurfaceTrace], in layout: Layout) -> [DescentTexts] {
    told(traces.map { DescentTexts($0, in: layout) }, DescentSettings(traces))
  }

  private static func told(_ texts: [DescentTexts], _ settings: DescentSettings) -> [DescentTexts] {
    zip(texts, settings.own).map { text, setting in
      var text = text
      text.setting = setting
      return text
    }
  }

  private init(_ trace: Figure.Trace, in layout: Layout) {
    self.init(
      name: Self.name(trace.label),
      start: trace.steps.first.map { "x₀ = \(layout.x.text($0.x))" },
      end: trace.end.map {
        ["x = \(layout.x.text(ofEnd: $0.x)), f = \(layout.y.text(ofEnd: $0.value))"]
      },
      endPlace: trace.end.map { "x = \(layout.x.text(ofEnd: $0.x))" },
      ending: trace.ending, count: trace.steps.count, arrival: trace.arrival)
  }

  private init(_ trace: Figure.SurfaceTrace, in layout: Layout) {
    self.init(
      name: Self.name(trace.label), start: trace.steps.first.map { layout.text(of: $0) },
      end: trace.end.map {
        [layout.text(ofEnd: $0), "value \(Decimal.text(trace.isAtZero ? 0 : $0.value))"]
      },
      endPlace: trace.end.map { layout.text(ofEnd: $0) },
      ending: trace.ending, count: trace.steps.count, arrival: trace.arrival)
  }
}

extension Figure.SurfaceTrace {
  /// Whether its last value is 0 in thirteen digits of the others.
  var isAtZero: Bool {
    guard let end else { return false }
    return steps.contains { abs(end.value) < 1e-13 * abs($0.value) }
  }
}

extension Layout {
  /// A place as a pair, `(0.5, −1)`.
  func text(of step: Figure.SurfaceStep) -> String { "(\(x.text(step.x)), \(y.text(step.y)))" }

  /// The place of an end as a pair.
  func text(ofEnd step: Figure.SurfaceStep) -> String {
    "(\(x.text(ofEnd: step.x)), \(y.text(ofEnd: step.y)))"
  }
}
