internal import Raster

/// Where everything is among the character cells.
///
/// From the top: the title, the data area, the horizontal axis, its labels, and lines of text.
struct TextLayout {
  /// A text and its cells.
  struct Label: Hashable {
    var text: String
    var column: Int
    var row: Int
    /// The cell of the axis that it belongs to.
    var place: Int
  }

  let title: String
  let titleColumn: Int
  private(set) var xName = ""
  let yName: String
  /// Whether the horizontal axis counts from a number other than 0, which its name says.
  private(set) var hasOrigin = false
  /// The first column and row of the data area, and its size in cells.
  let left: Int
  let top = 1
  let width: Int
  let height: Int
  /// Numbers to dots of the data area.
  let dotsX: Scale
  let dotsY: Scale
  let dotColumns: Int
  let dotRows: Int
  private(set) var xLabels: [Label] = []
  private(set) var yLabels: [Label] = []
  private let metrics: TextMetrics

  /// The layout of anything over two axes.
  /// - Parameter below: the lines of text that are to stand below it.
  init(
    _ figure: Figure, yRange: AxisRange, below: Int, columns: Int, rows: Int,
    _ metrics: TextMetrics
  ) {
    self.metrics = metrics
    let style = metrics.style
    let height = rows - 3 - below
    let ticks = Self.yTicks(yRange, height: height, widest: columns / 3)
    let labels = ticks.ticks.map { TextSigns.text($0.label, style) }
    let gutter = labels.map(\.count).max() ?? 0
    left = gutter + 2
    width = columns - left
    self.height = height
    (dotColumns, dotRows) = style == .braille ? (width * 2, height * 4) : (width, height)
    dotsX = Scale(range: figure.xRange, start: 0, end: Double(dotColumns))
    dotsY = Scale(range: yRange, start: Double(dotRows), end: 0)
    // Values that are counted from an origin say so at the head of their axis.
    let namesY = ticks.origin != nil || figure.surface != nil
    yName = namesY ? TextSigns.text(ticks.named(figure.yLabel), style) : ""
    let taken = max(left, yName.isEmpty ? 0 : metrics.width(of: yName) + 2)
    title = metrics.cut(TextSigns.text(figure.title, style), to: columns - (taken - left))
    let room = columns - metrics.width(of: title)
    titleColumn = yName.isEmpty ? min(left, room) : taken
    yLabels = zip(ticks.ticks, labels).map { [dotsY, dotRows] tick, label in
      let row = Self.row(of: dotsY.position(of: tick.value), in: dotRows, cells: height) + 1
      return Label(text: label, column: gutter - label.count, row: row, place: row)
    }
    let xTicks = xTicks(figure)
    hasOrigin = xTicks.origin != nil
    xLabels = self.labels(xTicks)
    xName = TextSigns.text(xTicks.named(figure.xLabel), style)
  }

  /// The rows of the data area.
  var dataRows: Range<Int> { top..<top + height }

  /// The row of the value 0, if it is visible and not at an edge.
  var zeroRow: Int? {
    guard dotsY.range.lower < 0, dotsY.range.upper > 0 else { return nil }
    return top + Self.row(of: dotsY.position(of: 0), in: dotRows, cells: height)
  }

  /// The cell of a place given in dots.
  func cell(_ place: Point) -> (column: Int, row: Int) {
    (
      left + Self.row(of: place.x, in: dotColumns, cells: width),
      top + Self.row(of: place.y, in: dotRows, cells: height)
    )
  }

  /// The cell of a place given in numbers, if it is visible.
  func cell(_ x: Double, _ y: Double) -> (column: Int, row: Int)? {
    guard dotsX.range.contains(x), dotsY.range.contains(y) else { return nil }
    return cell(Point(dotsX.position(of: x), dotsY.position(of: y)))
  }

  /// The numbers at the middle of a cell of the data area.
  func middle(ofCell cell: (column: Int, row: Int)) -> (x: Double, y: Double) {
    let x = (Double(cell.column - left) + 0.5) / Double(width) * Double(dotColumns)
    let y = (Double(cell.row - top) + 0.5) / Double(height) * Double(dotRows)
    return (dotsX.value(at: x), dotsY.value(at: y))
  }

  /// The part of a line that is inside of the data area (Liang & Barsky 1984).
  func clipped(_ a: Point, _ b: Point) -> (Point, Point)? {
    var (first, last) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let edges = [
      (-dx, a.x), (dx, Double(dotColumns) - a.x), (-dy, a.y), (dy, Double(dotRows) - a.y),
    ]
    for (slope, distance) in edges {
      if slope == 0 {
        if !(distance >= 0) { return nil }
      } else if slope < 0 {
        first = max(first, distance / slope)
      } else {
        last = min(last, distance / slope)
      }
    }
    guard first <= last else { return nil }
    return (Point(a.x + dx * first, a.y + dy * first), Point(a.x + dx * last, a.y + dy * last))
  }
}

extension TextLayout {
  /// The cell along one direction of a place in dots.
  private static func row(of position: Double, in dots: Int, cells: Int) -> Int {
    guard position.isFinite else { return 0 }
    return min(max(Int(position * Double(cells) / Double(dots)), 0), cells - 1)
  }

  /// Labels on every third row at most, no wider than the data area leaves room.
  private static func yTicks(_ range: AxisRange, height: Int, widest: Int) -> Ticks {
    let scale = Scale(range: range, start: Double(height), end: 0)
    return Ticks(along: range, target: min(max(height / 3, 2), 7)) { ticks in
      let rows = ticks.ticks.map {
        row(of: scale.position(of: $0.value), in: height, cells: height)
      }
      return zip(rows, rows.dropFirst()).allSatisfy { $0 - $1 >= 2 }
        && ticks.ticks.allSatisfy { $0.label.count <= widest }
    }
  }

  private func labels(_ ticks: Ticks) -> [Label] {
    ticks.ticks.map { tick in
      let text = TextSigns.text(tick.label, metrics.style)
      let place = cell(Point(dotsX.position(of: tick.value), 0)).column
      // Digits are centred, not the sign before them; the last label may hang back.
      let sign = text.hasPrefix("−") || text.hasPrefix("-") ? 1 : 0
      let column = place - sign - (text.count - sign - 1) / 2
      return Label(
        text: text, column: max(0, min(column, left + width - text.count)), row: 0, place: place)
    }
  }

  private func xTicks(_ figure: Figure) -> Ticks {
    func fits(_ ticks: Ticks) -> Bool {
      let labels = labels(ticks)
      return zip(labels, labels.dropFirst()).allSatisfy {
        $0.column + $0.text.count + 2 <= $1.column
      }
    }
    let (range, target) = (figure.xRange, min(max(width / 9, 2), 9))
    let inPi =
      figure.ticks == .pi ? Ticks(multiplesOfPiAlong: range, target: target, where: fits) : nil
    return inPi ?? Ticks(along: range, target: target, where: fits)
  }
}
