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
