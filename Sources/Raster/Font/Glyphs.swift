/// All glyphs' notations, in one table for each script, made when first looked into.
enum Glyphs {
  /// The notation of a character that has a drawing of its own and stands by itself.
  static func notation(of scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return latin[scalar] ?? digits[scalar] ?? punctuation[scalar] }
    return greek[scalar] ?? symbols[scalar] ?? letters[scalar]
  }

  /// The characters that one is set as, if it has no drawing of its own.
  static func composition(of scalar: Unicode.Scalar) -> String? {
    scalar.isASCII ? nil : compositions[scalar]
  }
}

extension Glyph {
  /// The glyph of a character that stands by itself: the box, if there is none.
  init(for scalar: Unicode.Scalar) {
    if let own = Glyphs.notation(of: scalar) {
      self = Glyph(notation: own) ?? .missing
    } else if let width = Self.spaceWidth(of: scalar) {
      self = .space(width)
    } else if let base = Glyphs.superscripts[scalar] {
      self = Glyph(for: base).scaled(raisedBy: 300)
    } else if let base = Glyphs.subscripts[scalar] {
      self = Glyph(for: base).scaled(raisedBy: -150)
    } else {
      self = .missing
    }
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
