/// A character's shape: centre lines between two side bearings, in thousandths of an em, y upward.
///
/// The strokes' own x runs from 0 to `width`; the bearings are the empty space on either side.
struct Glyph {
  static let unitsPerEm = 1000.0

  var left: Double
  var width: Double
  var right: Double
  var strokes: Path

  var advance: Double { left + width + right }
}

extension Glyph {
  /// What stands for a character that has no glyph.
  static let missing = Glyph(left: 85, width: 330, right: 85, strokes: missingBox)

  /// Empty space of a given width.
  static func space(_ advance: Double) -> Glyph {
    Glyph(left: 0, width: advance, right: 0, strokes: Path())
  }

  private static var missingBox: Path {
    var box = Path()
    box.move(to: Point(0, 0))
    box.line(to: Point(330, 0))
    box.line(to: Point(330, 700))
    box.line(to: Point(0, 700))
    box.close()
    return box
  }
}
