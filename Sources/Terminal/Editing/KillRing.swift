/// The texts that were cut out last, for Ctrl-Y.
struct KillRing: Hashable, Sendable {
  private static let capacity = 32
  private var texts: [String] = []

  /// The text that the next yank brings back.
  var current: String? { texts.last }

  /// Keeps a text; one cut right after another is joined to it, on the side where it stood.
  mutating func add(_ text: String, joining: Bool, before: Bool) {
    if text.isEmpty { return }
    if joining, let last = texts.popLast() {
      texts.append(before ? text + last : last + text)
    } else {
      texts.append(text)
      texts.removeFirst(max(0, texts.count - KillRing.capacity))
    }
  }

  /// Makes the text before the current one the current.
  mutating func rotate() {
    if let last = texts.popLast() { texts.insert(last, at: 0) }
  }
}
