/// A line of text as glyphs side by side, in thousandths of an em.
struct Layout {
  private(set) var glyphs: [(glyph: Glyph, x: Double)] = []
  private(set) var advance = 0.0

  init(_ text: String) {
    for scalar in text.unicodeScalars { append(Glyph(for: scalar)) }
  }

  private mutating func append(_ glyph: Glyph) {
    glyphs.append((glyph, advance + glyph.left))
    advance += glyph.advance
  }
}

extension Glyph {
  init(for scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace {
      self = .space(280)
    } else {
      self = Glyphs.notation(of: scalar).flatMap(Glyph.init(notation:)) ?? .missing
    }
  }
}
