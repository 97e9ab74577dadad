extension Character {
  /// The cells that the character takes in a terminal: 0, 1 or 2.
  ///
  /// A character is what the reader sees as one, however many scalars it is made of: `é` written as
  /// two is 1, a family of four emoji is 2. Follows Unicode Standard Annex 11 and 51.
  public var displayWidth: Int {
    if let ascii = asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    return unicodeScalars.first?.displayWidth ?? 0
  }
}

extension StringProtocol {
  /// The cells that the text takes on one line of a terminal; control characters take none.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: 0
    case .format: self == "\u{AD}" ? 1 : 0
    default: properties.isEmojiPresentation || isEastAsianWide ? 2 : 1
    }
  }

  /// East_Asian_Width W or F, from the blocks of EastAsianWidth.txt; the wide scalars outside of
  /// them are all emoji.
  private var isEastAsianWide: Bool {
    switch value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
