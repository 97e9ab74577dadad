/// A character's shape: centre lines between two side bearings, in thousandths of an em, y upward.
///
/// The strokes' own x runs from 0 to `width`; the bearings are the empty space on either side.
struct Glyph {
  static let unitsPerEm = 1000.0

  var left: Double
  var width: Double
  var right: Double
  var strokes: Path
  /// The character that looks like this; nil for what was changed.
  var character: Unicode.Scalar?
  /// For an accent: the height of the letter it stands on, which it keeps its distance from.
  var foot: Double?

  var advance: Double { left + width + right }

  /// The lowest and the highest point that a stroke comes to.
  var heights: ClosedRange<Double>? {
    let heights = strokes.elements.compactMap(\.end?.y)
    guard let lowest = heights.min(), let highest = heights.max() else { return nil }
    return lowest...highest
  }

  /// Whether all its strokes are higher than small letters, as most accents' are.
  var isAboveLetters: Bool {
    heights.map { $0.lowerBound > StrokeFont.xHeight * Self.unitsPerEm } ?? false
  }

  /// The glyph of a superscript or a subscript: smaller, for the same pen.
  func scaled(raisedBy height: Double) -> Glyph {
    let scale = 0.62
    return Glyph(
      left: left * scale, width: width * scale, right: right * scale,
      strokes: strokes.mapped { Point($0.x * scale, $0.y * scale + height) })
  }

  /// The glyph with its strokes higher.
  func lifted(by height: Double) -> Glyph {
    var lifted = self
    lifted.character = nil
    lifted.strokes = strokes.mapped { Point($0.x, $0.y + height) }
    lifted.foot = foot.map { $0 + height }
    return lifted
  }
}

extension Glyph {
  /// What stands for a character that has no glyph.
  static let missing = Glyph(
    left: 85, width: 330, right: 85, strokes: box(width: 330, from: 0, to: 700))

  /// What stands for an accent that has none.
  static let missingMark = Glyph(
    left: 0, width: 110, right: 0, strokes: box(width: 110, from: 635, to: 745))

  /// Empty space of a given width.
  static func space(_ advance: Double) -> Glyph {
    Glyph(left: 0, width: advance, right: 0, strokes: Path())
  }

  private static func box(width: Double, from bottom: Double, to top: Double) -> Path {
    var box = Path()
    box.move(to: Point(0, bottom))
    box.line(to: Point(width, bottom))
    box.line(to: Point(width, top))
    box.line(to: Point(0, top))
    box.close()
    return box
  }
}
