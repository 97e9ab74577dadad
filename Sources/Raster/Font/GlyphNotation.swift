extension Glyph {
  /// Reads a glyph from its notation, `left width right: strokes`; nil if it is malformed.
  ///
  /// The README beside this file explains the notation with an example.
  init?(notation: String) {
    let parts = notation.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let strokes = StrokeReader.path(from: parts[1]) else { return nil }
    let measures = parts[0].split(separator: " ").compactMap { Int($0) }
    guard measures.count == 3 else { return nil }
    self.init(
      left: Double(measures[0]), width: Double(measures[1]), right: Double(measures[2]),
      strokes: strokes)
  }
}

/// Turns words such as `M0,0`, `L300,700` and `N500,250` into a path.
private struct StrokeReader {
  private var path = Path()
  /// Where the stroke has come to; nil before the first and after a closed one.
  private var pen: Point?
  private var operands: [Point] = []

  static func path(from text: Substring) -> Path? {
    var reader = StrokeReader()
    var command: Character = "M"
    for word in text.split(separator: " ") {
      var rest = word
      if let letter = word.first, letter.isLetter {
        guard reader.operands.isEmpty else { return nil }
        command = letter
        rest = word.dropFirst()
      }
      guard reader.read(rest, for: command) else { return nil }
    }
    return reader.operands.isEmpty ? reader.path : nil
  }

  private mutating func read(_ word: Substring, for command: Character) -> Bool {
    let numbers = word.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let values = numbers.compactMap { $0 }.map(Double.init)
    switch (command, values.count) {
    case ("Z", 0) where word.isEmpty: return close()
    case _ where values.count != numbers.count: return false
    case ("H", 1): operands.append(Point(values[0], pen?.y ?? 0))
    case ("V", 1): operands.append(Point(pen?.x ?? 0, values[0]))
    case (_, 2) where !"HVZ".contains(command): operands.append(Point(values[0], values[1]))
    default: return false
    }
    return draw(command)
  }

  /// Draws as soon as a command has all its points; false if it cannot be.
  private mutating func draw(_ command: Character) -> Bool {
    guard let needed = Self.operandCounts[command], pen != nil || "MADO".contains(command)
    else { return false }
    guard operands.count == needed else { return true }
    let (start, points) = (pen ?? operands[0], operands)
    operands = []
    switch command {
    case "M": move(to: points[0])
    case "E": quarter(from: start, to: points[0], corner: Point(points[0].x, start.y))
    case "N": quarter(from: start, to: points[0], corner: Point(start.x, points[0].y))
    case "C": curve(points[0], points[1], to: points[2])
    case "A": arc(Ellipse(centre: points[0], radii: points[1]), from: points[2].x, to: points[2].y)
    case "O": ring(Ellipse(centre: points[0], radii: points[1]))
    case "D": dot(at: points[0])
    default: line(to: points[0])
    }
    return true
  }

  private static let operandCounts: [Character: Int] = [
    "M": 1, "L": 1, "H": 1, "V": 1, "E": 1, "N": 1, "C": 3, "A": 3, "O": 2, "D": 1,
  ]
}

extension StrokeReader {
  /// Of the circle a dot is drawn as, so that it is a little wider than a stem.
  private static var dotRadius: Double { 14 }

  /// How far a quarter ellipse's handles reach towards its corner: 0.5523 is a true ellipse.
  private static var reach: Double { 0.5523 }

  private mutating func move(to point: Point) {
    path.move(to: point)
    pen = point
  }

  private mutating func line(to point: Point) {
    path.line(to: point)
    pen = point
  }

  private mutating func curve(_ control1: Point, _ control2: Point, to end: Point) {
    path.cubic(to: end, control1: control1, control2: control2)
    pen = end
  }

  private mutating func close() -> Bool {
    defer { pen = nil }
    path.close()
    return pen != nil
  }

  private mutating func quarter(from start: Point, to end: Point, corner: Point) {
    func towardsCorner(_ p: Point) -> Point {
      Point(p.x + Self.reach * (corner.x - p.x), p.y + Self.reach * (corner.y - p.y))
    }
    curve(towardsCorner(start), towardsCorner(end), to: end)
  }

  private mutating func ring(_ ellipse: Ellipse) {
    pen = nil
    arc(ellipse, from: 90, to: 450)
    path.close()
    pen = nil
  }

  /// Draws a small ring about a level line.
  ///
  /// The line is there, and the ring's curves end on its diagonals, for the dot to be fitted to
  /// pixels by its middle.
  private mutating func dot(at centre: Point) {
    let radius = Self.dotRadius
    move(to: Point(centre.x - radius / 2, centre.y))
    line(to: Point(centre.x + radius / 2, centre.y))
    let ring = Ellipse(centre: centre, radii: Point(radius, radius))
    move(to: ring.point(at: 45))
    for angle in stride(from: 45.0, to: 405, by: 90) {
      let (control1, control2) = ring.controls(from: angle, to: angle + 90)
      curve(control1, control2, to: ring.point(at: angle + 90))
    }
    path.close()
    pen = nil
  }

  /// Draws part of an ellipse, between angles in degrees that grow anticlockwise from the right.
  ///
  /// The arc continues the stroke if it begins where that ended, else it begins a stroke.
  private mutating func arc(_ ellipse: Ellipse, from start: Double, to end: Double) {
    let first = ellipse.point(at: start)
    if first != pen { move(to: first) }
    var angle = start
    while angle != end {
      let corner = (angle / 90).rounded(end > angle ? .down : .up) * 90 + (end > angle ? 90 : -90)
      let next = end > angle ? min(corner, end) : max(corner, end)
      let (control1, control2) = ellipse.controls(from: angle, to: next)
      curve(control1, control2, to: ellipse.point(at: next))
      angle = next
    }
  }
}

/// An ellipse with upright axes; its points are rounded to whole units, like all that is written.
private struct Ellipse {
  let centre, radii: Point

  func point(at angle: Double) -> Point {
    offset(cosine(angle * .pi / 180), sine(angle * .pi / 180))
  }

  /// The control points of the cubic that follows the ellipse over at most a quarter.
  func controls(from start: Double, to end: Double) -> (Point, Point) {
    let handle = 4 / 3 * tangent((end - start) * .pi / 720)
    func along(_ angle: Double, _ reach: Double) -> Point {
      let (c, s) = (cosine(angle * .pi / 180), sine(angle * .pi / 180))
      return offset(c - reach * s, s + reach * c)
    }
    return (along(start, handle), along(end, -handle))
  }

  private func offset(_ x: Double, _ y: Double) -> Point {
    Point((centre.x + radii.x * x).rounded(), (centre.y + radii.y * y).rounded())
  }
}
