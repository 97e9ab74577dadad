internal import Synchronization

/// What a round pen paints along the strokes of a letter that stands at (0, 0), as polygons.
///
/// It is the same wherever the letter stands, so it is found once for a size and a pen.
struct LetterOutline: Sendable, PolygonSink {
  private var corners: [Point] = []
  /// Where each polygon ends.
  private var ends: [Int] = []
  /// The rectangle around it; empty if nothing is painted.
  private(set) var (left, top) = (Double.infinity, Double.infinity)
  private(set) var (right, bottom) = (-Double.infinity, -Double.infinity)

  init(of glyph: Glyph, size: Double, pen: Pen) {
    let strokes = Fitting(of: glyph, size: size).path(movedRightBy: 0)
    for line in strokes.flattened(tolerance: Flattening.strokeTolerance) { pen.draw(line, &self) }
  }

  mutating func add(corner point: Point) {
    corners.append(point)
    (left, top) = (min(left, point.x), min(top, point.y))
    (right, bottom) = (max(right, point.x), max(bottom, point.y))
  }

  mutating func closePolygon() { ends.append(corners.count) }

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
