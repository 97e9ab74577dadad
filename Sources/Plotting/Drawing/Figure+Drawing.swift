public import Raster

extension Figure {
  /// The picture: `size` times `scale` pixels.
  ///
  /// The same figure gives the same bytes on every machine whose functions give the same values.
  public func drawn() -> Pixmap {
    if let surface { return drawn(surface) }
    let scene = Scene(self)
    let palette = Palette(theme)
    var canvas = Canvas(scene, self, palette)
    canvas.drawTraces(scene.traces, scene.notes, scene.layout, palette)
    return canvas.pixmap
  }
}

extension Canvas {
  /// A canvas with what does not depend on descents: axes, curves and minima.
  init(_ scene: Scene, _ figure: Figure, _ palette: Palette) {
    self.init(size: figure.size, scale: figure.resolution, ground: palette.ground)
    drawAxes(scene.layout, palette)
    for (index, curve) in scene.curves.enumerated() {
      drawCurve(curve, index, scene.layout, palette)
    }
    for minimum in scene.minima { drawMinimum(minimum.place, minimum.isGlobal, palette) }
  }

  /// The descents over it, and all notes.
  mutating func drawTraces(
    _ traces: [TraceScene], _ notes: [Scene.Note], _ layout: Layout, _ palette: Palette
  ) {
    for (index, trace) in traces.enumerated() { drawTrace(trace, index, layout, palette) }
    for note in notes {
      drawLeader(of: note, palette)
      draw(note.block, palette.color(of: note.block.role), plate: palette.ground)
    }
  }
}
