public import Raster

extension Figure {
  /// The picture: `size` times `scale` pixels.
  ///
  /// The same figure gives the same bytes on every machine whose functions give the same values.
  public func drawn() -> Pixmap {
    let scene = Scene(self)
    let palette = Palette(theme)
    var canvas = Canvas(size: size, scale: resolution, ground: palette.ground)
    canvas.drawAxes(scene.layout, palette)
    for (index, curve) in scene.curves.enumerated() {
      canvas.drawCurve(curve, index, scene.layout, palette)
    }
    for minimum in scene.minima { canvas.drawMinimum(minimum.place, minimum.isGlobal, palette) }
    for (index, trace) in scene.traces.enumerated() {
      canvas.drawTrace(trace, index, scene.layout, palette)
    }
    for note in scene.notes {
      canvas.drawLeader(of: note, palette)
      canvas.draw(note.block, palette.color(of: note.block.role), plate: palette.ground)
    }
    return canvas.pixmap
  }
}
