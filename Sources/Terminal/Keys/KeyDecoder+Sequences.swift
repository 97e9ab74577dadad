extension Key {
  /// The key that a control character stands for.
  init(controlCode byte: UInt8) {
    switch byte {
    case 0x09: self = .named(.tab)
    case 0x0A, 0x0D: self = .named(.enter)
    case 0x08, 0x7F: self = .named(.backspace)
    case 0x01...0x1A: self = .control(Character(UnicodeScalar(byte + 0x60)))
    default: self = .control(Character(UnicodeScalar((byte + 0x40) & 0x7F)))
    }
  }

  /// A character with modifiers, as kitty and xterm's modifyOtherKeys report it.
  init?(code: UInt32, _ modifiers: Modifiers) {
    switch code {
    case 9: self = .named(.tab, modifiers)
    case 13: self = .named(.enter, modifiers)
    case 27: self = .named(.escape)
    case 8, 127: self = .named(.backspace, modifiers)
    case 32..<0xD800, 0xF900..<0x11_0000:
      guard let scalar = UnicodeScalar(code) else { return nil }
      let character = Character(scalar)
      if modifiers.contains(.control) {
        self = .control(Character(character.lowercased()))
      } else if modifiers.contains(.alt) {
        self = .alt(character)
      } else {
        self = .text(String(character))
      }
    // Kitty's own numbers, in Unicode's private area, are keys that nothing is bound to.
    default: return nil
    }
  }
}

extension KeyDecoder {
  /// Whether a sequence is an answer of the terminal rather than a key.
  func isReply(_ final: UInt8) -> Bool {
    switch final {
    case UInt8(ascii: "c"):
      collected.first == UInt8(ascii: "?") || collected.first == UInt8(ascii: ">")
    case UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "y"): true
    case UInt8(ascii: "u"): collected.first == UInt8(ascii: "?")
    default: false
    }
  }

  /// The key of a sequence that began with `ESC [`; nil for one that means nothing here.
  func controlKey(_ final: UInt8) -> Key? {
    let numbers = numbers
    let modifiers = self.modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~"):
      if numbers.first == 27, numbers.count > 2 {
        return Key(code: UInt32(numbers[2]), modifiers)
      }
      return editingKey(numbers.first, modifiers)
    case UInt8(ascii: "$"): return editingKey(numbers.first, modifiers.union(.shift))
    case UInt8(ascii: "^"): return editingKey(numbers.first, modifiers.union(.control))
    case UInt8(ascii: "@"): return editingKey(numbers.first, modifiers.union([.shift, .control]))
    case UInt8(ascii: "u"): return numbers.first.flatMap { Key(code: UInt32($0), modifiers) }
    case UInt8(ascii: "Z"): return .named(.tab, .shift)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return arrow(final - 0x20).map { .named($0, modifiers.union(.shift)) }
    default: return arrow(final).map { .named($0, modifiers) }
    }
  }

  /// The key of a sequence that began with `ESC O`.
  func keypadKey(_ final: UInt8) -> Key? {
    let modifiers = modifiers(numbers.last ?? 1)
    switch final {
    case UInt8(ascii: "M"): return .named(.enter)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return arrow(final - 0x20).map { .named($0, modifiers.union(.control)) }
    // The keypad's digits and signs, in application mode: j is *, k is +, … p is 0.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .text(String(UnicodeScalar(final - 0x40)))
    default: return arrow(final).map { .named($0, modifiers) }
    }
  }

  private func arrow(_ final: UInt8) -> Key.Name? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  /// VT220's numbers, with those of the Linux console and rxvt for Home and End.
  private func editingKey(_ number: Int?, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 1, 7: .named(.home, modifiers)
    case 2: .named(.insert, modifiers)
    case 3: .named(.delete, modifiers)
    case 4, 8: .named(.end, modifiers)
    case 5: .named(.pageUp, modifiers)
    case 6: .named(.pageDown, modifiers)
    default: nil
    }
  }

  /// xterm's number is 1 plus the bits; kitty's further bits are locks and keys of no interest.
  private func modifiers(_ number: Int) -> Key.Modifiers {
    let bits = Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: max(0, number - 1)) & 7)
    return hasAlt ? bits.union(.alt) : bits
  }

  /// The parameters; what follows a colon is a detail of kitty's.
  private var numbers: [Int] {
    String(decoding: collected, as: UTF8.self).split(
      separator: ";", omittingEmptySubsequences: false
    ).map { parameter in
      min(Int(parameter.prefix { $0.isASCII && $0.isNumber }) ?? 1, 0x11_0000)
    }
  }
}
