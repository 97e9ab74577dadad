/// Cuts lines to the surroundings of the visible pixels before they are stroked.
///
/// So a line to 1e150 costs no more than any other and keeps its width, and its dashes are counted
/// rather than made.
struct Clipping {
  /// A visible part of a line and how far along the whole line it begins.
  struct Piece {
    var polyline: Polyline
    var distance: Double
  }

  private let left, top, right, bottom: Double

  init(bounds: PixelBounds, margin: Double) {
    left = Double(bounds.left) - margin
    top = Double(bounds.top) - margin
    right = Double(bounds.right) + margin
    bottom = Double(bounds.bottom) + margin
  }

  /// The visible parts of a line, in order; where a closed one begins it is whole, unless dashes are counted from there.
  func pieces(of polyline: Polyline, isDashed: Bool) -> [Piece] {
    let points = polyline.points
    guard points.count > 1, !points.allSatisfy(contains) else {
      guard let first = points.first, contains(first) else { return [] }
      return [Piece(polyline: polyline, distance: 0)]
    }
    var pieces: [Piece] = []
    var travelled = 0.0
    var isConnected = false
    let ends = points.dropFirst() + (polyline.isClosed ? points.prefix(1) : [])
    for (start, end) in zip(points, ends) {
      let length = start.distance(to: end)
      if let (enter, leave) = visiblePart(from: start, to: end) {
        if !isConnected || enter != start {
          let distance = travelled + start.distance(to: enter)
          pieces.append(Piece(polyline: Polyline(points: [enter]), distance: distance))
        }
        pieces[pieces.count - 1].polyline.points.append(leave)
        isConnected = leave == end
      } else {
        isConnected = false
      }
      travelled += length
    }
    if polyline.isClosed, !isDashed, isConnected { joinEnds(of: &pieces, at: points[0]) }
    return pieces
  }

  /// Makes one piece of the last, which leads to a point, and the first, if that begins there.
  private func joinEnds(of pieces: inout [Piece], at point: Point) {
    guard pieces.count > 1, pieces[0].polyline.points[0] == point else { return }
    let first = pieces.removeFirst()
    pieces[pieces.count - 1].polyline.points += first.polyline.points.dropFirst()
  }
}

extension Clipping {
  private func contains(_ point: Point) -> Bool {
    left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
  }

  /// The part of a segment inside, cut first at the sides and then above and below.
  private func visiblePart(from start: Point, to end: Point) -> (Point, Point)? {
    guard let (a, b) = Self.part(from: start, to: end, between: left, and: right),
      let (c, d) = Self.part(from: a.transposed, to: b.transposed, between: top, and: bottom)
    else { return nil }
    return (c.transposed, d.transposed)
  }

  /// The part of a segment whose x lies between two limits, which its cut ends meet exactly.
  private static func part(
    from start: Point, to end: Point, between lower: Double, and upper: Double
  ) -> (Point, Point)? {
    guard max(start.x, end.x) >= lower, min(start.x, end.x) <= upper else { return nil }
    func cut(_ point: Point) -> Point {
      let x = min(max(point.x, lower), upper)
      guard x != point.x else { return point }
      let part = (x - start.x) / (end.x - start.x)
      return Point(x, start.y + (end.y - start.y) * part)
    }
    return (cut(start), cut(end))
  }
}

extension Point {
  fileprivate var transposed: Point { Point(y, x) }

  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
