internal import Raster

/// A surface in character cells: a shade for each band of heights, marks, descents, and what all of
/// it means below.
struct SurfaceText {
  private let surface: Figure.Surface
  private let metrics: TextMetrics
  private let bands: SurfaceBands
  private let layout: TextLayout
  private let legend: [CurveLegend.Entry]
  private var grid: TextGrid

  init(
    of surface: Figure.Surface, in figure: Figure, columns: Int, rows: Int, _ metrics: TextMetrics
  ) {
    self.surface = surface
    self.metrics = metrics
    let yRange = figure.yRange ?? figure.xRange
    bands = SurfaceBands(
      of: surface, figure.xRange, yRange, shades: Self.shades(columns, metrics.style))
    let legend = SurfaceLegend(
      surface, bands, figure.xRange, yRange, width: columns - 2, metrics
    ).lines
    let caption = surface.crowds.isEmpty ? [] : [figure.caption].compactMap(\.self)
    self.legend = Array(
      (legend + caption.map { (TextSigns.text($0, metrics.style), .axis) })
        .prefix(max(1, rows - 8)))
    // An odd number of rows has one in the middle: what lies on an axis of symmetry stands together.
    let around = 3 + self.legend.count
    let rows = (rows - around).isMultiple(of: 2) ? rows - 1 : rows
    layout = TextLayout(
      figure, yRange: yRange, below: self.legend.count, columns: columns, rows: rows, metrics)
    grid = TextGrid(columns: columns, rows: rows, metrics)
    draw()
  }

  var lines: [[FigureText.Span]] { grid.lines }

  /// Where there is little room, fewer bands, so that their meanings find a place below.
  private static func shades(_ columns: Int, _ style: FigureText.Style) -> [Character] {
    let all = TextSigns.shades(style)
    guard columns < 60, all.count > 5 else { return all }
    return all.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
  }

  private mutating func draw() {
    grid.drawAxes(layout, metrics)
    if let areas = surface.areas { fill(areas) } else { fill() }
    for crowd in surface.crowds { draw(crowd) }
    for mark in surface.marks {
      guard let cell = layout.cell(mark.x, mark.y) else { continue }
      let sign = TextSigns.mark(
        mark.kind, isExtreme: surface.isExtreme(mark), metrics.style)
      grid.set(sign, cell.column, cell.row, .minimum)
    }
    for (index, trace) in surface.traces.enumerated() { draw(trace, index) }
    for (index, line) in legend.enumerated() {
      grid.write(line.text, 2, layout.top + layout.height + 2 + index, line.role)
    }
  }

  private var cells: [(column: Int, row: Int)] {
    layout.dataRows.flatMap { row in (0..<layout.width).map { (layout.left + $0, row) } }
  }

  /// A sign in each cell, after where the descent ends that starts at its middle.
  private mutating func fill(_ areas: Figure.Areas) {
    let cells = cells
    let places = cells.map { layout.middle(ofCell: $0) }
    let signs = TextSigns.areas(areas, layout.dotsX.range, layout.dotsY.range, metrics.style)
    let ranks = Figure.Crowd.ranks(of: areas.ends)
    for (cell, end) in zip(cells, areas.ends(places.map(\.x), places.map(\.y))) {
      guard let end, signs.indices.contains(end) else { continue }
      grid.set(
        signs[end] ?? TextSigns.otherAreas, cell.column, cell.row,
        signs[end] == nil ? .axis : .trace(end))
    }
    for (index, end) in areas.ends.enumerated() {
      guard let cell = layout.cell(end.x, end.value) else { continue }
      grid.set(TextSigns.trace(metrics.style).end, cell.column, cell.row, .trace(ranks[index]))
    }
  }

  /// Dots where descents started, and stars where they ended.
  private mutating func draw(_ crowd: Figure.Crowd) {
    let (signs, ranks) = (TextSigns.trace(metrics.style), crowd.ranks)
    for start in crowd.starts {
      guard case .end(let index) = start.fate, let cell = layout.cell(start.x, start.value) else {
        continue
      }
      grid.set(signs.step, cell.column, cell.row, .trace(ranks[index]))
    }
    for (index, end) in crowd.ends.enumerated() {
      guard let cell = layout.cell(end.x, end.value) else { continue }
      grid.set(signs.end, cell.column, cell.row, .trace(ranks[index]))
    }
  }

  /// A shade in each cell, after the value at its middle.
  private mutating func fill() {
    let cells = cells
    let places = cells.map { layout.middle(ofCell: $0) }
    let values = surface.function(places.map(\.x), places.map(\.y))
    for (cell, value) in zip(cells, values) {
      let band = bands.band(of: value)
      let sign = band.map { bands.shades[$0] } ?? TextSigns.hole(metrics.style)
      grid.set(sign, cell.column, cell.row, .band(band ?? 0))
    }
  }

  private mutating func draw(_ trace: Figure.SurfaceTrace, _ index: Int) {
    let signs = TextSigns.trace(metrics.style)
    let step = surface.stepSign(index, metrics.style)
    func draw(_ sign: Character, _ place: Figure.SurfaceTrace.Step) {
      guard let cell = layout.cell(place.x, place.y) else { return }
      grid.set(sign, cell.column, cell.row, .trace(index))
    }
    for place in trace.steps.dropFirst() { draw(step, place) }
    if let start = trace.steps.first { draw(signs.start, start) }
    if let end = trace.end { draw(signs.end, end) }
  }
}

extension Figure.Surface {
  /// Whether no other minimum is deeper, or no other maximum higher.
  func isExtreme(_ mark: Figure.Mark) -> Bool {
    let values = marks.filter { $0.kind == mark.kind }.map(\.value)
    let tolerance = 1e-6 * ((values.max() ?? 0) - (values.min() ?? 0))
    switch mark.kind {
    case .minimum: return mark.value <= (values.min() ?? 0) + tolerance
    case .maximum: return mark.value >= (values.max() ?? 0) - tolerance
    case .saddle: return false
    }
  }

  /// Steps of one descent are dots; of several, numbers.
  func stepSign(_ index: Int, _ style: FigureText.Style) -> Character {
    traces.count > 1 ? Character(String((index + 1) % 10)) : TextSigns.trace(style).step
  }
}
