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

  func pieces(of polyline: Polyline) -> [Piece] {
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
      if let (enter, leave) = visibleRange(from: start, to: end) {
        if !isConnected || enter > 0 {
          pieces.append(
            Piece(
              polyline: Polyline(points: [point(from: start, to: end, at: enter)]),
              distance: travelled + enter * length))
        }
        pieces[pieces.count - 1].polyline.points.append(point(from: start, to: end, at: leave))
        isConnected = leave == 1
      } else {
        isConnected = false
      }
      travelled += length
    }
    return pieces
  }
}

extension Clipping {
  private func contains(_ point: Point) -> Bool {
    left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
  }

  /// A point inside of a segment that is inside there, even where rounding is wider than a picture.
  private func point(from start: Point, to end: Point, at parameter: Double) -> Point {
    let point = parameter == 1 ? end : start.mixed(end, parameter)
    return Point(min(max(point.x, left), right), min(max(point.y, top), bottom))
  }

  /// The part of a segment inside, as parameters 0…1 (Liang & Barsky 1984).
  private func visibleRange(from start: Point, to end: Point) -> (Double, Double)? {
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    // Per side: how far the segment goes towards it, and how far the start is inside of it.
    let sides = (
      (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y)
    )
    func cut(_ side: (towards: Double, inside: Double)) -> Bool {
      guard side.towards != 0 else { return side.inside >= 0 }
      let parameter = side.inside / side.towards
      if side.towards > 0 { leave = min(leave, parameter) } else { enter = max(enter, parameter) }
      return enter <= leave
    }
    guard cut(sides.0), cut(sides.1), cut(sides.2), cut(sides.3) else { return nil }
    return (enter, leave)
  }
}

extension Point {
  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
