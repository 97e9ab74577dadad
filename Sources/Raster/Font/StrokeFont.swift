/// The built-in typeface: a geometric, monoline sans whose glyphs are centre lines for a round pen.
///
/// Paths are drawn by stroking them with `strokeWidth(size:)`, round joins and round caps. Heights
/// measure centre lines: the pen adds half its width all round. Horizontal strokes are fitted to
/// whole pixels apart from the baseline, so text is crisp where the baseline is (see
/// `crispBaseline(near:size:)`). A character without a glyph is drawn as a box.
public struct StrokeFont: Sendable {
  /// How heavy the pen is.
  public enum Weight: Sendable {
    /// For light text on a dark ground, where light spreads and makes it look heavier.
    case light
    /// For dark text on a light ground.
    case regular
    /// For titles.
    case bold
  }

  /// The typeface.
  public static let standard = StrokeFont()

  /// The height of capitals and digits in em.
  public static let capHeight = 0.7
  /// The height of small letters in em.
  public static let xHeight = 0.5
  /// The height of the tallest letters (b, d, l) in em, accents on capitals not counted.
  public static let ascent = 0.74
  /// How far letters such as p reach below the baseline, in em (a positive number).
  public static let descent = 0.2

  /// The centre lines of a line of text: baseline from (0, 0) to the right, y downward, in pixels.
  ///
  /// - Parameters:
  ///   - text: one line; line breaks and tabs are drawn as spaces.
  ///   - size: the em in pixels; nothing is drawn unless it is positive and finite.
  public func path(of text: String, size: Double) -> Path {
    var path = Path()
    guard size > 0, size.isFinite else { return path }
    for placed in Layout(text).glyphs {
      path.append(Fitting(of: placed.glyph, size: size).path(movedRightBy: placed.x))
    }
    return path
  }

  /// How far the baseline advances over a line of text, in pixels.
  public func width(of text: String, size: Double) -> Double {
    guard size > 0, size.isFinite else { return 0 }
    return Layout.advance(of: text) * size / Glyph.unitsPerEm
  }

  /// How wide the pen is, in pixels: a fixed part of the em, and a little more.
  ///
  /// The little is what a dark line loses at its grey edges to the light around it; it matters in
  /// small text and vanishes in large.
  public func strokeWidth(size: Double, weight: Weight = .regular) -> Double {
    switch weight {
    case .light: max(0.068 * size + 0.1, 0.9)
    case .regular: max(0.08 * size + 0.4, 1.1)
    case .bold: max(0.115 * size + 0.5, 1.5)
    }
  }

  /// The place nearest to `y` where a baseline makes level strokes fill whole rows of pixels.
  ///
  /// A pen about an odd number of pixels wide is sharpest along the middle of a row, about an even
  /// number between two. For upright text `y` goes downward; for text turned by a right angle it is
  /// the other axis.
  public func crispBaseline(near y: Double, size: Double, weight: Weight = .regular) -> Double {
    // At 1.5 pixels one full row between two faint ones is sharper than two rows of three quarters.
    let rows = max(1, (strokeWidth(size: size, weight: weight) - 0.2).rounded())
    let phase = rows.truncatingRemainder(dividingBy: 2) / 2
    return (y - phase).rounded() + phase
  }
}
