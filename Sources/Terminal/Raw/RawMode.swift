/// The time during which a terminal gives every key at once, without showing it.
///
/// The mode before is set again when the value ends, however that comes about, and also when a signal
/// such as SIGTERM or SIGHUP ends the program.
struct RawMode: ~Copyable {
  private let descriptor: Int32
  private let before: System.TerminalMode
  private let mode: System.TerminalMode
  private let output: Output
  /// What is written when the mode begins, what makes sure of it, and what takes both back.
  private let (entrance, greeting, farewell): (String, String, String)

  /// Begins; `nil` for what is not a terminal.
  /// - Parameter isFullScreen: whether a view takes the whole window: then it is on the alternate
  ///   screen, without a cursor, and Ctrl-C is a signal, since its pictures may take long.
  init?(_ descriptor: Descriptor, output: Output, isFullScreen: Bool = false) {
    guard let mode = System.terminalMode(of: descriptor.rawValue) else { return nil }
    self.descriptor = descriptor.rawValue
    self.output = output
    before = mode
    self.mode = isFullScreen ? mode.rawWithInterrupts : mode.raw
    // Bracketed paste: a pasted line break is told from the Enter key.
    let (paste, end) = ("\u{1B}[?2004h", "\u{1B}[?2004l")
    (entrance, greeting, farewell) =
      isFullScreen
      ? ("\u{1B}[?1049h", "\u{1B}[?25l" + paste, Self.endOfScreen + end) : ("", paste, end)
    System.owe(mode, to: descriptor.rawValue, farewell: farewell)
    begin()
  }

  /// A frame that was not finished is shown, the colours are the usual ones, the cursor is seen.
  ///
  /// kitty complains of a frame's end without its beginning; another beginning does no harm.
  private static let endOfScreen = "\u{1B}[?2026h\u{1B}[?2026l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

  deinit {
    try? output.write(farewell)
    System.setTerminalMode(before, of: descriptor)
    System.settleDebt()
  }

  /// Sets the mode again after somebody else may have changed it: a shell does when a job goes on.
  ///
  /// The alternate screen is entered once only: entered again, it would keep its own cursor as the one
  /// to return to.
  borrowing func set() {
    System.setTerminalMode(mode, of: descriptor)
    try? output.write(greeting)
  }

  /// Gives the terminal back, stops the program, and takes the terminal again when it goes on.
  borrowing func suspend() {
    try? output.write(farewell)
    System.setTerminalMode(before, of: descriptor)
    System.suspend()
    begin()
  }

  private borrowing func begin() {
    System.setTerminalMode(mode, of: descriptor)
    try? output.write(entrance + greeting)
  }
}
