internal import Raster

/// Places the texts of levels on their lines, where no other line and no other text is.
struct LevelLabels {
  /// The least distance of two texts on lines of one level.
  private static let spacing = 170.0
  /// Shorter lines carry no text.
  private static let shortest = 50.0
  private static let mostOfALevel = 3
  private static let gap = 3.0

  private let layout: Layout
  /// For each small square, in one bit each, which levels have a line there.
  private var inked: [UInt64] = []
  private let columns: Int
  private static let cell = 3.0
  private(set) var notes: [(block: TextBlock, level: Int)] = []

  /// - Parameters:
  ///   - lines: for each level its lines, in points.
  ///   - texts: for each level what is said of it.
  ///   - isFree: whether a text may stand in a box.
  init(
    lines: [[[Point]]], texts: [String], in layout: Layout, isFree: (Box) -> Bool
  ) {
    self.layout = layout
    columns = Int(layout.data.width / Self.cell) + 1
    inked = Array(repeating: 0, count: columns * (Int(layout.data.height / Self.cell) + 1))
    for (level, lines) in lines.enumerated() {
      for point in lines.joined() where layout.data.contains(point) {
        inked[index(of: point)] |= 1 << UInt64(level & 63)
      }
    }
    for (level, lines) in lines.enumerated() {
      let block = TextBlock([texts[level]], role: .level)
      for line in lines.sorted(by: { $0.count > $1.count }) { add(block, level, line, isFree) }
    }
  }

  /// The lines of a level with room for its texts.
  func broken(_ lines: [[Point]], level: Int) -> [[Point]] {
    notes.filter { $0.level == level }.reduce(lines) { lines, note in
      lines.flatMap { LineBreaking.parts(of: $0, outside: note.block.box.outset(by: Self.gap)) }
    }
  }
}

extension LevelLabels {
  private func index(of point: Point) -> Int {
    let column = Int((point.x - layout.data.left) / Self.cell)
    return Int((point.y - layout.data.top) / Self.cell) * columns + column
  }

  private func count(ofLevel level: Int) -> Int { notes.count { $0.level == level } }

  /// Adds texts to one line: the first where it stands best, others far from it.
  private mutating func add(
    _ block: TextBlock, _ level: Int, _ line: [Point], _ isFree: (Box) -> Bool
  ) {
    guard line.length > max(Self.shortest, 2.5 * block.width) else { return }
    while count(ofLevel: level) < Self.mostOfALevel {
      let best = candidates(block, level, line).filter { isFree($0.block.box) }
        .min { $0.cost < $1.cost }
      guard let best else { return }
      notes.append((best.block, level))
    }
  }

  private func candidates(
    _ block: TextBlock, _ level: Int, _ line: [Point]
  ) -> [(block: TextBlock, cost: Double)] {
    let reach = 4
    return stride(from: reach, to: line.count - reach, by: 3).compactMap { index in
      let center = line[index]
      var block = block
      block.origin = Point(center.x - block.width / 2, center.y - block.height / 2)
      let box = block.box.outset(by: Self.gap)
      guard layout.data.outset(by: -4).contains(box), isApart(box, level), isAlone(box, level)
      else { return nil }
      // Best on a line that goes the way of the text, near the middle of the picture.
      let direction = line[index - reach].direction(to: line[index + reach])
      let distance = center.distance(to: layout.data.center)
      return (block, 60 * abs(direction.y) + 0.25 * distance)
    }
  }

  /// Whether a text overlaps no other, and is far from those that say the same.
  private func isApart(_ box: Box, _ level: Int) -> Bool {
    notes.allSatisfy { note in
      !note.block.box.outset(by: 4).overlaps(box)
        && (note.level != level || note.block.box.center.distance(to: box.center) > Self.spacing)
    }
  }

  /// Whether no other level's line crosses a box.
  private func isAlone(_ box: Box, _ level: Int) -> Bool {
    let others = ~(UInt64(1) << UInt64(level & 63))
    let (first, last) = (index(of: Point(box.left, box.top)), index(of: Point(box.right, box.top)))
    let rows = Int((box.bottom - layout.data.top) / Self.cell) - first / columns
    return (0...max(rows, 0)).allSatisfy { row in
      (first...last).allSatisfy { inked[$0 + row * columns] & others == 0 }
    }
  }
}

extension [Point] {
  /// The length of the line through the points.
  var length: Double {
    zip(self, dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }
}

/// Cuts lines where texts stand.
enum LineBreaking {
  /// The parts of a line that are outside of a box, which is larger than the line's pieces.
  static func parts(of line: [Point], outside box: Box) -> [[Point]] {
    var parts: [[Point]] = [[]]
    var previous: Point?
    for point in line {
      let isInside = box.contains(point)
      if let previous, box.contains(previous) != isInside {
        let (inner, outer) = isInside ? (point, previous) : (previous, point)
        let crossing = TraceScene.Move(start: inner, end: outer).crossing(box)
        parts[parts.count - 1].append(crossing)
        if isInside { parts.append([]) }
      }
      if !isInside { parts[parts.count - 1].append(point) }
      previous = point
    }
    return parts.filter { $0.count > 1 }
  }
}
