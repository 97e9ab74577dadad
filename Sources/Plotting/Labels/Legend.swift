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
    /// What else there is to say; may be empty.
    var detail: String
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
      Entry(series: .curve($0.offset), name: DescentTexts.name($0.element), detail: "")
    }
      + traces.enumerated().map {
        Entry(series: .trace($0.offset), name: $0.element.name, detail: $0.element.course)
      }
  }

  /// Places a legend; nil without entries, and where the picture has no room for one.
  ///
  /// Details go first where room is scarce, then the ends of names, then the last entries.
  init?(_ entries: [Entry], in labels: LabelPlacement, data: Box) {
    guard !entries.isEmpty else { return nil }
    let names = entries.map { Entry(series: $0.series, name: $0.name, detail: "") }
    let short = names.map { entry in
      let block = TextBlock(entry.name, role: .tick, baseline: Point(0, 0))
      return Entry(series: entry.series, name: block.truncated(to: 40).lines[0], detail: "")
    }
    let variants = [(entries, entries.count), (names, entries.count)]
    let scarce = (1...entries.count).reversed().map { (short, $0) }
    for (entries, count) in variants + scarce {
      let tables = (1...count).map { LegendTable(entries, showing: count, columns: $0) }
        .filter { $0.width * $0.height <= 0.3 * data.width * data.height }
      let places = labels.leastHiding(tables.map { ($0.width, $0.height) })
      let best = zip(tables, places).compactMap { table, place in place.map { (table, $0) } }
        .min { $0.1.hidden < $1.1.hidden }
      guard let (table, place) = best else { continue }
      (box, rows) = (place.box, table.rows(in: place.box))
      return
    }
    return nil
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
      var (name, detail) = (name, TextBlock([entry.detail], role: entry.series.role))
      name.origin.x = start
      detail.origin.x = detailStart
      return Legend.Row(
        series: entry.series, sample: Point(0, 0), name: name,
        detail: entry.detail.isEmpty ? nil : detail)
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
