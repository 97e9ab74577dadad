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
  private var pen = Point(0, 0)
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
    case ("Z", 0) where word.isEmpty: path.close()
    case _ where values.count != numbers.count: return false
    case ("H", 1): line(to: Point(values[0], pen.y))
    case ("V", 1): line(to: Point(pen.x, values[0]))
    case (_, 2):
      operands.append(Point(values[0], values[1]))
      return draw(command)
    default: return false
    }
    return true
  }

  /// Draws as soon as a command has all its points.
  private mutating func draw(_ command: Character) -> Bool {
    switch (command, operands.count) {
    case ("M", _): move(to: operands[0])
    case ("L", _): line(to: operands[0])
    case ("E", _): quarter(to: operands[0], corner: Point(operands[0].x, pen.y))
    case ("N", _): quarter(to: operands[0], corner: Point(pen.x, operands[0].y))
    case ("D", _): ellipse(centre: operands[0], radii: Point(Self.dotRadius, Self.dotRadius))
    case ("O", 2): ellipse(centre: operands[0], radii: operands[1])
    case ("C", 3): curve(operands[0], operands[1], to: operands[2])
    case ("O", 1), ("C", 1), ("C", 2): return true
    default: return false
    }
    operands = []
    return true
  }
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

  private mutating func quarter(to end: Point, corner: Point) {
    func towardsCorner(_ p: Point) -> Point {
      Point(p.x + Self.reach * (corner.x - p.x), p.y + Self.reach * (corner.y - p.y))
    }
    curve(towardsCorner(pen), towardsCorner(end), to: end)
  }

  private mutating func ellipse(centre: Point, radii: Point) {
    let (top, bottom) = (centre.y + radii.y, centre.y - radii.y)
    let (east, west) = (centre.x + radii.x, centre.x - radii.x)
    move(to: Point(centre.x, top))
    quarter(to: Point(west, centre.y), corner: Point(west, top))
    quarter(to: Point(centre.x, bottom), corner: Point(west, bottom))
    quarter(to: Point(east, centre.y), corner: Point(east, bottom))
    quarter(to: Point(centre.x, top), corner: Point(east, top))
    path.close()
  }
}
