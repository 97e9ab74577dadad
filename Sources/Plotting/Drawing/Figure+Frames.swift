public import Raster

extension Figure {
  /// Calls `body` with each frame of the animation and how long it is shown, in order.
  ///
  /// A still figure has one frame: itself. Frames are drawn one at a time, since all together may need
  /// much memory; the last equals ``drawn()``.
  public func forEachFrame<Failure: Error>(
    _ body: (_ picture: Pixmap, _ seconds: Double) throws(Failure) -> Void
  ) throws(Failure) {
    guard let animation else { return try body(drawn(), 0) }
    let drawing = MovingDrawing(self)
    for frame in animation.frames { try body(drawing.picture(at: frame.step), frame.seconds) }
  }
}

/// What the frames share, drawn once, and how each differs.
///
/// Everything is where it is in the finished picture, so that nothing jumps; what is not yet known,
/// the ends, is left out.
private struct MovingDrawing {
  let figure: Figure
  /// The picture at the end.
  let last: Drawing
  /// The others: over a surface lines run where ends are yet to be told.
  let drawing: Drawing

  init(_ figure: Figure) {
    self.figure = figure
    last = Drawing(figure)
    var drawing = figure.surface == nil ? last : Drawing(figure, isUnderway: true)
    drawing.paintGround()
    self.drawing = drawing
  }

  func picture(at step: Int?) -> Pixmap {
    guard let step else { return last.finished.pixmap }
    let layout = drawing.layout
    let traces =
      figure.surface.map { $0.traces.map { TraceScene($0, in: layout, upTo: step) } }
      ?? figure.traces.map { TraceScene($0, in: layout, along: drawing.curves, upTo: step) }
    var canvas = drawing.canvas(drawing.overlay.underway(traces))
    if let caption = layout.captions[step] {
      canvas.draw(caption, drawing.palette.color(of: caption.role))
    }
    return canvas.layers.pixmap
  }
}
