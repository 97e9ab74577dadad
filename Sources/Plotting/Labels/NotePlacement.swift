internal import Raster

/// Places the texts of a picture, the important ones first.
struct NotePlacement {
  /// A text that wants a place.
  struct Wish {
    /// What it says; of several lines the first matters most.
    var lines: [String]
    var role: TextBlock.Role
    /// What it speaks of.
    var anchor: Point
    /// The least distance from there.
    var gap: Double
    var isRequired = true
    var isOfEnd = false
    var hasLeader = true
    /// The same in narrower lines, for where there is no room for all of them.
    var narrower: [[String]] = []
    /// What it comes down to where there is little room: the number alone.
    var brief: String?
    /// What is said beside it where there is no room for more, in place of a broken line.
    var name: String?
  }

  /// What a line more is worth: it grows as the square of the area that there is, so that in small
  /// pictures only what stands near by and in nobody's way is told.
  private let worth: Double
  /// What the number is worth beside a name.
  private let numberWorth: Double

  private let data: Box
  private(set) var labels: LabelPlacement
  private(set) var notes: [Scene.Note] = []

  init(in layout: Layout) {
    data = layout.data
    let area = data.width * data.height
    worth = area * area / 4.5e8
    numberWorth = area / 1_500
    labels = LabelPlacement(area: layout.data)
  }

  /// Keeps texts off what is there already.
  mutating func avoid(_ box: Box) { labels.avoid(box) }

  mutating func avoid(text: Box) { labels.avoid(text, isText: true) }

  mutating func avoid(_ point: Point, _ radius: Double) {
    labels.avoid(
      Box(left: point.x, top: point.y, right: point.x, bottom: point.y).outset(by: radius))
  }

  mutating func avoid(line: [Point]) { labels.avoid(line: line) }

  /// Keeps texts off a bead, which they may touch rather than have no place.
  mutating func avoid(bead: Point) {
    let reach = Markers.dotRadius + 1
    avoid(line: [Point(bead.x - reach, bead.y), Point(bead.x + reach, bead.y)])
    avoid(line: [Point(bead.x, bead.y - reach), Point(bead.x, bead.y + reach)])
  }

  mutating func avoid(_ trace: TraceScene) {
    for dot in trace.dots { avoid(dot, Markers.dotRadius + 1) }
    for marker in [trace.start, trace.end].compactMap({ $0 }) {
      avoid(marker, (trace.isShort ? Markers.wideRingRadius : Markers.starRadius) + 2)
    }
    if let exit = trace.exit { avoid(exit.crossing(data), 10) }
    if let arrow = trace.directionArrow { avoid(line: [arrow.start, arrow.end]) }
    for move in trace.moves {
      let back = TraceScene.Move(start: move.end, end: move.start)
      avoid(line: [back.crossing(data), move.crossing(data)])
    }
  }

  /// Whether there is a place near by where a text touches nothing.
  func standsAlone(_ wish: Wish) -> Bool {
    let block = TextBlock(wish.lines, role: wish.role)
    guard
      let place = labels.place(
        for: block, near: wish.anchor, gap: wish.gap, isRequired: false, hasLeader: wish.hasLeader)
    else { return false }
    return !labels.hidesLine(place.block.box.outset(by: 3))
  }

  /// Places a text, or as much of it as is worth its place: its last lines go first, then there is
  /// the number or the name only, or the first line is broken.
  @discardableResult
  mutating func place(_ wish: Wish) -> Bool {
    var best: (place: LabelPlacement.Place, cost: Double)?
    for (rank, lines) in wish.versions.enumerated() {
      let isBare = wish.brief != nil && lines == [wish.name]
      let loss = Double(rank) * worth + (isBare ? numberWorth : 0)
      guard loss < best?.cost ?? .infinity else { break }
      guard
        let place = labels.place(
          for: TextBlock(lines, role: wish.role), near: wish.anchor, gap: wish.gap,
          isRequired: wish.isRequired, hasLeader: wish.hasLeader)
      else { continue }
      if place.cost + loss < best?.cost ?? .infinity { best = (place, place.cost + loss) }
    }
    guard let place = best?.place else { return false }
    labels.take(place)
    notes.append(
      Scene.Note(
        block: place.block, anchor: wish.anchor, isOfEnd: wish.isOfEnd,
        hasLeader: wish.hasLeader))
    return true
  }
}

extension NotePlacement.Wish {
  /// All that may be said, the longest first.
  fileprivate var versions: [[String]] {
    let last = narrower.last ?? lines
    let shorter =
      (narrower.isEmpty ? [] : [lines] + narrower.dropLast())
      + (1...max(last.count, 1)).reversed().map { Array(last.prefix($0)) }
    guard isRequired else { return shorter }
    let short = [brief, name].compactMap(\.self).map { [$0] }
    return shorter + (short.isEmpty ? lines.first.map { [Self.broken($0)] } ?? [] : short)
  }

  /// A line for narrow pictures: cut after colons and commas.
  private static func broken(_ line: String) -> [String] {
    line.replacing(": ", with: ":\n").replacing(", ", with: ",\n")
      .split(separator: "\n").map(String.init)
  }
}
