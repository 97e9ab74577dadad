/// The states that a line was in.
struct UndoStack: Hashable, Sendable {
  private static let capacity = 200
  /// Texts, not buffers: a tenth of the memory.
  private var states: [State] = []

  private struct State: Hashable {
    var text: String
    var cursor: Int
  }

  /// Keeps a state that is about to be left.
  mutating func push(_ buffer: LineBuffer) {
    states.append(State(text: buffer.text, cursor: buffer.cursor))
    states.removeFirst(max(0, states.count - UndoStack.capacity))
  }

  /// The last state that differs in its text.
  mutating func pop(from buffer: LineBuffer) -> LineBuffer? {
    while let state = states.popLast() {
      guard state.text != buffer.text else { continue }
      var result = LineBuffer(state.text)
      result.move(to: state.cursor)
      return result
    }
    return nil
  }
}
