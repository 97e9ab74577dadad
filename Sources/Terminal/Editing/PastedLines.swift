/// The lines of a pasted block that wait for their turn.
struct PastedLines: Hashable, Sendable {
  private var lines: [String] = []
  /// What came after the last line break: it stays under edit.
  private var rest = ""
  /// How many lines the block had, and which of them was taken last; 0 when there is no block.
  private(set) var count = 0
  private(set) var number = 0

  init() {}

  /// Takes a block apart.
  ///
  /// Empty lines are left out: at a prompt they would mean something.
  init(_ text: String, after before: String, before after: String) {
    var pieces = (before + text).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map(String.init)
    rest = (pieces.popLast() ?? "") + after
    lines = pieces.filter { !$0.allSatisfy(\.isWhitespace) }
    count = lines.count + (rest.allSatisfy(\.isWhitespace) ? 0 : 1)
  }

  /// The next line that was complete.
  mutating func next() -> String? {
    if lines.isEmpty { return nil }
    number += 1
    return lines.removeFirst()
  }

  /// What is left when no complete line is; the block ends with it.
  mutating func takeRest() -> String {
    defer { self = PastedLines() }
    return rest
  }
}
