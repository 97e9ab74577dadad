/// Turns words such as `M0,0`, `L300,700` and `N500,250` into a path.
struct StrokeReader {
  private var path = Path()
  /// Where the stroke has come to; nil before the first and after a closed one.
  private var pen: Point?
  private var operands: [Point] = []

  static func path(from text: Substring.UTF8View) -> Path? {
    var reader = StrokeReader()
    var command = Command.move
    for word in text.split(separator: UInt8(ascii: " ")) {
      var rest = word
      if let letter = word.first, let next = Command(rawValue: Unicode.Scalar(letter)) {
        guard reader.operands.isEmpty else { return nil }
        command = next
        rest = word.dropFirst()
      }
      guard reader.read(rest, for: command) else { return nil }
    }
    return reader.operands.isEmpty ? reader.path : nil
  }

  private mutating func read(_ word: Substring.UTF8View, for command: Command) -> Bool {
    if command == .close { return word.isEmpty && close() }
    guard let numbers = Numbers(word), pen != nil || command.beginsStroke else { return false }
    switch (command, numbers.y) {
    case (.level, nil): line(to: Point(numbers.x, pen?.y ?? 0))
    case (.upright, nil): line(to: Point(pen?.x ?? 0, numbers.x))
    case (.level, _), (.upright, _), (_, nil): return false
    case (_, let y?):
      operands.append(Point(numbers.x, y))
      if operands.count == command.pointCount { draw(command) }
    }
    return true
  }

  private mutating func draw(_ command: Command) {
    let (start, points) = (pen ?? operands[0], operands)
    operands.removeAll(keepingCapacity: true)
    switch command {
    case .move: move(to: points[0])
    case .line, .level, .upright, .close: line(to: points[0])
    case .east: quarter(from: start, to: points[0], corner: Point(points[0].x, start.y))
    case .north: quarter(from: start, to: points[0], corner: Point(start.x, points[0].y))
    case .curve: curve(points[0], points[1], to: points[2])
    case .arc: arc(Ellipse(points[0], radii: points[1]), from: points[2].x, to: points[2].y)
    case .ring: ring(Ellipse(points[0], radii: points[1]))
    case .dot: dot(at: points[0])
    }
  }
}

private enum Command: Unicode.Scalar {
  case move = "M"
  case line = "L"
  case level = "H"
  case upright = "V"
  case east = "E"
  case north = "N"
  case curve = "C"
  case arc = "A"
  case ring = "O"
  case dot = "D"
  case close = "Z"

  var pointCount: Int {
    switch self {
    case .curve, .arc: 3
    case .ring: 2
    default: 1
    }
  }

  /// Whether it needs no stroke to continue.
  var beginsStroke: Bool {
    switch self {
    case .move, .arc, .ring, .dot: true
    default: false
    }
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
    let ring = Ellipse(centre, radii: Point(radius, radius))
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
