internal import Raster

/// Which small squares of an area have lines in them.
///
/// Counting squares costs the same however often a curve goes to and fro.
struct InkGrid {
  private static let cell = 4.0
  private static let markerWeight = 20

  private let area: Box
  private let columns: Int
  private let rows: Int
  private var isInked: [Bool]

  init(area: Box) {
    self.area = area
    columns = max(1, Int((area.width / Self.cell).rounded(.up)))
    rows = max(1, Int((area.height / Self.cell).rounded(.up)))
    isInked = Array(repeating: false, count: columns * rows)
  }

  mutating func add(line: [Point]) {
    for (start, end) in zip(line, line.dropFirst()) {
      for place in Self.places(from: start, to: end) { add(place) }
    }
  }

  /// The number of squares with ink along a line.
  func count(along line: TraceScene.Move) -> Int {
    Self.places(from: line.start, to: line.end).count { place in
      area.contains(place) && isInked[row(place.y) * columns + column(place.x)]
    }
  }

  /// Places along a line, some three in four squares.
  private static func places(from start: Point, to end: Point) -> [Point] {
    let length = start.distance(to: end)
    guard length.isFinite else { return [] }
    let steps = max(1, Int((length / (cell * 0.75)).rounded(.up)))
    return (0...steps).map { start.mixed(end, Double($0) / Double(steps)) }
  }

  /// The number of squares with ink that a box touches.
  func count(in box: Box) -> Int {
    let (left, right) = (column(box.left), column(box.right))
    var count = 0
    for row in row(box.top)...row(box.bottom) {
      for column in left...right where isInked[row * columns + column] { count += 1 }
    }
    return count
  }

  /// The same as `count(in:)` from sums without markers.
  func sum(_ sums: InkSums, in box: Box) -> Int {
    let (left, top) = (column(box.left), row(box.top))
    return sums.sum(
      left: left, top: top, width: column(box.right) - left + 1, height: row(box.bottom) - top + 1)
  }

  /// The ink under any box; a square that a marker touches counts as much as a line of them.
  func sums(with markers: [Box]) -> InkSums {
    var weights = isInked.map { $0 ? 1 : 0 }
    for box in markers {
      for row in row(box.top)...row(box.bottom) {
        for column in column(box.left)...column(box.right) {
          weights[row * columns + column] = Self.markerWeight
        }
      }
    }
    return InkSums(weights, columns: columns, cell: Self.cell)
  }
}

extension InkGrid {
  private mutating func add(_ point: Point) {
    guard area.contains(point) else { return }
    isInked[row(point.y) * columns + column(point.x)] = true
  }

  private func column(_ x: Double) -> Int {
    min(max(Int((x - area.left) / Self.cell), 0), columns - 1)
  }

  private func row(_ y: Double) -> Int {
    min(max(Int((y - area.top) / Self.cell), 0), rows - 1)
  }
}
