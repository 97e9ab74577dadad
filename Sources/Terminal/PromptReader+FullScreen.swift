extension PromptReader {
  /// Takes the whole window for a view that answers to keys, until the view is done.
  ///
  /// The view is on the alternate screen, so nothing of it stays behind. It is painted when no more
  /// keys are waiting, however fast they come. Ctrl-Z stops the program as it does at the prompt;
  /// Ctrl-C comes as a key, also where somebody has sent the signal.
  /// - Parameters:
  ///   - paint: what shows the view in a window of that size; `isFresh` when nothing is on the screen.
  ///   - react: what a key does; false when the view is done.
  ///   - leave: what takes away what the alternate screen does not take along.
  /// - Throws: `SystemError`, and what the two throw.
  public mutating func takeWindow(
    paint: (_ size: TerminalSize, _ isFresh: Bool) throws -> [UInt8],
    react: (Key) throws -> Bool, leave: () -> [UInt8] = { [] }
  ) throws {
    guard let mode = RawMode(keys.descriptor, output: output, isFullScreen: true) else { return }
    defer { try? output.write(leave()) }
    var isFresh = true
    var isDue = true
    while true {
      if isDue, try !keys.isBusy() {
        try show(try paint(size, isFresh), isFresh: isFresh)
        (isFresh, isDue) = (false, false)
      }
      switch try keys.next() {
      case .event(.reply): continue
      case .event(.key(.control("z"))):
        mode.suspend()
        isFresh = true
      case .event(.key(let key)):
        if try !react(key) { return }
      case .interrupted:
        if try !react(.control("c")) { return }
      case .windowChanged:
        mode.set()
        isFresh = true
      case .end: return
      }
      isDue = true
    }
  }

  /// Adds a line to the history that was not typed here.
  public mutating func addToHistory(_ line: String) {
    if editor.history.add(line) { remember(line) }
  }

  /// All of a picture at once, where the terminal can wait with showing it until it is whole.
  private func show(_ view: [UInt8], isFresh: Bool) throws(SystemError) {
    let (begin, end) = ("\u{1B}[?2026h", "\u{1B}[?2026l")
    let clear = isFresh ? "\u{1B}[2J" : ""
    try output.write(Array((begin + "\u{1B}[H" + clear).utf8) + view + Array(end.utf8))
  }
}
