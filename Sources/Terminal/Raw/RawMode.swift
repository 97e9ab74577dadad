/// The time during which a terminal gives every key at once, without showing it.
///
/// The mode before is set again when the value ends, however that comes about, and also when a signal
/// such as SIGTERM or SIGHUP ends the program.
struct RawMode: ~Copyable {
  private let descriptor: Int32
  private let before: System.TerminalMode
  private let output: Output

  /// Begins; `nil` for what is not a terminal.
  init?(_ descriptor: Descriptor, output: Output) {
    guard let mode = System.terminalMode(of: descriptor.rawValue) else { return nil }
    self.descriptor = descriptor.rawValue
    self.output = output
    before = mode
    System.owe(mode, to: descriptor.rawValue)
    set()
  }

  deinit {
    try? output.write("\u{1B}[?2004l")
    System.setTerminalMode(before, of: descriptor)
    System.settleDebt()
  }

  /// Sets the mode, again after somebody else has changed it: a shell does when a job goes on.
  borrowing func set() {
    System.setTerminalMode(before.raw, of: descriptor)
    // Bracketed paste: a pasted line break is told from the Enter key.
    try? output.write("\u{1B}[?2004h")
  }

  /// Gives the terminal back, stops the program, and takes the terminal again when it goes on.
  borrowing func suspend() {
    try? output.write("\u{1B}[?2004l")
    System.setTerminalMode(before, of: descriptor)
    System.suspend()
    set()
  }
}
