internal import Raster

extension Canvas {
  /// Colours told apart: their steps are below what is seen, and leave a palette room for the rest.
  private static let colorCount = 128

  /// A colour for each height and the bar that explains them.
  mutating func drawHeat(
    of surface: Figure.Surface, _ scene: SurfaceScene, _ colors: ColorMap, _ palette: Palette
  ) {
    let codes = (0..<Self.colorCount).map { index in
      colors.color((Double(index) + 0.5) / Double(Self.colorCount))
    }
    func code(_ part: Double) -> Int {
      min(Int(part * Double(Self.colorCount)), Self.colorCount - 1)
    }
    let layout = scene.layout
    let columns = pixelCenters(from: layout.data.left, to: layout.data.right)
    let rows = pixelCenters(from: layout.data.top, to: layout.data.bottom)
    let xs = columns.map(layout.x.value)
    for (row, y) in rows.enumerated() {
      let values = surface.function(xs, Array(repeating: layout.y.value(at: y), count: xs.count))
      paintRow(
        row, of: layout,
        values.map { $0.isFinite ? codes[code(scene.levels.part(of: $0))] : nil })
    }
    if let bar = layout.colorBar { draw(bar, codes, palette) }
  }

  /// The bar at the right; its texts are the layout's.
  private mutating func draw(_ bar: ColorBar, _ codes: [Color], _ palette: Palette) {
    let length = bar.box.height / Double(codes.count)
    for (index, color) in codes.enumerated() {
      let bottom = bar.box.bottom - Double(index) * length
      fillPixels(bar.box.left, bottom - length, bar.box.right, bottom, color)
    }
    for y in bar.ticks {
      levelLine(from: bar.box.right, to: bar.tickEnd, y: y - 0.5, palette.frame)
    }
  }
}
