internal import Raster

/// The lines between areas on a grid of places that are each in one: without the grid's steps.
///
/// Each line runs through the middles between neighbours of two areas, from where three areas meet to
/// where three meet again, and is drawn out of its steps by taking means. In units of the grid, whose
/// first place is at 0.
struct Borders {
  /// How often each place gives way to the mean of its neighbours: wide enough for the steps of nearly
  /// level lines.
  private static let passes = 24

  private let columns: Int
  private let rows: Int
  private let areas: [Int32]
  /// For each middle between two areas those next to it: other middles, or places where lines meet,
  /// which are counted downward from −1.
  private var links: [Int: [Int]] = [:]

  /// - Parameter areas: the area of each place, row by row.
  init(_ areas: [Int32], columns: Int) {
    (self.areas, self.columns) = (areas, columns)
    rows = columns > 0 ? areas.count / columns : 0
    for row in 0..<max(rows - 1, 0) {
      for index in row * columns..<(row + 1) * columns - 1 where isCrossed(index) { link(index) }
    }
  }

  /// How many middles between areas there are.
  var count: Int { links.count }

  /// The lines, each from end to end or closed.
  var lines: [[Point]] {
    var open = links
    // From their ends first; what is left runs around.
    let ends = links.filter { $0.value.count < 2 || $0.value.contains { $0 < 0 } }.keys.sorted()
    return (ends + links.keys.sorted()).compactMap { start in
      open[start] == nil ? nil : Self.smoothed(way(from: start, through: &open).map(place))
    }
  }
}

extension Borders {
  /// Whether a cell, known by its first corner, is in more than one area; most are not.
  private func isCrossed(_ index: Int) -> Bool {
    let area = areas[index]
    return areas[index + 1] != area || areas[index + columns] != area
      || areas[index + columns + 1] != area
  }

  /// Joins the middles of a cell.
  private mutating func link(_ index: Int) {
    let corners = [index, index + 1, index + columns + 1, index + columns].map { areas[$0] }
    let edges = [2 * index, 2 * (index + 1) + 1, 2 * (index + columns), 2 * index + 1]
    let crossed = (0..<4).filter { corners[$0] != corners[($0 + 1) % 4] }.map { edges[$0] }
    if crossed.count == 2 {
      links[crossed[0], default: []].append(crossed[1])
      links[crossed[1], default: []].append(crossed[0])
    } else {
      for edge in crossed { links[edge, default: []].append(-1 - index) }
    }
  }

  /// The way from a middle to the line's other end, or around; it is taken out of what is open.
  private func way(from start: Int, through open: inout [Int: [Int]]) -> [Int] {
    let meeting = open[start]?.first { $0 < 0 }
    var way = [meeting, start].compactMap(\.self)
    while let here = way.last, here >= 0, let next = open.removeValue(forKey: here) {
      let before = way.dropLast().last
      let isAround = way.count > 2 && next.contains(way[0])
      guard let step = next.first(where: { $0 != before && ($0 < 0 || open[$0] != nil) }) else {
        if isAround { way.append(way[0]) }
        break
      }
      way.append(step)
    }
    return way
  }

  private func place(_ node: Int) -> Point {
    func corner(_ index: Int) -> Point { Point(Double(index % columns), Double(index / columns)) }
    if node < 0 {
      let corner = corner(-1 - node)
      return Point(corner.x + 0.5, corner.y + 0.5)
    }
    let first = corner(node / 2)
    return node.isMultiple(of: 2)
      ? Point(first.x + 0.5, first.y) : Point(first.x, first.y + 0.5)
  }

  /// A line without its steps; its ends stay, and short ones are left as they are.
  private static func smoothed(_ line: [Point]) -> [Point] {
    var line = line
    let isClosed = line.first == line.last
    for _ in 0..<min(passes, line.count / 3) {
      let old = line
      for index in 1..<max(line.count - 1, 1) {
        line[index] = old[index - 1].mixed(old[index + 1], 0.5).mixed(old[index], 0.5)
      }
      if isClosed, line.count > 3 {
        line[0] = old[line.count - 2].mixed(old[1], 0.5).mixed(old[0], 0.5)
        line[line.count - 1] = line[0]
      }
    }
    return line
  }
}
