extension TextGrid {
  /// Title, axes with their labels and names, and the line of zeros.
  mutating func drawAxes(_ layout: TextLayout, _ metrics: TextMetrics) {
    let signs = TextSigns.axes(metrics.style)
    let (left, bottom) = (layout.left - 1, layout.top + layout.height)
    write(layout.yName, 0, 0, .axis)
    write(layout.title, layout.titleColumn, 0, .title)
    if let zero = layout.zeroRow {
      for column in layout.left..<columns { set(signs.zero, column, zero, .zero) }
    }
    for row in layout.dataRows { set(signs.vertical, left, row, .axis) }
    for column in layout.left..<columns { set(signs.horizontal, column, bottom, .axis) }
    set(signs.corner, left, bottom, .axis)
    for tick in layout.yLabels {
      write(tick.text, tick.column, tick.row, .axis)
      set(signs.leftTick, left, tick.row, .axis)
    }
    for tick in layout.xLabels {
      write(tick.text, tick.column, bottom + 1, .axis)
      set(signs.bottomTick, tick.place, bottom, .axis)
    }
    drawXName(layout, metrics, below: bottom)
  }

  /// The axis's name at its right end, or before the last label, if labels leave it room; what it
  /// counts from is always said.
  private mutating func drawXName(
    _ layout: TextLayout, _ metrics: TextMetrics, below bottom: Int
  ) {
    let end = columns - metrics.width(of: layout.xName)
    let ends = layout.xLabels.map { $0.column + $0.text.count }
    let inner = (layout.xLabels.last?.column ?? 0) - 2 - metrics.width(of: layout.xName)
    if ends.allSatisfy({ $0 < end }) {
      write(layout.xName, end, bottom + 1, .axis)
    } else if ends.dropLast().allSatisfy({ $0 + 2 <= inner }), inner >= 0 {
      write(layout.xName, inner, bottom + 1, .axis)
    } else if layout.hasOrigin {
      write(layout.xName, end, bottom - 1, .axis)
    }
  }
}
