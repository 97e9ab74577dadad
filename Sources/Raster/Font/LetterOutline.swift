internal import Synchronization

/// What a round pen paints along the strokes of a letter that stands at (0, 0), as polygons.
///
/// It is the same wherever the letter stands, so it is found once for a size and a pen.
struct LetterOutline: Sendable, PolygonSink {
  private var corners: [Point] = []
  /// Where each polygon ends.
  private var ends: [Int] = []

  init(of glyph: Glyph, size: Double, pen: Pen) {
    let strokes = Fitting(of: glyph, size: size).path(movedRightBy: 0)
    for line in strokes.flattened(tolerance: Flattening.strokeTolerance) { pen.draw(line, &self) }
  }

  mutating func add(corner point: Point) { corners.append(point) }
  mutating func closePolygon() { ends.append(corners.count) }

  /// The rectangle around it; nil if nothing is painted.
  var extent: (left: Double, top: Double, right: Double, bottom: Double)? {
    guard let first = corners.first else { return nil }
    return corners.reduce((first.x, first.y, first.x, first.y)) { box, point in
      (min(box.0, point.x), min(box.1, point.y), max(box.2, point.x), max(box.3, point.y))
    }
  }

  /// Draws its polygons somewhere.
  func draw(at place: Point, _ polygons: inout some PolygonSink) {
    var start = 0
    for end in ends {
      for corner in corners[start..<end] {
        polygons.add(corner: Point(place.x + corner.x, place.y + corner.y))
      }
      polygons.closePolygon()
      start = end
    }
  }
}

extension LetterOutline {
  private struct Key: Hashable {
    var character: Unicode.Scalar
    var size: Double
    var radius: Double
  }

  /// As many as some dozen pictures have.
  private static let limit = 1_024
  private static let known = Mutex<[Key: LetterOutline]>([:])

  /// The outline of a glyph, found now unless it was before.
  static func of(_ glyph: Glyph, size: Double, pen: Pen) -> LetterOutline {
    guard let character = glyph.character else {
      return LetterOutline(of: glyph, size: size, pen: pen)
    }
    let key = Key(character: character, size: size, radius: pen.radius)
    if let outline = known.withLock({ $0[key] }) { return outline }
    let outline = LetterOutline(of: glyph, size: size, pen: pen)
    known.withLock { known in
      if known.count >= limit { known = [:] }
      known[key] = outline
    }
    return outline
  }
}
