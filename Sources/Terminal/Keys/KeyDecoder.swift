/// Turns a terminal's bytes into keys and replies, however the bytes are cut into pieces.
///
/// Understands UTF-8, the sequences of xterm, rxvt, the Linux console and kitty, and bracketed paste.
/// What nobody understands is left out without a trace: neither junk nor a late reply ever becomes
/// text.
public struct KeyDecoder: Sendable {
  /// The most bytes of a paste that are kept.
  static let pasteLimit = 1 << 20
  /// The most bytes of a control string that are kept.
  static let stringLimit = 1 << 12
  /// Whether the last ESC followed another: rxvt's way to say Alt.
  var hasAlt = false
  /// What has come of the sequence that is not complete yet.
  var collected: [UInt8] = []
  var state = State.ground
  var events: [TerminalEvent] = []

  enum State: Hashable {
    case ground
    /// Within a character of this many bytes.
    case character(length: Int)
    case escape
    /// After `ESC [`.
    case control
    /// After `ESC [ [`: a function key of the Linux console.
    case consoleFunction
    /// After `ESC O`.
    case keypad
    /// After `ESC P`, `ESC ]`, `ESC _` and the like, by that letter.
    case string(UInt8)
    case stringEscape(UInt8)
    case paste
  }

  /// Creates a decoder for a stream from its beginning.
  public init() {}

  /// Takes the next bytes and returns what they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// Whether only time can tell what has come: a lone ESC is the key, or the start of a sequence.
  public var isUndecided: Bool {
    switch state {
    case .escape, .keypad, .consoleFunction: true
    case .control, .string: collected.isEmpty
    default: false
    }
  }

  /// Decides what ``isUndecided``, as nothing more has come for a while.
  public mutating func flush() -> [TerminalEvent] {
    guard isUndecided else { return [] }
    if state == .escape { events.append(.key(.named(.escape))) }
    reset()
    return takeEvents()
  }
}

extension KeyDecoder {
  private mutating func takeEvents() -> [TerminalEvent] {
    defer { events = [] }
    return events
  }

  mutating func reset() {
    state = .ground
    collected = []
    hasAlt = false
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeInGround(byte)
    case .character(let length): takeInCharacter(byte, length)
    case .escape: takeAfterEscape(byte)
    case .control: takeInControl(byte)
    case .consoleFunction: reset()
    case .keypad: takeInKeypad(byte)
    case .string(let kind): takeInString(byte, kind)
    case .stringEscape(let kind):
      if byte == UInt8(ascii: "\\") { return finishString(kind) }
      collected = []
      state = .escape
      takeAfterEscape(byte)
    case .paste: takeInPaste(byte)
    }
  }

  /// Ends what has begun, and takes the byte as the beginning of something new.
  mutating func restart(with byte: UInt8) {
    reset()
    takeInGround(byte)
  }

  mutating func takeInGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x00..<0x20, 0x7F: events.append(.key(Key(controlCode: byte)))
    case 0x20..<0x7F: insert(String(UnicodeScalar(byte)))
    case 0xC2...0xDF: beginCharacter(byte, length: 2)
    case 0xE0...0xEF: beginCharacter(byte, length: 3)
    case 0xF0...0xF4: beginCharacter(byte, length: 4)
    default: break
    }
  }

  private mutating func beginCharacter(_ byte: UInt8, length: Int) {
    collected = [byte]
    state = .character(length: length)
  }

  mutating func takeInCharacter(_ byte: UInt8, _ length: Int) {
    guard byte & 0xC0 == 0x80 else { return restart(with: byte) }
    collected.append(byte)
    guard collected.count == length else { return }
    let text = String(validating: collected, as: UTF8.self)
    reset()
    // The control characters U+0080…U+009F are no text.
    if let text, text.unicodeScalars.allSatisfy({ $0.value >= 0xA0 }) { insert(text) }
  }

  /// Adds text to the key before it if that is text: what came together is inserted together.
  private mutating func insert(_ text: String) {
    if case .key(.text(let before))? = events.last {
      events[events.count - 1] = .key(.text(before + text))
    } else {
      events.append(.key(.text(text)))
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
