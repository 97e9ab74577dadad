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
    canvas.drawTraces(
      scene.traces, scene.notes, scene.layout, palette, isOnGround: ground != nil)
    return canvas.pixmap
  }
}

extension Canvas {
  /// A canvas with what does not depend on descents: axes, curves and minima.
  init(_ scene: Scene, _ figure: Figure, _ palette: Palette) {
    self.init(size: figure.size, scale: figure.resolution, ground: palette.ground)
    drawGround(scene.ground, scene.layout, palette)
    drawAxes(scene.layout, palette)
    drawCloud(figure.cloud, scene.layout, palette)
    for (index, curve) in scene.curves.enumerated() {
      drawCurve(curve, index, scene.layout, palette)
    }
    drawGroundSigns(scene.ground, palette)
    for crowd in scene.crowds { drawCrowd(crowd, palette) }
    for minimum in scene.minima { drawMinimum(minimum.place, minimum.isGlobal, palette) }
  }

  /// The descents over it, and all notes.
  /// - Parameter isOnGround: whether coloured ground is below.
  mutating func drawTraces(
    _ traces: [TraceScene], _ notes: [Scene.Note], _ layout: Layout, _ palette: Palette,
    isOnGround: Bool = false
  ) {
    for (index, trace) in traces.enumerated() { drawTrace(trace, index, layout, palette) }
    for note in notes {
      drawLeader(of: note, palette)
      // Plates would cut holes into coloured ground.
      draw(
        note.block, palette.color(of: note.block.role), plate: isOnGround ? nil : palette.ground,
        halo: isOnGround ? palette.ground.withAlpha(0.7) : nil)
    }
  }
}
