internal import Raster

extension Canvas {
  /// The grid, the line of zeros, the axes with their ticks, and all texts outside of the data area.
  mutating func drawAxes(_ layout: Layout, _ palette: Palette) {
    let data = layout.data
    for tick in layout.xTicks.ticks {
      let x = min(layout.x.position(of: tick.value), data.right - 1)
      uprightLine(from: data.top, to: data.bottom, x: x, palette.grid)
      uprightLine(from: data.bottom, to: data.bottom + 5, x: x, palette.frame)
    }
    for tick in layout.yTicks.ticks {
      let y = layout.y.position(of: tick.value) - 0.5
      levelLine(from: data.left, to: data.right, y: y, palette.grid)
      levelLine(from: data.left - 4, to: data.left, y: y, palette.frame)
    }
    if layout.y.range.contains(0) {
      levelLine(
        from: data.left, to: data.right, y: layout.y.position(of: 0) - 0.5, palette.zero)
    }
    levelLine(from: data.left, to: data.right, y: data.bottom - 1, palette.frame)
    uprightLine(from: data.top, to: data.bottom, x: data.left, palette.frame)
    for text in layout.texts { draw(text, palette.color(of: text.role)) }
  }
}
