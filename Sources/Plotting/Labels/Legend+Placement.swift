internal import Raster

extension Legend {
  /// The most of a picture's height that a legend below the axis takes.
  private static let mostHeight = 0.2

  /// Places a legend in the data area; nil without entries, and where there is no room for one.
  ///
  /// It tells as much as hides nothing. Where all hides something, it tells what there is room for:
  /// details go first, then the ends of names, then the last entries.
  init?(_ entries: [Entry], in labels: LabelPlacement, data: Box) {
    let told = Self.tellings(entries).map {
      Self.best($0, entries.count, in: labels, data: data)
    }
    let short = entries.map(\.shortened)
    let scarce = (0..<entries.count).reversed().lazy.map {
      Self.best(short, $0 + 1, in: labels, data: data)
    }
    let best =
      told.compactMap(\.self).first { $0.hidden == 0 }
      ?? told.compactMap(\.self).first ?? scarce.compactMap(\.self).first
    guard let best else { return nil }
    self.init(best.table, in: best.box, hidden: best.hidden)
  }

  /// A legend in the room that a layout keeps for it below the axis; nil without such.
  init?(_ entries: [Entry], below layout: Layout) {
    guard var box = layout.key else { return nil }
    let table = Self.tableBelow(entries, layout.canvas)
    let left = layout.data.center.x - table.width / 2
    box.left = min(max(left, box.left), box.right - table.width).rounded(.down)
    box.right = box.left + table.width
    self.init(table, in: box, isBelow: true)
  }

  /// What there is room for below the axis of a picture, in as few lines as can be: details go first,
  /// then the ends of names, then the last entries.
  static func tableBelow(_ entries: [Entry], _ canvas: Box) -> LegendTable {
    let (width, height) = (canvas.width - 2 * Layout.edge, canvas.height * mostHeight)
    func table(_ entries: [Entry], _ count: Int) -> LegendTable? {
      (1...count).reversed().lazy
        .map { LegendTable(entries, showing: count, columns: $0) }
        .first { $0.width <= width && $0.height <= height }
    }
    let short = entries.map(\.shortened)
    return tellings(entries).lazy.compactMap { table($0, entries.count) }.first
      ?? (1...entries.count).reversed().lazy.compactMap { table(short, $0) }.first
      ?? LegendTable(short, showing: 1, columns: 1)
  }

  /// The entries with all there is to say, and with ever less.
  private static func tellings(_ entries: [Entry]) -> [[Entry]] {
    guard let most = entries.map(\.details.count).max() else { return [] }
    return (0...most).map { dropped in entries.map { $0.dropping(dropped) } }
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

extension NotePlacement {
  /// Places a legend below the axis if room was kept there, else inside, off which texts are kept then.
  /// - Returns: the legend, and its entries if it hides something where it is, or has no place.
  mutating func placeLegend(
    _ entries: [Legend.Entry], in layout: Layout
  ) -> (Legend?, crowdedOut: [Legend.Entry]?) {
    guard !entries.isEmpty else { return (nil, nil) }
    if let legend = Legend(entries, below: layout) { return (legend, nil) }
    let legend = Legend(entries, in: labels, data: layout.data)
    if let legend { avoid(text: legend.box.outset(by: 3)) }
    return (legend, legend?.hidden == 0 ? nil : entries)
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
