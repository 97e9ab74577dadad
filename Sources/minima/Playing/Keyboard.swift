internal import Terminal

/// Lines from standard input, with a prompt where a person types them.
struct Keyboard {
  private var reader: LineReader
  /// Whether a person sits there: then there are prompts, and Ctrl-C drops the line.
  let isTerminal = Descriptor.standardInput.isTerminal

  init() {
    if Descriptor.standardInput.isTerminal { Interrupt.catchInterrupts() }
    reader = LineReader(interrupt: isTerminal ? .keyboard : nil)
  }

  /// The next line; `nil` at the end of the input.
  mutating func line(after prompt: StyledText, on console: Console) throws -> String? {
    while true {
      if isTerminal { try console.print(prompt.rendered(console.rendering)) }
      switch try reader.next() {
      case .line(let line): return line.text
      case .interrupted: try console.print("\n")
      case .end:
        if isTerminal { try console.print("\n") }
        return nil
      }
    }
  }
}
