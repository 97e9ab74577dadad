// How glyphs are written down
//
// A glyph is one string, `left width right: strokes`, in thousandths of an em, y upward from the
// baseline. The strokes' x runs from 0 to `width`; `left` and `right` are the side bearings. n is
//
//     112 382 107: M0,500 V0 A191,300 191,210 141,0 V0
//
// a stem; then, as a second stroke, an arch, the part from 141° to 0° of an ellipse about
// (191, 300), and from its end the right stem.
//
//     M x,y                begins a stroke
//     L x,y   H x   V y    a line to a point, a level one, an upright one
//     E x,y                a quarter ellipse that leaves level (east, west) and arrives upright
//     N x,y                a quarter ellipse that leaves upright (north, south) and arrives level
//     C x,y x,y x,y        a cubic Bézier curve: two control points and the end
//     A x,y rx,ry from,to  part of an ellipse: centre, radii, two angles in degrees that grow
//                          anticlockwise from the right; it continues the stroke that ends where it
//                          begins, else it begins one
//     O x,y rx,ry          a whole ellipse
//     D x,y                a dot, a little wider than the pen
//     Z                    a line back to the beginning of the stroke
//
// Letters and numbers stand without space between; a letter need not be repeated: `L0,0 9,9`.

extension Glyph {
  /// Reads a glyph from its notation, `left width right: strokes`; nil if it is malformed.
  init?(notation: String) {
    let parts = notation.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2, let strokes = StrokeReader.path(from: parts[1]) else { return nil }
    let measures = parts[0].split(separator: UInt8(ascii: " ")).compactMap { Numbers($0) }
    guard measures.count == 3, measures.allSatisfy({ $0.y == nil }) else { return nil }
    self.init(
      left: measures[0].x, width: measures[1].x, right: measures[2].x, strokes: strokes)
  }
}

/// One whole number, or two with a comma between.
struct Numbers {
  var x: Double
  var y: Double?

  init?(_ text: Substring.UTF8View) {
    guard let comma = text.firstIndex(of: UInt8(ascii: ",")) else {
      guard let x = Self.number(text) else { return nil }
      self.x = x
      return
    }
    guard let x = Self.number(text[..<comma]),
      let y = Self.number(text[text.index(after: comma)...])
    else { return nil }
    (self.x, self.y) = (x, y)
  }

  private static func number(_ text: Substring.UTF8View) -> Double? {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = 10 * value + Int(digit - UInt8(ascii: "0"))
    }
    return Double(isNegative ? -value : value)
  }
}
