/// What a person does at the keyboard, whatever bytes the terminal makes of it.
public enum Key: Hashable, Sendable {
  /// Characters to be inserted; several when they came together.
  case text(String)
  /// A letter or sign with Ctrl: `"a"` for Ctrl-A.
  case control(Character)
  /// A letter or sign with Alt, or after Esc.
  case alt(Character)
  /// A key with a name.
  case named(Name, Modifiers = [])
  /// A block that was pasted, line breaks included.
  case paste(String)

  /// The keys that stand for no character.
  public enum Name: Hashable, Sendable, CaseIterable {
    case enter, tab, backspace, delete, insert, escape
    case up, down, left, right, home, end, pageUp, pageDown
  }

  /// Keys held down together with another.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit a key, as xterm numbers them.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 4)
  }
}

/// What comes in from a terminal: a person's keys, and answers of the terminal itself.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed, or a block pasted.
  case key(Key)
  /// The terminal has answered a question; perhaps long after it was asked.
  case reply(TerminalReply)
}

/// An answer of the terminal, by the kind of its control string (ECMA-48) and without what frames it.
public enum TerminalReply: Hashable, Sendable {
  /// `ESC [ …`, the final letter included: `?62;4c`.
  case control(String)
  /// `ESC P … ESC \`: `>|XTerm(379)`.
  case device(String)
  /// `ESC ] … ESC \`: `11;rgb:0000/0000/0000`.
  case system(String)
  /// `ESC _ … ESC \`: `Gi=31;OK`.
  case application(String)
}
