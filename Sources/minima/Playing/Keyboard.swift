internal import Terminal

/// Lines from standard input: edited where a person types them at a terminal that can do that, else as
/// they come.
struct Keyboard {
  private enum Source {
    case edited(PromptReader)
    case plain(LineReader)
  }

  private var source: Source
  /// Whether a person sits there: then there are prompts, and Ctrl-C drops the line.
  let isTerminal = Descriptor.standardInput.isTerminal

  /// Creates a keyboard.
  /// - Parameter state: where the lines entered before are kept.
  init(on console: Console, state: StateFolder = StateFolder()) {
    if Descriptor.standardInput.isTerminal { Interrupt.catchInterrupts() }
    let file = HistoryFile(in: state)
    let reader = PromptReader(
      rendering: console.presentation.rendering, history: History(file.lines),
      remember: file.append)
    source =
      reader.map(Source.edited)
      ?? .plain(LineReader(interrupt: isTerminal ? .keyboard : nil))
  }

  /// The next line; `nil` at the end of the input.
  mutating func line(
    after prompt: StyledText, on console: Console, assistant: any LineAssistant = NoAssistant()
  ) throws -> String? {
    while true {
      switch try reading(after: prompt, on: console, assistant: assistant) {
      case .line(let line): return line.text
      case .interrupted: continue
      case .end: return nil
      }
    }
  }

  /// Forgets what was pasted and has not run: after Ctrl-C.
  mutating func dropPastedLines() {
    guard case .edited(var reader) = source else { return }
    reader.dropPastedLines()
    source = .edited(reader)
  }

  /// How the terminal shows pictures; `nil` where lines are not edited: there it is not asked.
  mutating func pictureSupport() throws -> PictureSupport? {
    guard case .edited(var reader) = source else { return nil }
    defer { source = .edited(reader) }
    return try reader.pictureSupport()
  }

  /// Whether lines are edited; then a view can take the window, too.
  var isEdited: Bool { if case .edited = source { true } else { false } }

  /// Lets a view take the whole window until it is done; nothing where there is none.
  mutating func takeWindow(
    paint: (TerminalSize, _ isFresh: Bool) throws -> [UInt8], react: (Key) throws -> Bool,
    leave: () -> [UInt8]
  ) throws {
    guard case .edited(var reader) = source else { return }
    defer { source = .edited(reader) }
    try reader.takeWindow(paint: paint, react: react, leave: leave)
  }

  /// Adds a line to the history that was not typed here.
  mutating func addToHistory(_ line: String) {
    guard case .edited(var reader) = source else { return }
    reader.addToHistory(line)
    source = .edited(reader)
  }

  private mutating func reading(
    after prompt: StyledText, on console: Console, assistant: any LineAssistant
  ) throws -> LineReader.Reading {
    switch source {
    case .edited(var reader):
      defer { source = .edited(reader) }
      return try reader.next(after: prompt, assistant: assistant)
    case .plain(var reader):
      defer { source = .plain(reader) }
      if isTerminal { try console.print(prompt.rendered(console.presentation.rendering)) }
      let reading = try reader.next()
      if case .line = reading { return reading }
      if isTerminal { try console.print("\n") }
      return reading
    }
  }
}
