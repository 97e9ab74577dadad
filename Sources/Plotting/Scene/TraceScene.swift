internal import Raster

/// A descent as it stands in the picture: which steps have a dot, and which moves a line.
struct TraceScene: Sendable {
  /// A move between two places, of which at least one is visible.
  struct Move: Hashable, Sendable {
    var start: Point
    var end: Point
    /// Whether a curve runs along it, which a line would only soil.
    var isAlongCurve = false
  }

  /// Where the descent started and ended, if that is visible.
  var start: Point?
  var end: Point?
  /// Where it stands in the midst of an animation; at the border while it is outside.
  var current: Point?
  /// The first and last place anywhere, for labels of what is not visible.
  var first: Point?
  var last: Point?
  /// One place for each group of steps that cannot be told apart; without start and end.
  var dots: [Point] = []
  /// Moves too long for neighbouring dots to show; the first of very many.
  var moves: [Move] = []
  /// The way along the dots, in order, for arrows.
  var way: [Point] = []
  /// Where the descent leaves the picture for good, and in which direction.
  var exit: Move?
  /// How many more steps lie under the end's marker.
  var stepsAtEnd = 0
  /// Whether there are so many dots that they make an area.
  private(set) var isCrowded = false

  /// Steps closer than this, in points, share a dot.
  static let dotSpacing = 8.0
  /// Moves longer than this are drawn as lines.
  static let longMove = 14.0
  /// With more dots than these, single ones cannot be seen.
  private static let mostDots = 1_000
  /// Of more moves than these no single one can be told, and all would hide the picture.
  private static let mostMoves = 500
  /// The same where a picture is seen for a moment.
  private static let brief = (dots: 100, moves: 12)
  /// Nearer to a curve than this, a move's line is left out.
  private static let nearCurve = 6.0

  /// Places a trace.
  /// - Parameter step: the last step that has happened; nil if all have, and the end is known.
  init(
    _ trace: Figure.Trace, in layout: Layout, along curves: [CurveSampling.Result],
    upTo step: Int? = nil
  ) {
    let steps = step.map { Array(trace.steps.prefix($0 + 1)) } ?? trace.places
    self.init(
      steps.map(layout.place(of:)), hasEnd: trace.end != nil, isUnderway: step != nil, in: layout
    ) { place in
      curves.contains { $0.runs(within: Self.nearCurve, of: place) }
    }
  }

  /// A way through places in points, the last of which is its end if it has one.
  /// - Parameter isUnderway: whether it has only come so far, in the midst of an animation.
  init(
    _ places: [Point], hasEnd: Bool, isUnderway: Bool = false, in layout: Layout,
    isOnCurve: (Point) -> Bool = { _ in false }
  ) {
    func isVisible(_ point: Point) -> Bool { layout.data.contains(point) }
    first = places.first
    last = places.last
    start = first.flatMap { isVisible($0) ? $0 : nil }
    let place = last.flatMap { isVisible($0) ? $0 : nil }
    if hasEnd, !isUnderway { end = place }
    if let end {
      let resting = places.dropLast().reversed().prefix { $0.distance(to: end) < Self.dotSpacing }
      stepsAtEnd = resting.count
    }
    addMoves(places, isVisible: isVisible, isOnCurve: isOnCurve)
    addDots(places.filter(isVisible))
    if isUnderway {
      current = place ?? exit?.crossing(layout.data) ?? last.map(layout.data.nearest)
    }
  }

  private mutating func addMoves(
    _ places: [Point], isVisible: (Point) -> Bool, isOnCurve: (Point) -> Bool
  ) {
    for (a, b) in zip(places, places.dropFirst()) where isVisible(a) || isVisible(b) {
      var move = Move(start: a, end: b)
      if moves.count < Self.mostMoves, !(a.distance(to: b) < Self.longMove) {
        move.isAlongCurve = isOnCurve(a.mixed(b, 0.5))
        moves.append(move)
      }
      exit = isVisible(b) ? nil : move
    }
  }

  private mutating func addDots(_ visible: [Point]) {
    for place in visible where way.last.map({ $0.distance(to: place) >= Self.dotSpacing }) ?? true {
      way.append(place)
    }
    let markers = [start, end].compactMap { $0 }
    dots = way.filter { dot in !markers.contains { $0.distance(to: dot) < Self.dotSpacing } }
    isCrowded = dots.count > Self.mostDots
    if isCrowded { thinDots() }
  }

  /// Leaves one dot of those that lie in the same square: the others could not be seen.
  private mutating func thinDots() {
    var squares: Set<SIMD2<Int32>> = []
    let size = Self.dotSpacing / 2
    dots = dots.filter { squares.insert(SIMD2<Int32>(SIMD2($0.x, $0.y) / size)).inserted }
  }
}

extension TraceScene {
  /// Whether it ends so near its start that both have one mark.
  var isShort: Bool {
    guard let start, let end else { return false }
    return start.distance(to: end) < SharedPlace.reach
  }

  /// Leaves out what cannot be taken in at a glance.
  mutating func thin() {
    moves = Array(moves.prefix(Self.brief.moves))
    isCrowded = isCrowded || dots.count > Self.brief.dots
  }
}

extension TraceScene.Move {
  private static let exitArrow = 13.0
  private static let shortExitArrow = 9.0

  /// Whether there is room for an arrow on the move.
  var isLong: Bool { start.distance(to: end) > 36 }

  /// The arrow, from its foot to its tip, of a move that leaves a box: up to the border, or beyond
  /// where it would lie on the place that it comes from.
  func exitArrow(from box: Box) -> TraceScene.Move {
    let crossing = crossing(box)
    // Where it stands on the border itself, only its end says where it goes.
    let isInside = start.distance(to: crossing) > 1
    let direction = start.direction(to: isInside ? crossing : box.outset(by: 1e6).nearest(to: end))
    func along(_ distance: Double) -> Point {
      Point(crossing.x + direction.x * distance, crossing.y + direction.y * distance)
    }
    let beside = Markers.ringRadius + 1.5
    if start.distance(to: crossing) >= Self.exitArrow + beside {
      return TraceScene.Move(start: along(-Self.exitArrow), end: crossing)
    }
    let foot = max(beside - start.distance(to: crossing), 0)
    return TraceScene.Move(start: along(foot), end: along(foot + Self.shortExitArrow))
  }
}

extension TraceScene {
  /// An arrow beside the first dots, above the way, where the moves are too short for arrows.
  var directionArrow: Move? {
    guard !moves.contains(where: \.isLong), let start = way.first,
      let near = way.first(where: { $0.distance(to: start) > 14 }),
      let far = way.first(where: { $0.distance(to: start) > 38 })
    else { return nil }
    let direction = near.direction(to: far)
    // y grows downward: this is the upper side, whichever way it goes.
    let side = direction.x >= 0 ? 12.0 : -12.0
    let offset = Point(direction.y * side, -direction.x * side)
    return Move(
      start: Point(near.x + offset.x, near.y + offset.y),
      end: Point(far.x + offset.x, far.y + offset.y))
  }
}

extension CurveSampling.Result {
  /// Whether the curve comes as near to a place as `distance`.
  fileprivate func runs(within distance: Double, of place: Point) -> Bool {
    lines.contains { line in
      zip(line, line.dropFirst()).contains { a, b in
        guard min(a.x, b.x) <= place.x + distance, max(a.x, b.x) >= place.x - distance
        else { return false }
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let square = dx * dx + dy * dy
        let along = square > 0 ? ((place.x - a.x) * dx + (place.y - a.y) * dy) / square : 0
        return a.mixed(b, min(max(along, 0), 1)).distance(to: place) < distance
      }
    }
  }
}

extension Point {
  /// The point between this one and `other`; `amount` 0 is this one.
  func mixed(_ other: Point, _ amount: Double) -> Point {
    Point(x + (other.x - x) * amount, y + (other.y - y) * amount)
  }

  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
