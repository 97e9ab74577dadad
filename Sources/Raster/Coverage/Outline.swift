/// The boundary of a shape, made of polygons.
protocol Outline {
  /// Pixels outside of which nothing is covered.
  var bounds: PixelBounds { get }

  /// Draws its polygons.
  func draw<Pixels>(_ edges: inout EdgeCutter<Pixels>)
}

/// Takes polygons, corner by corner.
protocol PolygonSink {
  /// Draws an edge to the next corner of a polygon.
  mutating func add(corner point: Point)
  /// Draws the edge from the last corner to the first.
  mutating func closePolygon()
}

/// The boundary of the inside of closed lines.
struct FilledOutline: Outline {
  let polygons: [Polyline]

  var bounds: PixelBounds { PixelBounds(around: polygons, reach: 0) }

  func draw<Pixels>(_ edges: inout EdgeCutter<Pixels>) {
    for polygon in polygons { edges.add(polygon: polygon.points) }
  }
}

extension PixelBounds {
  /// The pixels that are no further from any corner of lines than `reach`, and those between them.
  init(around polylines: [Polyline], reach: Double) {
    let infinity = Double.infinity
    var (left, top, right, bottom) = (infinity, infinity, -infinity, -infinity)
    for polyline in polylines {
      for point in polyline.points {
        (left, right) = (min(left, point.x), max(right, point.x))
        (top, bottom) = (min(top, point.y), max(bottom, point.y))
      }
    }
    self.init(
      aroundLeft: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach)
  }

  /// The pixels of a rectangle, those that it touches included.
  init(aroundLeft left: Double, top: Double, right: Double, bottom: Double) {
    func whole(_ value: Double) -> Int {
      Int(min(max(value, -Double(Self.limit)), Double(Self.limit)))
    }
    self.init(
      left: whole(left.rounded(.down)), top: whole(top.rounded(.down)),
      right: whole(right.rounded(.up)), bottom: whole(bottom.rounded(.up)))
  }
}
