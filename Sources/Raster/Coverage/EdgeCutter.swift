/// Receives what edges add to the winding numbers of pixels.
protocol Accumulator {
  /// Adds an edge's part inside of one pixel.
  ///
  /// - Parameters:
  ///   - cover: the signed height that it spans: what every pixel to the right gains.
  ///   - centre: how far its middle is from the pixel's left side, 0…1: what is to the right of it is the part of
  ///     `cover` that the pixel itself gains.
  mutating func add(row: Int, column: Int, cover: Double, centre: Double)
}

/// Cuts the edges of polygons into pixels, in the order in which they come.
struct EdgeCutter<Pixels: Accumulator>: PolygonSink {
  var pixels: Pixels
  /// The sides of the pixels looked at.
  private let left, top, right, bottom: Double
  /// The column after the last.
  private let end: Int
  /// The first and the last corner of the polygon that is being drawn.
  private var corners: (first: Point, last: Point)?

  init(bounds: PixelBounds, into pixels: Pixels) {
    self.pixels = pixels
    (left, top) = (Double(bounds.left), Double(bounds.top))
    (right, bottom) = (Double(bounds.right), Double(bounds.bottom))
    end = bounds.right
  }

  mutating func add(polygon points: [Point]) {
    for point in points { add(corner: point) }
    closePolygon()
  }

  /// Draws an edge to the next corner of a polygon.
  mutating func add(corner point: Point) {
    if let (first, last) = corners {
      addEdge(from: last, to: point)
      corners = (first, point)
    } else {
      corners = (point, point)
    }
  }

  /// Draws the edge from the last corner to the first.
  mutating func closePolygon() {
    if let (first, last) = corners { addEdge(from: last, to: first) }
    corners = nil
  }
}

extension EdgeCutter {
  /// Adds an edge; most lie inside of what is looked at and need no cutting.
  private mutating func addEdge(from start: Point, to end: Point) {
    let isDown = start.y < end.y
    let (upper, lower) = isDown ? (start, end) : (end, start)
    guard upper.y < lower.y, upper.y < bottom, top < lower.y else { return }
    let sign = isDown ? 1.0 : -1.0
    let isInside =
      top <= upper.y && lower.y <= bottom && left <= min(upper.x, lower.x)
      && max(upper.x, lower.x) <= right
    if isInside {
      walkRows(from: upper, to: lower, sign: sign)
    } else {
      cutAtEnds(from: upper, to: lower, sign: sign)
    }
  }

  /// Cuts an edge to the rows of what is looked at.
  private mutating func cutAtEnds(from upper: Point, to lower: Point, sign: Double) {
    let (top, bottom) = (max(upper.y, top), min(lower.y, bottom))
    guard top < bottom, left < right else { return }
    func x(at y: Double) -> Double {
      upper.x + (lower.x - upper.x) * ((y - upper.y) / (lower.y - upper.y))
    }
    cutAtSides(
      from: Point(top == upper.y ? upper.x : x(at: top), top),
      to: Point(bottom == lower.y ? lower.x : x(at: bottom), bottom), sign: sign)
  }

  /// Cuts an edge to the columns of what is looked at.
  ///
  /// What lies to the left still winds around the whole row, so it moves to the left side; what
  /// lies to the right changes nothing.
  private mutating func cutAtSides(from start: Point, to end: Point, sign: Double) {
    let (left, right) = (left, right)
    guard start.x < left || end.x < left || start.x > right || end.x > right else {
      return walkRows(from: start, to: end, sign: sign)
    }
    func clamped(_ x: Double) -> Double { min(max(x, left), right) }
    func y(at x: Double) -> Double {
      min(max(start.y + (end.y - start.y) * ((x - start.x) / (end.x - start.x)), start.y), end.y)
    }
    var cuts = [start]
    for side in start.x < end.x ? [left, right] : [right, left]
    where (start.x < side) != (end.x < side) {
      cuts.append(Point(side, y(at: side)))
    }
    cuts.append(end)
    for (a, b) in zip(cuts, cuts.dropFirst()) where !(min(a.x, b.x) >= right) && a.y < b.y {
      walkRows(from: Point(clamped(a.x), a.y), to: Point(clamped(b.x), b.y), sign: sign)
    }
  }

  /// Cuts an edge inside of what is looked at, downward, into rows.
  private mutating func walkRows(from start: Point, to end: Point, sign: Double) {
    var row = start.y.floor
    guard end.y > Double(row + 1) else {
      return walkColumns(
        row: row, from: start.x, to: end.x, cover: (end.y - start.y) * sign)
    }
    let slope = (end.x - start.x) / (end.y - start.y)
    var here = start
    while here.y < end.y {
      let bottom = Double(row + 1)
      var next = end
      if bottom < end.y {
        let x = start.x + (bottom - start.y) * slope
        // Rounding may not carry the edge outside of itself.
        next = Point(
          min(max(x, min(start.x, end.x)), max(start.x, end.x)), bottom)
      }
      walkColumns(row: row, from: here.x, to: next.x, cover: (next.y - here.y) * sign)
      here = next
      row += 1
    }
  }

  /// Cuts an edge inside of one row into pixels.
  private mutating func walkColumns(row: Int, from start: Double, to end: Double, cover: Double) {
    let (left, right) = start < end ? (start, end) : (end, start)
    let first = left.floor
    guard right > Double(first + 1) else {
      return add(row: row, column: first, cover: cover, centre: (left + right) / 2 - Double(first))
    }
    let coverPerColumn = cover / (right - left)
    var x = left
    var column = first
    var rest = cover
    while Double(column + 1) < right {
      let next = Double(column + 1)
      let part = coverPerColumn * (next - x)
      add(row: row, column: column, cover: part, centre: (x + next) / 2 - Double(column))
      rest -= part
      x = next
      column += 1
    }
    add(row: row, column: column, cover: rest, centre: (x + right) / 2 - Double(column))
  }

  private mutating func add(row: Int, column: Int, cover: Double, centre: Double) {
    // What lies on the right side itself is no pixel's.
    guard column < end else { return }
    pixels.add(row: row, column: column, cover: cover, centre: centre)
  }
}

extension Double {
  /// The whole number that is not above it, of numbers that an `Int` has room for.
  ///
  /// `rounded(.down)` is a call into the C library where the processor's instruction cannot be relied on.
  fileprivate var floor: Int {
    let whole = Int(self)
    return Double(whole) > self ? whole - 1 : whole
  }
}
