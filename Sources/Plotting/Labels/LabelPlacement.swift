internal import Raster

/// Finds free places for texts inside of the data area, one after the other.
///
/// A text may never lie on another, nor on a marker, and the line that leads to it from afar may run
/// through no text. Lying on a curve costs, so does distance. The places tried are all around the point
/// that the text speaks of.
struct LabelPlacement {
  /// Where a text may stand, and what it costs there.
  struct Place {
    let block: TextBlock
    let cost: Double
    /// The line from what it speaks of.
    fileprivate(set) var leader: TraceScene.Move?
  }

  private let area: Box
  /// What no text may touch.
  private(set) var taken: [Box] = []
  /// What no leader may run through.
  private var texts: [Box] = []
  /// What no further text may hide.
  private var leaders: [TraceScene.Move] = []
  /// Lines that no text should hide.
  private var ink: InkGrid

  init(area: Box) {
    self.area = area.outset(by: -3)
    ink = InkGrid(area: area)
  }

  /// Keeps texts off what is there already; off texts leaders, too.
  mutating func avoid(_ box: Box, isText: Bool = false) {
    taken.append(box)
    if isText { texts.append(box) }
  }

  mutating func avoid(line: [Point]) { ink.add(line: line) }

  /// Whether a line runs through a box.
  func hidesLine(_ box: Box) -> Bool { ink.count(in: box) > 0 }

  /// The place of each of some boxes where it hides least, near a corner if all is alike.
  func leastHiding(_ sizes: [(width: Double, height: Double)]) -> [(box: Box, hidden: Int)?] {
    let sums = ink.sums(with: taken)
    return sizes.map { leastHiding($0.width, $0.height, sums) }
  }

  /// The best place for a text at a point, at least `gap` from it.
  ///
  /// Where there is no room nearby, or none that hides nothing, a text that must be shown looks for a
  /// place all over the area; nil if there is none, or if the text may be left out.
  func place(
    for block: TextBlock, near point: Point, gap: Double, isRequired: Bool, hasLeader: Bool = true
  ) -> Place? {
    let (width, height) = (block.width, block.height)
    func leaderCost(_ box: Box) -> Double { hasLeader ? self.leaderCost(to: box, from: point) : 0 }
    let near = candidates(width, height, around: point, gap: gap, isRequired: isRequired)
    var best = cheapest(
      of: near, cheaperThan: isRequired ? .infinity : Self.optionalLimit, ink.count, leaderCost)
    if isRequired, best?.cost ?? .infinity > Self.near {
      let limit = best?.cost ?? .infinity
      best = farBox(width, height, around: point, cheaperThan: limit, leaderCost) ?? best
    }
    return best.map { box, cost in
      var placed = block
      placed.origin = Point(box.left, box.top)
      let leader = hasLeader ? TraceScene.Move(leaderFrom: point, to: placed.box) : nil
      return Place(block: placed, cost: cost, leader: leader)
    }
  }

  /// Puts a text where it was found to have a place.
  mutating func take(_ place: Place) {
    // Next to each other two texts would read as one.
    let isBlock = place.block.lines.count > 1
    var box = place.block.box.outset(by: 6)
    if !isBlock { (box.top, box.bottom) = (box.top + 4, box.bottom - 4) }
    avoid(box, isText: true)
    if let leader = place.leader { leaders.append(leader) }
  }
}

extension LabelPlacement {
  /// Around a point, from the right.
  private static let directions = (0..<16).map { index in
    let angle = 2 * Double.pi * Double(index) / 16
    return (x: cosine(angle), y: sine(angle))
  }
  /// What a text that may be left out may cost: it may touch a line, not hide it.
  private static let optionalLimit = 130.0
  /// What a text that must be shown may cost before places are looked for that are farther away.
  private static let near = 60.0
  /// What it costs a leader to cross a line or a mark.
  private static let crossing = 15.0

  /// What it costs a leader to cross another: then either may belong to either text.
  private static let meeting = 200.0

  /// The first of the cheapest: what is as dear already is not looked at.
  /// - Parameter ink: how many squares with ink a box hides: worth a longer way.
  private func cheapest(
    of candidates: some Sequence<(box: Box, cost: Double)>, cheaperThan limit: Double,
    _ ink: (Box) -> Int, _ leaderCost: (Box) -> Double
  ) -> (box: Box, cost: Double)? {
    var (best, limit) = (nil as Box?, limit)
    for (box, distance) in candidates where distance < limit {
      var cost = distance + 40 * Double(ink(box.outset(by: 2)))
      guard cost < limit, isFree(box) else { continue }
      cost += leaderCost(box)
      if cost < limit { (best, limit) = (box, cost) }
    }
    return best.map { ($0, limit) }
  }

  private func isFree(_ box: Box) -> Bool {
    area.contains(box) && !taken.contains { $0.overlaps(box) }
      && !leaders.contains { $0.crosses(box.outset(by: 2)) }
  }

  /// What a leader's way costs: it is lost along a line, and may run through no text.
  private func leaderCost(to box: Box, from point: Point) -> Double {
    guard let leader = TraceScene.Move(leaderFrom: point, to: box) else { return 0 }
    if texts.contains(where: leader.crosses) { return .infinity }
    let marks = ink.count(along: leader) + taken.count(where: leader.crosses)
    return Self.crossing * Double(marks)
      + Self.meeting * Double(leaders.count(where: leader.meets))
  }

  private func leastHiding(
    _ width: Double, _ height: Double, _ sums: InkSums
  ) -> (box: Box, hidden: Int)? {
    let gap = 3.0
    let columns = Int((width / sums.cell).rounded(.up)) + 1
    let rows = Int((height / sums.cell).rounded(.up)) + 1
    guard width + 2 * gap <= area.width, height + 2 * gap <= area.height, columns <= sums.columns,
      rows <= sums.rows
    else { return nil }
    var best: (box: Box, hidden: Int, cost: Double)?
    // Every other square is near enough.
    for row in stride(from: 0, through: sums.rows - rows, by: 2) {
      for column in stride(from: 0, through: sums.columns - columns, by: 2) {
        let hidden = sums.sum(left: column, top: row, width: columns, height: rows)
        // Beside the upper right corner is where a key is looked for.
        let toRight = Double(min(column, sums.columns - columns - column))
        let toTop = Double(min(row, sums.rows - rows - row))
        let cost = Double(hidden) + 0.02 * (toRight + toTop) + (row * 2 > sums.rows ? 0.1 : 0)
        guard cost < best?.cost ?? .infinity else { continue }
        let left = min(area.left + Double(column) * sums.cell, area.right - width - gap)
        let top = min(area.top + Double(row) * sums.cell, area.bottom - height - gap)
        let (x, y) = (max(left, area.left + gap).rounded(), max(top, area.top + gap).rounded())
        best = (Box(left: x, top: y, right: x + width, bottom: y + height), hidden, cost)
      }
    }
    return best.map { ($0.box, $0.hidden) }
  }

  /// The place anywhere that costs less than a limit, and least.
  private func farBox(
    _ width: Double, _ height: Double, around point: Point, cheaperThan limit: Double,
    _ leaderCost: (Box) -> Double
  ) -> (box: Box, cost: Double)? {
    let sums = ink.sums(with: [])
    let places = stride(from: area.top, through: area.bottom - height, by: 12).lazy.flatMap { top in
      stride(from: area.left, through: area.right - width, by: 16).lazy.map { left in
        let box = Box(left: left, top: top, right: left + width, bottom: top + height)
        return (box: box, cost: box.nearest(to: point).distance(to: point))
      }
    }
    return cheapest(of: places, cheaperThan: limit, { ink.sum(sums, in: $0) }, leaderCost)
  }

  private func candidates(
    _ width: Double, _ height: Double, around point: Point, gap: Double, isRequired: Bool
  ) -> [(box: Box, cost: Double)] {
    let distances: [Double] = isRequired ? [0, 6, 14, 26, 42, 64, 90, 130, 180] : [0, 6]
    return distances.flatMap { extra in
      Self.directions.map { dx, dy in
        let center = Point(
          point.x + dx * (gap + extra + width / 2), point.y + dy * (gap + extra + height / 2))
        // Pushed inside, a place beside the area's edge is still a place.
        let left = max(area.left, min(center.x - width / 2, area.right - width))
        let top = max(area.top, min(center.y - height / 2, area.bottom - height))
        let box = Box(left: left, top: top, right: left + width, bottom: top + height)
        // Above and below read best: there a text does not hide where a curve goes on.
        return (box, extra + abs(dx) * 4)
      }
    }
  }
}
