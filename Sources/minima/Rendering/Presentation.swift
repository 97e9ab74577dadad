internal import Lessons
internal import Session
internal import Terminal

/// How things are shown: decided once, by what the user wants and what the output can do.
///
/// What is plain is for the ear: no drawing characters, no styles, no line that is edited in place,
/// and pictures in words.
struct Presentation: Hashable, Sendable {
  /// Whether it is for the ear.
  let isPlain: Bool
  /// How much of a style is shown; lines are edited only where there is any.
  let rendering: StyleRendering
  /// The folder that a person knows as `~`; nil where paths are read by programs.
  var home: String?

  /// Whether a person reads it, and no program.
  var isForPerson: Bool { home != nil }

  /// What suits a pipe or a file.
  static let pipe = Presentation(isPlain: false, rendering: .plain)

  /// What suits standard output: no styles in a pipe or with TERM=dumb, no colours with NO_COLOR.
  static func standardOutput(isPlain: Bool) -> Presentation {
    let isTerminal = Descriptor.standardOutput.isTerminal
    let rendering = StyleRendering(
      isTerminal: isTerminal, term: Environment.value(of: "TERM"),
      noColor: Environment.value(of: "NO_COLOR"), colorTerm: Environment.value(of: "COLORTERM"))
    return Presentation(
      isPlain: isPlain, rendering: isPlain ? .plain : rendering,
      home: isTerminal ? Environment.value(of: "HOME") : nil)
  }
}

extension Presentation {
  /// How the progress of long work is shown: to a person only, and drawn where that can be undone.
  var progressForm: ProgressText.Form? {
    guard Descriptor.standardOutput.isTerminal else { return nil }
    guard rendering != .plain else { return .sentences }
    let hasBlocks = Presentation.hasUnicode
    return .bar(full: hasBlocks ? "█" : "#", empty: hasBlocks ? "░" : ".")
  }

  /// Whether the locale has more characters than ASCII.
  static var hasUnicode: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { Environment.value(of: $0) }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().filter { $0 != "-" }.contains("utf8")
  }
}

// MARK: - Signs and the words for them

extension Presentation {
  /// A path as a person writes it: `~/pictures/curve.png`, which fits the window more often.
  func shown(_ path: String) -> String {
    guard let home, home.count > 1, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Whether pictures are shown where they are made: to a person, and not for the ear.
  var drawsPictures: Bool { !isPlain && Descriptor.standardOutput.isTerminal }

  /// Whether a picture's description is printed with its path.
  var describesPictures: Bool { isPlain }

  /// What stands before an item of a list without numbers.
  var bullet: String { isPlain ? "  - " : "  • " }

  /// What stands before each line of a quotation.
  var quoteBar: String { isPlain ? "  " : "  │ " }

  /// Where the learner is: a rule across the window, or a sentence.
  func rule(for header: Header, width: Int) -> StyledText {
    let place = "\(header.number) of \(header.count)"
    if isPlain { return StyledText("Step \(place): \(header.title)") }
    let start = StyledText("── \(place) · ", .dim)
    let title = StyledText(header.title, .bold, .accent)
    let line = start + title
    let shown = line.prefix(width: width - 1) + " "
    let rest = String(repeating: "─", count: max(0, width - shown.displayWidth))
    return shown + StyledText(rest, .dim)
  }

  /// What stands before a step in a list: its number, and how far it is.
  func bullet(of step: StepStatus) -> String {
    let number = String(repeating: " ", count: step.number < 10 ? 1 : 0) + String(step.number)
    if isPlain {
      return "  \(number)  \(step.isCurrent ? "you are here, " : "")\(step.state.word): "
    }
    return "\(step.isCurrent ? ">" : " ") \(step.state.mark) \(number)  "
  }

  /// What the signs before steps in a list mean; nil where words say it.
  func legend(of steps: [StepStatus]) -> String? {
    guard !isPlain else { return nil }
    let states: [StepStatus.State] = [.done, .open, .skipped]
    let signs = states.filter { state in steps.contains { $0.state == state } }
      .map { "\($0.mark) \($0.word)" }
    let here = steps.contains(where: \.isCurrent) ? ["> you are here"] : []
    return (here + signs).joined(separator: ", ")
  }

  /// What stands before an answer in a list.
  func bullet(of verdict: Verdict) -> String {
    let isRight = verdict.mark == .correct
    return isPlain ? (isRight ? "  right: " : "  wrong: ") : (isRight ? "  ✓ " : "  ✗ ")
  }

  /// The line that points at a mistake: a caret below it, or the place and the text in words.
  func pointer(at marked: String, after before: String, column: Int) -> String {
    if isPlain {
      return marked.isEmpty ? "at the end of the line" : "at character \(column): \(marked)"
    }
    return String(repeating: " ", count: before.displayWidth)
      + String(repeating: "^", count: max(1, marked.displayWidth))
  }
}

extension StepStatus.State {
  fileprivate var mark: String {
    switch self {
    case .ahead: " "
    case .open: "·"
    case .done: "✓"
    case .skipped: "–"
    }
  }

  fileprivate var word: String { self == .ahead ? "not yet seen" : rawValue }
}
