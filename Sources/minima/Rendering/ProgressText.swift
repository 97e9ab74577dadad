internal import Session
internal import Terminal

/// What is shown of work that takes long: a bar that is drawn over itself, or for the ear a sentence
/// now and then.
struct ProgressText {
  /// How it is shown.
  enum Form: Hashable, Sendable {
    case bar(full: Character, empty: Character)
    case sentences
  }

  /// Nothing is said of what takes less, in milliseconds.
  private static let patience: Int64 = 500
  /// The first sentence, and how long there is silence after each: often would be in the way.
  private static let (firstSentence, silence): (Int64, Int64) = (5_000, 10_000)

  let form: Form
  let width: Int
  private var next: Int64
  /// The bar that is on the screen.
  private var shown: String?
  /// How much was done when.
  private var history: [(fraction: Double, milliseconds: Int64)] = [(0, 0)]

  init(_ form: Form, width: Int) {
    (self.form, self.width) = (form, width)
    next = form == .sentences ? Self.firstSentence : Self.patience
  }

  /// Whether it is drawn over itself.
  var isDrawn: Bool { form != .sentences }

  /// What to print now, if anything.
  /// - Parameters:
  ///   - fraction: the part of the work that is done; 0 where that is not known.
  ///   - milliseconds: the time since it began.
  mutating func update(_ fraction: Double, after milliseconds: Int64) -> String? {
    history.append((fraction, milliseconds))
    guard milliseconds >= next else { return nil }
    let rest = rest(fraction, after: milliseconds)
    switch form {
    case .bar(let full, let empty):
      let bar = bar(fraction, rest, milliseconds, full, empty)
      defer { shown = bar }
      return bar == shown ? nil : "\r" + bar + "\u{1B}[K"
    case .sentences:
      next = milliseconds + Self.silence
      return "Still working: " + Self.state(fraction, rest, milliseconds) + ". Ctrl-C stops it.\n"
    }
  }

  /// What takes a bar away again.
  mutating func end() -> String {
    defer { shown = nil }
    return shown != nil ? "\r\u{1B}[K" : ""
  }
}

extension ProgressText {
  private func bar(
    _ fraction: Double, _ rest: String?, _ milliseconds: Int64, _ full: Character,
    _ empty: Character
  ) -> String {
    let state = Self.state(fraction, rest, milliseconds)
    let long = state + "  Ctrl-C stops"
    let room = width - 1
    let text = long.count + 10 <= room ? long : String(state.prefix(room))
    let cells = min(30, room - text.count - 2)
    guard fraction > 0, cells >= 4 else { return text }
    let filled = Int((fraction * Double(cells)).rounded(.down))
    return String(repeating: full, count: filled)
      + String(repeating: empty, count: cells - filled) + "  " + text
  }

  /// `45 %, about 3 s left`, or how long it has taken where nothing is known of the rest.
  private static func state(_ fraction: Double, _ rest: String?, _ milliseconds: Int64) -> String {
    guard fraction > 0 else { return duration(Double(milliseconds) / 1000) + " so far" }
    let percent = "\(Int((fraction * 100).rounded(.down))) %"
    return rest.map { "\(percent), about \($0) left" } ?? percent
  }

  /// The time that the rest takes at the pace of late; nil while little is known.
  ///
  /// Of late is the second half of the time: what goes on more slowly than it began is soon told.
  private func rest(_ fraction: Double, after milliseconds: Int64) -> String? {
    guard fraction >= 0.01, milliseconds > 0,
      let before = history.last(where: { $0.milliseconds <= milliseconds / 2 }),
      fraction > before.fraction
    else { return nil }
    let pace = (fraction - before.fraction) / Double(milliseconds - before.milliseconds)
    return Self.duration((1 - fraction) / pace / 1000)
  }

  /// `5 s`, `2 min`, `3 h`.
  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(max(1, Int(seconds.rounded()))) s"
    case ..<5400: "\(Int((seconds / 60).rounded())) min"
    default: "\(Int(min(seconds / 3600, 1e6).rounded())) h"
    }
  }
}
