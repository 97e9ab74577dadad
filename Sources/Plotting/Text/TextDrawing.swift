internal import Raster

/// Draws a figure into character cells: title, axes, zero line, curves, minima, descents, legend.
///
/// Curves are sampled for the dots of the cells, by the same adaptive method as for pixels.
struct TextDrawing {
  let figure: Figure
  let metrics: TextMetrics
  var style: FigureText.Style { metrics.style }
  let layout: TextLayout
  private let legend: CurveLegend
  var grid: TextGrid

  init(_ figure: Figure, columns: Int, rows: Int, _ metrics: TextMetrics) {
    self.figure = figure
    self.metrics = metrics
    legend = CurveLegend(figure, width: columns - 2, rows: rows, metrics)
    layout = TextLayout(
      figure, yRange: figure.shownYRange, below: legend.lines.count, columns: columns, rows: rows,
      metrics)
    grid = TextGrid(columns: columns, rows: rows, metrics)
  }

  mutating func draw() {
    grid.drawAxes(layout, metrics)
    let lines = figure.curves.map { curve in
      CurveSampling.result(
        of: curve.function,
        in: CurveSampling.Plane(x: layout.dotsX, y: layout.dotsY, resolution: 1)
      ).lines
    }
    for (index, lines) in lines.enumerated() {
      for line in lines { draw(line, .curve(index)) }
    }
    for minimum in figure.minima { draw(minimum) }
    for (index, trace) in figure.traces.enumerated() { draw(trace, index) }
    for place in figure.cloud { draw(place) }
    for crowd in figure.crowds { draw(crowd) }
    if let ground = figure.ground { draw(ground) }
    if figure.curves.count > 1 {
      for (index, lines) in lines.enumerated() { label(lines, index) }
    }
    drawLegend()
  }

  // MARK: - Curves

  private mutating func draw(_ line: [Point], _ role: FigureText.Role) {
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (start, end) = layout.clipped(a, b) else { continue }
      let steps = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)))
      for step in 0...steps {
        let part = Double(step) / Double(steps)
        mark(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part, role)
      }
    }
  }

  /// Sets the dot, or in ASCII the cell, at a place in dots of the data area.
  private mutating func mark(_ x: Double, _ y: Double, _ role: FigureText.Role) {
    let column = min(Int(x), layout.dotColumns - 1)
    let row = min(Int(y), layout.dotRows - 1)
    switch style {
    case .braille: grid.addDot(layout.left * 2 + column, layout.top * 4 + row, role)
    case .ascii:
      grid.set(TextSigns.curve(role, style), layout.left + column, layout.top + row, role)
    }
  }

  /// Writes a curve's name beside it, where nothing else is; from the right, as lines are read.
  private mutating func label(_ lines: [[Point]], _ index: Int) {
    let name = TextSigns.text(figure.curves[index].label, style)
    let places = lines.flatMap { $0 }.filter { 0...Double(layout.dotRows) ~= $0.y }.reversed()
    for place in places {
      let cell = layout.cell(place)
      for row in [cell.row - 1, cell.row + 1] {
        let width = metrics.width(of: name)
        let column = min(cell.column, grid.columns - width)
        if isFree(column - 1..<column + width + 1, row) {
          return grid.write(name, column, row, .curve(index))
        }
      }
    }
  }

  private func isFree(_ columns: Range<Int>, _ row: Int) -> Bool {
    layout.dataRows.contains(row) && columns.lowerBound >= layout.left
      && columns.allSatisfy { !grid.contains($0, row) || grid[$0, row].isEmpty }
  }

  // MARK: - Places

  private mutating func draw(_ minimum: Figure.Minimum) {
    guard let cell = layout.cell(minimum.x, minimum.value) else { return }
    // Below the curve, as in the picture, if there is room.
    let row = layout.dataRows.contains(cell.row + 1) ? cell.row + 1 : cell.row
    grid.set(TextSigns.minimum(minimum.rank, style), cell.column, row, .minimum)
  }

  private mutating func draw(_ trace: Figure.Trace, _ index: Int) {
    let signs = TextSigns.trace(style)
    for step in trace.steps.dropFirst() { draw(signs.step, step, index) }
    if let start = trace.steps.first { draw(signs.start, start, index) }
    if let end = trace.end { draw(signs.end, end, index) }
  }

  private mutating func draw(_ place: Figure.Curve.Place) {
    guard
      let (point, _) = layout.clipped(
        Point(layout.dotsX.position(of: place.x), layout.dotsY.position(of: place.y)),
        Point(layout.dotsX.position(of: place.x), layout.dotsY.position(of: place.y)))
    else { return }
    mark(point.x, point.y, .curve(0))
  }

  /// Zones are told by their borders, by what stands between these, and by the stars of their ends.
  private mutating func draw(_ ground: Figure.Ground) {
    for zone in ground.zones.dropFirst() { drawBorder(at: zone.lower) }
    let row = ground.height == .curve ? layout.dataRows.upperBound - 1 : layout.dataRows.lowerBound
    for zone in ground.zones { label(zone, row) }
    for (end, tint) in zip(ground.ends, ground.tints) { draw(end, tint) }
  }

  /// A line from the axis up to the first that is drawn.
  private mutating func drawBorder(at place: Double) {
    guard let cell = layout.cell(place, figure.shownYRange.lower) else { return }
    for row in layout.dataRows.reversed() {
      guard grid[cell.column, row].isEmpty else { return }
      grid.set(TextSigns.border(style), cell.column, row, .axis)
    }
  }

  /// Writes a zone's label in the middle of it, if one fits there and covers nothing.
  private mutating func label(_ zone: Figure.Zone, _ row: Int) {
    let (lower, upper) = (
      max(zone.lower, figure.xRange.lower), min(zone.upper, figure.xRange.upper)
    )
    guard lower < upper, let left = layout.cell(lower, figure.shownYRange.lower)?.column,
      let right = layout.cell(upper, figure.shownYRange.lower)?.column
    else { return }
    for text in zone.labels.map({ TextSigns.text($0, style) }) {
      let width = metrics.width(of: text)
      let column = (left + right + 1 - width) / 2
      guard column > left, column + width <= right, isFree(column..<column + width, row) else {
        continue
      }
      return grid.write(text, column, row, zone.tint.map(FigureText.Role.trace) ?? .axis)
    }
  }

  private mutating func draw(_ crowd: Figure.Crowd) {
    let (signs, ranks) = (TextSigns.trace(style), crowd.ranks)
    for start in crowd.starts {
      guard case .end(let index) = start.fate else { continue }
      draw(signs.step, Figure.Trace.Step(x: start.x, value: start.value), ranks[index])
    }
    for (index, end) in crowd.ends.enumerated() { draw(end, ranks[index]) }
  }

  private mutating func draw(_ end: Figure.Crowd.End, _ index: Int) {
    for place in end.places {
      draw(TextSigns.trace(style).end, Figure.Trace.Step(x: place.x, value: place.y), index)
    }
  }

  private mutating func draw(_ sign: Character, _ step: Figure.Trace.Step, _ index: Int) {
    guard let cell = layout.cell(step.x, step.value) else { return }
    grid.set(sign, cell.column, cell.row, .trace(index))
  }

  // MARK: - Around the data

  /// Below the data area, or further to the left where a line is longer than that.
  private mutating func drawLegend() {
    for (index, line) in legend.lines.enumerated() {
      let width = line.reduce(-CurveLegend.gap) {
        $0 + CurveLegend.gap + metrics.width(of: $1.text)
      }
      var column = min(layout.left, grid.columns - width)
      for entry in line {
        grid.write(entry.text, column, layout.top + layout.height + 2 + index, entry.role)
        column += metrics.width(of: entry.text) + CurveLegend.gap
      }
    }
  }
}
