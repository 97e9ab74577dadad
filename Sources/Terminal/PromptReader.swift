/// Reads lines from a person at a terminal, who edits them.
public struct PromptReader {
  var editor: LineEditor
  var keys: KeySource
  let output: Output
  private let rendering: StyleRendering
  let remember: (String) -> Void

  /// Creates a reader; `nil` unless a person types at a terminal that can do what it takes.
  ///
  /// - Parameters:
  ///   - input: Where keys come from.
  ///   - output: Where the line is shown; the same terminal.
  ///   - rendering: How much of a style is shown.
  ///   - history: The lines entered before.
  ///   - interrupt: What ends the waiting for a line, as a signal does.
  ///   - remember: Called with each line that joins the history, to be kept.
  public init?(
    _ input: Descriptor = .standardInput, output: Output = .standard, rendering: StyleRendering,
    history: History, interrupt: Interrupt = .keyboard,
    remember: @escaping (String) -> Void = { _ in }
  ) {
    guard input.isTerminal, output.descriptor.isTerminal, rendering != .plain else { return nil }
    editor = LineEditor(history: history)
    keys = KeySource(input, interrupt: interrupt)
    self.output = output
    self.rendering = rendering
    self.remember = remember
    WindowChange.catchSignals()
  }

  /// Shows a prompt and waits for a line.
  public mutating func next(
    after prompt: StyledText, assistant: any LineAssistant = NoAssistant()
  ) throws(SystemError) -> LineReader.Reading {
    guard let mode = RawMode(keys.descriptor, output: output) else { return .end }
    var painter = LinePainter(rendering: rendering)
    var effect = editor.begin(assistant: assistant)
    if effect == .none { try paint(prompt, &painter) }
    while true {
      if let reading = try react(to: effect, prompt, &painter, mode) { return reading }
      switch try keys.next() {
      case .event(.key(let key)):
        effect = editor.handle(key)
      case .event(.reply):
        // Somebody asked, and the answer comes too late to be of use.
        effect = .none
        continue
      case .interrupted:
        effect = .cancel
      case .windowChanged:
        mode.set()
        painter.resize(to: size)
        effect = .none
      case .end:
        return .end
      }
      if effect == .none, !keys.hasPending { try paint(prompt, &painter) }
    }
  }

  /// Forgets the lines of a pasted block that have not run: after Ctrl-C.
  public mutating func dropPastedLines() { editor.dropPastedLines() }

  var size: TerminalSize { TerminalSize(of: output.descriptor) }
}

extension PromptReader {
  private func paint(
    _ prompt: StyledText, _ painter: inout LinePainter
  ) throws(SystemError) {
    try output.write(painter.paint(editor.view(after: prompt), in: size))
  }

  /// Does what a key has led to; returns what ends the line.
  private mutating func react(
    to effect: LineEditor.Effect, _ prompt: StyledText, _ painter: inout LinePainter,
    _ mode: borrowing RawMode
  ) throws(SystemError) -> LineReader.Reading? {
    switch effect {
    case .none: return nil
    case .bell:
      try paint(prompt, &painter)
      try output.write("\u{7}")
    case .clearScreen:
      try output.write(painter.clear())
      try paint(prompt, &painter)
    case .suspend:
      try finish(prompt, &painter)
      mode.suspend()
      try paint(prompt, &painter)
    case .accept(let line):
      try finish(prompt, &painter, note: editor.pasteNote)
      if editor.isRemembered { remember(line) }
      return .line(InputLine(text: line))
    case .cancel:
      editor.dropPastedLines()
      try finish(prompt, &painter, note: "^C")
      return .interrupted
    case .end:
      try finish(prompt, &painter)
      return .end
    }
    return nil
  }

  private func finish(
    _ prompt: StyledText, _ painter: inout LinePainter, note: String = ""
  ) throws(SystemError) {
    try output.write(painter.finish(editor.finalView(after: prompt, note: note), in: size))
  }
}

extension PromptReader {
  /// Asks the terminal how it shows pictures; within 200 ms, and the keys typed meanwhile are kept.
  ///
  /// A terminal that is known not to, or an environment that does not want pictures, is not asked.
  public mutating func pictureSupport() throws(SystemError) -> PictureSupport {
    if PictureSupport.isRefused(variable: Environment.value) { return .none }
    guard let mode = RawMode(keys.descriptor, output: output) else { return .none }
    try output.write(PictureQuery.request)
    let replies = try keys.replies(
      until: System.milliseconds + PictureQuery.patience, isLast: PictureQuery.isLast)
    withExtendedLifetime(mode) {}
    // Some terminals tell their driver the window's pixels but do not answer the question.
    let pixels = System.windowPixels(of: output.descriptor.rawValue)
    let window = TerminalReply.control("4;\(pixels.height);\(pixels.width)t")
    return PictureSupport(replies: [window] + replies, size: size, variable: Environment.value)
  }
}
