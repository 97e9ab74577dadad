internal import Synchronization

/// A line of text as glyphs side by side, in thousandths of an em.
struct Layout {
  private(set) var glyphs: [(glyph: Glyph, x: Double)] = []
  private(set) var advance = 0.0
  /// The letter that the next is kerned with and accents go upon.
  private var base: Base?

  init(_ text: String) {
    glyphs.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar) }
  }
}

extension Layout {
  /// How far a line of text reaches; that of ASCII is measured without putting it together.
  static func advance(of text: String) -> Double {
    guard text.utf8.allSatisfy({ $0 < 128 }) else { return Layout(text).advance }
    return Glyphs.ascii.withLock { glyphs in
      var (advance, left) = (0.0, nil as Unicode.Scalar?)
      for code in text.utf8 {
        let scalar = Unicode.Scalar(code)
        if let left { advance += Kerning.adjustment(between: left, and: scalar) }
        advance += glyphs.advance(of: code)
        left = scalar
      }
      return advance
    }
  }
}

private struct Base {
  var scalar: Unicode.Scalar
  var index: Int
  var middle: Double
  /// How high it reaches with its accents; nil before the first.
  var top: Double?
}

extension Layout {
  /// Accents pile up to here; more are drawn over each other.
  private static var highestAccent: Double { 1000 }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let characters = Glyphs.composition(of: scalar) {
      for character in characters.unicodeScalars { append(character) }
    } else if !scalar.isASCII, scalar.properties.isDefaultIgnorableCodePoint {
      // Joiners, variation selectors and the like have no shape by definition.
    } else if let mark = Glyph(mark: scalar) {
      place(mark)
    } else {
      place(Glyph(for: scalar), for: scalar)
    }
  }

  private mutating func place(_ glyph: Glyph, for scalar: Unicode.Scalar) {
    if let base { advance += Kerning.adjustment(between: base.scalar, and: scalar) }
    base = Base(
      scalar: scalar, index: glyphs.count, middle: advance + glyph.left + glyph.width / 2)
    glyphs.append((glyph, advance + glyph.left))
    advance += glyph.advance
  }

  /// Puts an accent over or under the letter before it, at the edge of the line if there is none.
  private mutating func place(_ mark: Glyph) {
    var lifted = mark
    if mark.isAboveLetters, let heights = mark.heights {
      removeDot()
      let room = Self.highestAccent - heights.upperBound
      let ground = Fitting.flat(top) - StrokeFont.xHeight * Glyph.unitsPerEm
      lifted = mark.lifted(by: min(max(0, ground), room))
      base?.top = lifted.heights?.upperBound ?? 0
    }
    glyphs.append((lifted, (base?.middle ?? mark.width / 2) - mark.width / 2))
  }

  /// How high the letter reaches, accents included.
  private var top: Double {
    guard let base else { return 0 }
    return base.top ?? glyphs[base.index].glyph.heights?.upperBound ?? 0
  }

  /// An accent takes the place of the dot of i and j.
  private mutating func removeDot() {
    guard let letter = base, let dotless = Self.dotless[letter.scalar] else { return }
    glyphs[letter.index].glyph = Glyph(for: dotless)
    base?.scalar = dotless
    base?.top = StrokeFont.xHeight * Glyph.unitsPerEm
  }

  /// Letters of the same widths without their dots.
  private static let dotless: [Unicode.Scalar: Unicode.Scalar] = ["i": "ı", "j": "ȷ"]
}
