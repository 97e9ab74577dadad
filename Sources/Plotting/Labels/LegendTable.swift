internal import Raster

/// A legend's entries in columns.
struct LegendTable {
  /// How long the sample of a line is.
  static let sample = 24.0
  private static let lineHeight = 17.0
  private static let padding = 8.0
  private static let gap = 7.0
  private static let columnGap = 18.0

  private let rows: [Legend.Row]
  private let more: Int
  private let columns: Int
  private let columnWidth: Double

  /// - Parameter showing: how many of the entries are shown; of the others, only their number.
  init(_ entries: [Legend.Entry], showing count: Int, columns: Int) {
    self.columns = columns
    more = entries.count - count
    let start = Self.sample + Self.gap
    let names = entries.prefix(count).map { TextBlock([$0.name], role: $0.series.role) }
    let detailStart = start + (names.map(\.width).max() ?? 0) + Self.gap
    rows = zip(entries, names).map { entry, name in
      var (name, detail) = (name, TextBlock([entry.details.first ?? ""], role: entry.series.role))
      name.origin.x = start
      detail.origin.x = detailStart
      return Legend.Row(
        series: entry.series, sample: Point(0, 0), name: name,
        detail: entry.details.isEmpty ? nil : detail)
    }
    let rest = more > 0 ? start + Self.rest(more).width : 0
    columnWidth = rows.map(\.box.right).reduce(rest, max)
  }

  private static func rest(_ count: Int) -> TextBlock {
    TextBlock(["+\(count) more"], role: .tick)
  }

  /// With a line for how many more there are.
  private var lineCount: Int { (rows.count + columns - 1) / columns + (more > 0 ? 1 : 0) }

  var width: Double {
    let gaps = Double(columns - 1) * Self.columnGap
    return (Double(columns) * columnWidth + gaps + 2 * Self.padding).rounded(.up)
  }
  var height: Double { (Double(lineCount) * Self.lineHeight + 2 * Self.padding - 4).rounded(.up) }

  /// The rows at their places in a box, the first column downward first.
  func rows(in box: Box) -> [Legend.Row] {
    let perColumn = (rows.count + columns - 1) / columns
    var placed = rows.enumerated().map { index, row in
      self.row(row, column: index / perColumn, line: index % perColumn, in: box)
    }
    if more > 0 {
      var text = Self.rest(more)
      text.origin.x = Self.sample + Self.gap
      let row = Legend.Row(series: nil, sample: Point(0, 0), name: text)
      placed.append(self.row(row, column: 0, line: perColumn, in: box))
    }
    return placed
  }

  private func row(_ row: Legend.Row, column: Int, line: Int, in box: Box) -> Legend.Row {
    let left = box.left + Self.padding + Double(column) * (columnWidth + Self.columnGap)
    let middle = box.top + Self.padding - 2 + (Double(line) + 0.5) * Self.lineHeight
    var row = row
    row.sample = Point(left, middle)
    row.name.center(at: left, middle)
    row.detail?.center(at: left, middle)
    return row
  }
}

extension TextBlock {
  /// Moves a line right, and so that its small letters have their middle at a height.
  fileprivate mutating func center(at left: Double, _ middle: Double) {
    origin.x += left
    origin.y = middle - StrokeFont.ascent * size + StrokeFont.capHeight * size / 2
  }
}
