internal import Raster

/// Leaders: thin lines from texts that stand apart to what they speak of.
extension TraceScene.Move {
  /// A text nearer than this, in points, needs none.
  private static let leastLeader = 24.0

  /// The leader from a mark to a text; nil where they are near each other.
  init?(leaderFrom anchor: Point, to text: Box) {
    let end = text.outset(by: 2).nearest(to: anchor)
    guard end.distance(to: anchor) > Self.leastLeader else { return nil }
    let (direction, gap) = (anchor.direction(to: end), Markers.starRadius + 3)
    self.init(
      start: Point(anchor.x + direction.x * gap, anchor.y + direction.y * gap), end: end)
  }

  /// Whether two lines have a place in common, which for those along each other is left open.
  func meets(_ other: TraceScene.Move) -> Bool {
    /// On which side of a line a point is: the sign of a cross product.
    func side(_ line: TraceScene.Move, _ point: Point) -> Double {
      (line.end.x - line.start.x) * (point.y - line.start.y)
        - (line.end.y - line.start.y) * (point.x - line.start.x)
    }
    return side(self, other.start) * side(self, other.end) < 0
      && side(other, start) * side(other, end) < 0
  }

  /// Whether it runs through the inside of a box (slabs, Kay & Kajiya 1986).
  func crosses(_ box: Box) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (from, to, low, high) in [
      (start.x, end.x, box.left, box.right), (start.y, end.y, box.top, box.bottom),
    ] {
      if from == to {
        if from <= low || from >= high { return false }
        continue
      }
      let (a, b) = ((low - from) / (to - from), (high - from) / (to - from))
      (first, last) = (max(first, min(a, b)), min(last, max(a, b)))
    }
    return first < last
  }
}
