internal import Raster

extension Canvas {
  /// Colours told apart: their steps are below what is seen, and leave a palette room for the rest.
  private static let colorCount = 128

  /// A colour for each height and the bar that explains them.
  mutating func drawHeat(
    of surface: Figure.Surface, _ scene: SurfaceScene, _ colors: ColorMap, _ palette: Palette
  ) {
    let shades = (0..<Self.colorCount).map { index in
      colors.color((Double(index) + 0.5) / Double(Self.colorCount))
    }
    let (layout, levels, function) = (scene.layout, scene.levels, surface.function)
    let xs = pixelCenters(from: layout.data.left, to: layout.data.right).map(layout.x.value)
    let ys = pixelCenters(from: layout.data.top, to: layout.data.bottom).map(layout.y.value)
    paintRows(ys.count, of: layout, shades + [nil]) { row in
      function(xs, Array(repeating: ys[row], count: xs.count)).map { value in
        guard value.isFinite else { return UInt16(Self.colorCount) }
        return UInt16(
          min(Int(levels.part(of: value) * Double(Self.colorCount)), Self.colorCount - 1))
      }
    }
    if let bar = layout.colorBar { draw(bar, shades, palette) }
  }

  /// The bar at the right; its texts are the layout's.
  private mutating func draw(_ bar: ColorBar, _ shades: [Color], _ palette: Palette) {
    let length = bar.box.height / Double(shades.count)
    for (index, color) in shades.enumerated() {
      let bottom = bar.box.bottom - Double(index) * length
      fillPixels(bar.box.left, bottom - length, bar.box.right, bottom, color)
    }
    for y in bar.ticks {
      levelLine(from: bar.box.right, to: bar.tickEnd, y: y - 0.5, palette.frame)
    }
  }
}
