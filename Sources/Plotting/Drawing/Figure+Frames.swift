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
    let drawing = MovingDrawing(self, animation)
    for frame in animation.frames { try body(drawing.picture(at: frame.step), frame.seconds) }
  }
}

/// What all frames share, drawn once, and how each differs.
///
/// Everything is where it is in the finished picture, so that nothing jumps; what is not yet known,
/// the ends, is left out.
private struct MovingDrawing {
  let figure: Figure
  let scene: Scene
  let palette: Palette
  /// Axes, curves and minima.
  let ground: Canvas
  /// Where the caption begins: so far to the left that the longest has room.
  let captionStart: Double

  init(_ figure: Figure, _ animation: Figure.Animation) {
    self.figure = figure
    let scene = Scene(figure)
    self.scene = scene
    palette = Palette(figure.theme)
    ground = Canvas(scene, figure, palette)
    let widest = animation.frames.compactMap(\.step).map { figure.caption(at: $0).width }.max()
    captionStart = scene.layout.captionStart(width: widest ?? 0)
  }

  func picture(at step: Int?) -> Pixmap {
    var canvas = ground
    guard let step else {
      canvas.drawTraces(
        scene.traces, scene.notes, scene.layout, palette, isOnGround: figure.ground != nil)
      return canvas.pixmap
    }
    let traces = figure.traces.map {
      TraceScene($0, in: scene.layout, along: scene.curves, upTo: step)
    }
    let notes = scene.notes.filter { !$0.isOfEnd }
    canvas.drawTraces(
      traces, notes, scene.layout, palette, isOnGround: figure.ground != nil)
    let caption = figure.caption(at: step).truncated(to: scene.layout.canvas.right - captionStart)
    canvas.draw(
      caption.moved(to: captionStart, below: scene.layout), palette.color(of: caption.role))
    return canvas.pixmap
  }
}

extension Figure {
  /// The step and where the descents stand: `step 7: x = −0.5123, f = −0.91`.
  fileprivate func caption(at step: Int) -> TextBlock {
    let places = traces.compactMap { trace -> String? in
      guard let place = trace.steps.prefix(step + 1).last else { return nil }
      let x = "x = \(Decimal.text(place.x))"
      return traces.count == 1
        ? "\(x), f = \(Decimal.text(place.value))" : "\(trace.label): \(x)"
    }
    return TextBlock(["step \(step): " + places.joined(separator: ", ")], role: .axis)
  }
}

extension Layout {
  /// Where a caption begins that ends at the picture's right side, unless the axis' name is there.
  fileprivate func captionStart(width: Double) -> Double {
    max(canvas.right - width - 16, (xName?.box.right ?? 0) + 16)
  }

  /// The name of the horizontal axis, which captions stand beside.
  fileprivate var xName: TextBlock? { texts.last { $0.role == .axis } }
}

extension TextBlock {
  fileprivate func moved(to left: Double, below layout: Layout) -> TextBlock {
    var block = self
    block.origin = Point(left, layout.xName?.origin.y ?? layout.data.bottom)
    return block
  }
}
