/// Edits one line after another: keys go in, what is to be shown and done comes out.
///
/// A value and a pure state machine: it reads no descriptor and writes none, so that a table of keys is
/// a complete test. ``PromptReader`` connects it to a terminal.
public struct LineEditor: Sendable {
  /// What a key has led to, beyond the line itself.
  public enum Effect: Hashable, Sendable {
    /// Nothing more.
    case none
    /// The line is complete.
    case accept(String)
    /// The line is dropped.
    case cancel
    /// There will be no more lines.
    case end
    /// The program is to be stopped, as by the shell's job control.
    case suspend
    /// The screen is to be cleared but for the line.
    case clearScreen
    /// The key could do nothing.
    case bell
  }

  /// What the keys are taken for.
  enum Mode: Hashable, Sendable {
    case editing
    case searching(HistorySearch)
    case choosing(CompletionMenu)
  }

  /// What the last key did, where the next may continue it.
  enum Action: Hashable, Sendable {
    case typing, killing, other
    /// A text of so many characters was brought back.
    case yanking(Int)
    /// The last word of the history's line with that index was brought in, so many characters.
    case recalling(Int, index: Int)
  }

  /// The line.
  public internal(set) var buffer = LineBuffer()
  /// The lines entered before.
  public internal(set) var history: History
  /// What knows the language.
  var assistant: any LineAssistant = NoAssistant()
  var mode = Mode.editing
  var killRing = KillRing()
  var undo = UndoStack()
  var action = Action.other
  /// Where in the history the line shown comes from.
  var browsing: HistoryBrowsing?
  var pasted = PastedLines()
  /// Whether the line accepted last has joined the history.
  private(set) var isRemembered = false
  /// Whether the last key was Ctrl-X, which begins Ctrl-X Ctrl-U.
  var followsControlX = false

  /// Creates an editor.
  public init(history: History = History()) {
    self.history = history
  }

  /// Begins a line: empty, or the next of a pasted block, which is accepted at once.
  public mutating func begin(assistant: any LineAssistant = NoAssistant()) -> Effect {
    self.assistant = assistant
    reset()
    if let line = pasted.next() {
      buffer = LineBuffer(line)
      return accept()
    }
    buffer = LineBuffer(pasted.takeRest())
    return .none
  }

  /// Forgets the lines of a pasted block that have not run: after Ctrl-C.
  public mutating func dropPastedLines() { pasted = PastedLines() }

  /// Takes a key.
  public mutating func handle(_ key: Key) -> Effect {
    switch mode {
    case .editing: edit(key)
    case .searching(let search): continueSearch(search, key)
    case .choosing(let menu): continueChoice(menu, key)
    }
  }

  mutating func accept() -> Effect {
    mode = .editing
    let line = buffer.text
    isRemembered = history.add(line)
    return .accept(line)
  }

  /// Changes the line so that it can be undone.
  /// - Parameter change: returns whether it could do what it should.
  mutating func change(_ change: (inout LineBuffer) -> Bool) -> Effect {
    let before = buffer
    let isDone = change(&buffer)
    if buffer.characters != before.characters { undo.push(before) }
    return isDone ? .none : .bell
  }

  private mutating func reset() {
    mode = .editing
    undo = UndoStack()
    action = .other
    browsing = nil
    followsControlX = false
  }
}
