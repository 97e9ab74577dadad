internal import Synchronization

// How the letters are drawn
//
// - Small letters are 500 high, capitals and digits 700, b and l 740; p reaches down to −200. These
//   are centre lines: the ink is half a pen's width more all round. Round letters overshoot by 10.
//   Accents on capitals reach 950, brackets 770.
// - Where a stroke ends upon another it stops 25 to 45 short of that one's middle, and bowls leave
//   their stem at a slant. So outlines cross but never run along each other: where two grey edges
//   share a pixel their coverages add, and along a whole edge that would be a dark seam.
// - Digits have one advance. 1 has a flag and a foot, 0 is narrow, l has a tail, I has none.
// - Forms are for 11 to 16 pixels: a has two storeys, no mistaking it for o; a, c, e, s are wide open.
// - Signs of arithmetic stand about the axis at 340, about half the height of a digit.

/// All glyphs' notations, in one table for each script, made when first looked into.
enum Glyphs {
  /// The notation of a character that has a drawing of its own and stands by itself.
  static func notation(of scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return latin[scalar] ?? digits[scalar] ?? punctuation[scalar] }
    return greek[scalar] ?? cyrillic[scalar] ?? symbols[scalar] ?? letters[scalar]
  }

  /// The glyphs of ASCII, which are most of all text: a text is measured more often than it is drawn.
  static let ascii = Mutex(ASCII())

  /// Glyphs by their codes, read when they are first asked for.
  struct ASCII {
    private var glyphs = [Glyph?](repeating: nil, count: 128)

    subscript(code: UInt8) -> Glyph {
      mutating get {
        if let glyph = glyphs[Int(code)] { return glyph }
        let glyph = Glyph(read: Unicode.Scalar(code))
        glyphs[Int(code)] = glyph
        return glyph
      }
    }

    mutating func advance(of code: UInt8) -> Double {
      glyphs[Int(code)]?.advance ?? self[code].advance
    }
  }

  /// The other glyphs read so far.
  private static let known = Mutex<[Unicode.Scalar: Glyph]>([:])

  /// The glyph of a character that has a drawing of its own.
  fileprivate static func drawn(_ scalar: Unicode.Scalar) -> Glyph? {
    if !scalar.isASCII, let glyph = known.withLock({ $0[scalar] }) { return glyph }
    guard let notation = notation(of: scalar) else { return nil }
    let glyph = Glyph(notation: notation) ?? .missing
    if !scalar.isASCII { known.withLock { $0[scalar] = glyph } }
    return glyph
  }

  /// The characters that one is set as, if it has no drawing of its own.
  static func composition(of scalar: Unicode.Scalar) -> String? {
    scalar.isASCII ? nil : compositions[scalar]
  }
}

extension Glyph {
  /// The glyph of a character that stands by itself: the box, if there is none.
  init(for scalar: Unicode.Scalar) {
    self =
      scalar.isASCII
      ? Glyphs.ascii.withLock { $0[UInt8(scalar.value)] } : Glyph(read: scalar)
  }

  /// The same, looked up or read.
  fileprivate init(read scalar: Unicode.Scalar) {
    if let own = Glyphs.drawn(scalar) {
      self = own
    } else if let width = Self.spaceWidth(of: scalar) {
      self = .space(width)
    } else if let base = Glyphs.superscripts[scalar] {
      self = Glyph(for: base).scaled(raisedBy: 300)
    } else if let base = Glyphs.subscripts[scalar] {
      self = Glyph(for: base).scaled(raisedBy: -150)
    } else {
      self = .missing
    }
    character = scalar
  }

  /// An accent, to be centred on a letter; nil for a character that is none.
  init?(mark scalar: Unicode.Scalar) {
    guard !scalar.isASCII else { return nil }
    if let notation = Glyphs.marks[scalar] {
      self = Glyph(notation: notation) ?? .missingMark
      if isAboveLetters { foot = StrokeFont.xHeight * Self.unitsPerEm }
    } else if [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory) {
      self = .missingMark
    } else {
      return nil
    }
  }

  private static func spaceWidth(of scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}": 290
    case "\u{2002}": 500
    case "\u{2003}": 1000
    case "\u{2007}": 624
    case "\u{2008}": 200
    case "\u{2009}", "\u{200A}", "\u{202F}": 150
    case _ where scalar.properties.isWhitespace: 290
    default: nil
    }
  }
}
