// What begins with ESC, up to its end.

extension KeyDecoder {
  mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B: hasAlt = true
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .keypad
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "X"),
      UInt8(ascii: "^"):
      state = .string(byte)
    case 0x08, 0x7F: finish(.named(.backspace, .alt))
    case 0x0D: finish(.named(.enter, .alt))
    case 0x20..<0x7F: finish(.alt(Character(UnicodeScalar(byte))))
    default: restart(with: byte)
    }
  }

  mutating func finish(_ key: Key?) {
    if let key { events.append(.key(key)) }
    reset()
  }

  mutating func takeInControl(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "[") where collected.isEmpty: state = .consoleFunction
    // rxvt ends a sequence with Shift by a byte that ends none elsewhere.
    case UInt8(ascii: "$") where collected.allSatisfy({ $0.isDigit }) && !collected.isEmpty:
      finish(controlKey(byte))
    case 0x20..<0x40:
      if collected.count < 64 { collected.append(byte) }
    case 0x40..<0x7F: finishControl(byte)
    default: restart(with: byte)
    }
  }

  mutating func finishControl(_ final: UInt8) {
    if collected == Array("200".utf8), final == UInt8(ascii: "~") {
      reset()
      state = .paste
    } else if isReply(final) {
      let text = String(decoding: collected + [final], as: UTF8.self)
      reset()
      events.append(.reply(.control(text)))
    } else {
      finish(controlKey(final))
    }
  }

  mutating func takeInKeypad(_ byte: UInt8) {
    if byte.isDigit, collected.count < 4 {
      collected.append(byte)
    } else if (0x20..<0x7F).contains(byte) {
      finish(keypadKey(byte))
    } else {
      restart(with: byte)
    }
  }
}
