internal import Raster

/// The key of a picture with more series than can be named where they are: a sample of each line or
/// mark, its name and, of a descent, from where to where it goes.
///
/// It stands inside of the data area where it hides least.
struct Legend: Hashable, Sendable {
  /// Up to as many series of a kind are named where they are.
  static let mostNamed = 4

  /// What is explained.
  enum Series: Hashable, Sendable {
    case curve(Int)
    case trace(Int)

    var role: TextBlock.Role {
      switch self {
      case .curve(let index): .curve(index)
      case .trace(let index): .trace(index)
      }
    }
  }

  struct Entry: Hashable, Sendable {
    var series: Series
    var name: String
    /// What else there is to say, the longest text first; may be empty.
    var details: [String] = []
  }

  struct Row: Hashable, Sendable {
    /// Nil where only the text counts.
    var series: Series?
    var sample: Point
    var name: TextBlock
    var detail: TextBlock?

    /// What the row takes.
    var box: Box {
      var box = (detail ?? name).box
      box.left = sample.x
      return box
    }
  }

  let box: Box
  private(set) var rows: [Row]

  /// The legend without what is known only at the end.
  var withoutDetails: Legend {
    var legend = self
    for index in rows.indices { legend.rows[index].detail = nil }
    return legend
  }
}

extension Legend {
  /// The entries of a picture's curves and descents; none of what is named where it is.
  static func entries(curves: [String], traces: [DescentTexts]) -> [Entry] {
    let curves = curves.count > mostNamed ? curves : []
    let traces = traces.count > mostNamed ? traces : []
    return curves.enumerated().map {
      Entry(series: .curve($0.offset), name: $0.element)
    }
      + traces.enumerated().map {
        Entry(series: .trace($0.offset), name: $0.element.name, details: $0.element.courses)
      }
  }

  /// Places a legend; nil without entries, and where the picture has no room for one.
  ///
  /// It tells as much as hides nothing. Where all hides something, it tells what there is room for:
  /// details go first, then the ends of names, then the last entries.
  init?(_ entries: [Entry], in labels: LabelPlacement, data: Box) {
    guard !entries.isEmpty else { return nil }
    let told = (0...(entries.map(\.details.count).max() ?? 0)).lazy.map { dropped in
      Self.best(entries.map { $0.dropping(dropped) }, entries.count, in: labels, data: data)
    }
    let short = entries.map(\.shortened)
    let scarce = (1...entries.count).reversed().lazy.map {
      Self.best(short, $0, in: labels, data: data)
    }
    let best =
      told.compactMap(\.self).first { $0.hidden == 0 }
      ?? told.compactMap(\.self).first ?? scarce.compactMap(\.self).first
    guard let best else { return nil }
    (box, rows) = (best.box, best.table.rows(in: best.box))
  }

  /// The first of some entries in as many columns as hide least; nil where there is no room for them.
  private static func best(
    _ entries: [Entry], _ count: Int, in labels: LabelPlacement, data: Box
  ) -> (table: LegendTable, box: Box, hidden: Int)? {
    let tables = (1...count).map { LegendTable(entries, showing: count, columns: $0) }
      .filter { $0.width * $0.height <= 0.3 * data.width * data.height }
    let places = labels.leastHiding(tables.map { ($0.width, $0.height) })
    return zip(tables, places).compactMap { table, place in
      place.map { (table, $0.box, $0.hidden) }
    }.min { $0.2 < $1.2 }
  }
}

extension Legend.Entry {
  /// The same with less to say.
  fileprivate func dropping(_ count: Int) -> Legend.Entry {
    Legend.Entry(series: series, name: name, details: Array(details.dropFirst(count)))
  }

  /// The beginning of its name only.
  fileprivate var shortened: Legend.Entry {
    let block = TextBlock(name, role: .tick, baseline: Point(0, 0))
    return Legend.Entry(series: series, name: block.truncated(to: 40).lines[0])
  }
}

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
