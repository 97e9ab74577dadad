internal import Raster

extension TextDrawing {
  /// How many dots are between two samples: half a cell of braille.
  private static let spacing = 2.0
  /// More marks than this would hide the lines.
  private static let mostMarks = 40

  /// Lines of one height with their numbers, critical points, descents.
  mutating func draw(_ surface: Figure.Surface) {
    let levels = drawLevels(of: surface)
    if surface.marks.count <= Self.mostMarks {
      for mark in surface.marks {
        draw(TextSigns.mark(mark.kind, style), mark.x, mark.y, .minimum)
      }
    }
    for (index, trace) in surface.traces.enumerated() {
      let signs = TextSigns.trace(style)
      for step in trace.steps.dropFirst() { draw(signs.step, step.x, step.y, .trace(index)) }
      if let start = trace.steps.first { draw(signs.start, start.x, start.y, .trace(index)) }
      if let end = trace.end { draw(signs.end, end.x, end.y, .trace(index)) }
    }
    if let height = levels.constant {
      say("level at \(TextSigns.text(Decimal.text(height), style))")
    }
    if levels.isEmpty { say("no values to show here") }
  }

  private mutating func drawLevels(of surface: Figure.Surface) -> Levels {
    let data = Box(
      left: 0, top: 0, right: Double(layout.dotColumns), bottom: Double(layout.dotRows))
    let grid = SurfaceGrid(
      of: surface, over: data, x: layout.dotsX, y: layout.dotsY,
      spacing: style == .braille ? Self.spacing : 1)
    let levels = Levels(for: grid.finiteValues)
    var isolines = Isolines(grid, bounds: levels.range)
    var lines = zip(levels.values, levels.labels).map { height, label in
      (label: label, lines: isolines.loops(at: height).flatMap(\.lines))
    }
    // In a crowd nothing can be seen: every other height is enough then.
    while lines.count > 3, lines.map({ Self.length(of: $0.lines) }).reduce(0, +) > mostDots {
      lines = lines.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }
    for line in lines.flatMap(\.lines) { draw(line, .level) }
    for (label, lines) in lines {
      guard let longest = lines.max(by: { $0.count < $1.count }) else { continue }
      write(label, beside: longest)
    }
    return levels
  }

  /// An eighth of all there are.
  private var mostDots: Double { Double(layout.dotColumns * layout.dotRows) / 8 }

  private static func length(of lines: [[Point]]) -> Double {
    lines.reduce(0) { sum, line in
      sum + zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    }
  }

  /// Writes a height on its line, where no other height stands.
  private mutating func write(_ label: String, beside line: [Point]) {
    let text = TextSigns.text(label, style)
    // Places in turn from the middle of the line outwards.
    for part in [0.5, 0.25, 0.75, 0.1, 0.9] {
      let cell = layout.cell(line[Int(Double(line.count - 1) * part)])
      let column = cell.column - text.count / 2
      let cells = column - 1..<column + text.count + 1
      guard cells.lowerBound >= layout.left - 1, cells.upperBound <= grid.columns + 1,
        cells.allSatisfy({ !grid.contains($0, cell.row) || grid[$0, cell.row].role != .axis })
      else { continue }
      return grid.write(text, column, cell.row, .axis)
    }
  }

  private mutating func draw(
    _ sign: Character, _ x: Double, _ y: Double, _ role: FigureText.Role
  ) {
    guard let cell = layout.cell(x, y) else { return }
    grid.set(sign, cell.column, cell.row, role)
  }

  private mutating func say(_ text: String) {
    let column = layout.left + max(0, (layout.width - text.count) / 2)
    grid.write(text, column, layout.top + layout.height / 2, .axis)
  }
}
