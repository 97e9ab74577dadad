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
    drawBar(scene, codes, palette)
  }

  /// The bar at the right: the lowest colour at its foot, a text at each level.
  private mutating func drawBar(_ scene: SurfaceScene, _ codes: [Color], _ palette: Palette) {
    let (data, levels) = (scene.layout.data, scene.levels)
    let left = data.right + Layout.bar.gap
    let right = left + Layout.bar.width
    guard !levels.values.isEmpty else { return }
    let length = data.height / Double(codes.count)
    for (index, color) in codes.enumerated() {
      let bottom = data.bottom - Double(index) * length
      fillPixels(left, bottom - length, right, bottom, color)
    }
    for (value, label) in zip(levels.values, levels.labels) {
      let y = data.bottom - levels.part(of: value) * data.height
      levelLine(from: right, to: right + 4, y: y - 0.5, palette.frame)
      var text = TextBlock(label, role: .tick, baseline: Point(right + 7, 0))
      text.origin.y = y - StrokeFont.ascent * text.size + StrokeFont.capHeight * text.size / 2
      draw(text.truncated(to: scene.layout.canvas.right - 2 - text.origin.x), palette.mutedText)
    }
  }
}
