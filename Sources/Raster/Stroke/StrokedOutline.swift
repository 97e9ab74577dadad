/// The area that a round pen paints along a path, as polygons that all turn the same way.
///
/// An open line is walked there and back, a closed one once in each direction, always drawing the
/// parallel line on the same side. Where the walk turns away from that side the pen's arc joins the
/// two parallels (at the ends of an open line that is the cap). Where it turns towards it the
/// parallels meet in a point, if both neighbours are long enough; otherwise the outline passes
/// through the line's own corner, which adds the overlap of the two pieces and no other area. So
/// no place is ever wound around the wrong way: crossings add up, are limited to 1 by the non-zero
/// rule, and neither double nor cancel.
struct StrokedOutline: Outline {
  let bounds: PixelBounds
  private let pen: Pen
  private let lines: [Polyline]

  init(of path: Path, _ stroke: Stroke, within visible: PixelBounds) {
    pen = Pen(radius: stroke.width / 2)
    guard stroke.width > 0, stroke.width < Flattening.limit, !visible.isEmpty else {
      (lines, bounds) = ([], PixelBounds(left: 0, top: 0, right: 0, bottom: 0))
      return
    }
    let clipping = Clipping(bounds: visible, margin: stroke.width + 2)
    lines = path.flattened(tolerance: Flattening.strokeTolerance)
      .flatMap { clipping.pieces(of: $0, isDashed: !stroke.dash.isEmpty) }
      .flatMap { stroke.dashes(of: $0.polyline, after: $0.distance) }
    bounds = PixelBounds(around: lines, reach: pen.reach)
  }

  func draw<Pixels>(_ edges: inout EdgeCutter<Pixels>) {
    for line in lines { pen.draw(line, &edges) }
  }
}

extension Polyline {
  /// The points without those that have no distance from the one before.
  var withoutRepetitions: [Point] {
    func isNear(_ a: Point, _ b: Point) -> Bool { abs(a.x - b.x) < 1e-6 && abs(a.y - b.y) < 1e-6 }
    let repeats = points.indices.contains { index in
      isNear(points[index], points[index + 1 < points.count ? index + 1 : 0])
    }
    guard repeats else { return points }
    var result: [Point] = []
    for point in points {
      if let last = result.last, isNear(last, point) { continue }
      result.append(point)
    }
    if isClosed, let first = result.first {
      while result.count > 1, let last = result.last, isNear(first, last) { result.removeLast() }
    }
    return result
  }
}
