internal import Raster

extension Canvas {
  /// The legend, among data on a plate: a sample, then the name.
  mutating func draw(_ legend: Legend, _ palette: Palette) {
    if !legend.isBelow { drawPlate(legend.box, palette) }
    for row in legend.rows {
      if let series = row.series { drawSample(of: series, at: row.sample, palette) }
      for text in [row.name, row.detail].compactMap({ $0 }) {
        draw(text, palette.color(of: text.role))
      }
    }
  }

  private mutating func drawPlate(_ box: Box, _ palette: Palette) {
    fillPixels(box.left, box.top, box.right, box.bottom, palette.frame)
    fillPixels(box.left + 1, box.top + 1, box.right - 1, box.bottom - 1, palette.ground)
  }

  /// A piece of a curve's line, or of a descent's way with its marks.
  private mutating func drawSample(
    of series: Legend.Series, at start: Point, _ palette: Palette
  ) {
    let end = Point(start.x + LegendTable.sample, start.y)
    switch series {
    case .curve(let index):
      stroke(
        .polyline([start, end]), width: Self.curveWidth,
        dash: SeriesStyle.curve(index).dash.lengths, palette.curve(index))
    case .trace(let index):
      let color = palette.trace(index)
      for part in [0.2, 0.5, 0.8] {
        fill(
          Markers.dot(SeriesStyle.trace(index).shape, at: start.mixed(end, part)), color)
      }
    }
  }
}
