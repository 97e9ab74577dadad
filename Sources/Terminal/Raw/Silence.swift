/// The time during which a terminal does not show what is typed, since it would stand in the middle of
/// what is drawn meanwhile.
///
/// Nothing typed is lost, and Ctrl-C is a signal as before. The mode before is set again when the value
/// ends, or when a signal ends the program.
public struct Silence: ~Copyable {
  private let descriptor: Int32
  private let before: System.TerminalMode

  /// Begins; `nil` for what is not a terminal.
  public init?(_ descriptor: Descriptor = .standardInput) {
    guard let mode = System.terminalMode(of: descriptor.rawValue) else { return nil }
    (self.descriptor, before) = (descriptor.rawValue, mode)
    System.owe(mode, to: descriptor.rawValue, farewell: "")
    System.setTerminalMode(mode.silent, of: descriptor.rawValue)
  }

  deinit {
    System.setTerminalMode(before, of: descriptor)
    System.settleDebt()
  }
}
