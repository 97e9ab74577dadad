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
  /// Where the caption begins: so far to the left that the longest has room.
  let captionStart: Double

  init(_ figure: Figure, _ animation: Figure.Animation) {
    self.figure = figure
    last = Drawing(figure)
    let drawing = figure.surface == nil ? last : Drawing(figure, isUnderway: true)
    self.drawing = drawing
    let steps = animation.frames.compactMap(\.step)
    let widest = steps.map { figure.caption(at: $0, in: drawing.layout).width }.max()
    captionStart = drawing.layout.captionStart(width: widest ?? 0)
  }

  func picture(at step: Int?) -> Pixmap {
    guard let step else { return last.finished }
    let layout = drawing.layout
    let traces =
      figure.surface.map { $0.traces.map { TraceScene($0, in: layout, upTo: step) } }
      ?? figure.traces.map { TraceScene($0, in: layout, along: drawing.curves, upTo: step) }
    var canvas = drawing.canvas(drawing.overlay.underway(traces))
    let caption = figure.caption(at: step, in: layout).truncated(
      to: layout.canvas.right - captionStart)
    canvas.draw(
      caption.moved(to: captionStart, below: layout),
      drawing.palette.color(of: caption.role))
    return canvas.pixmap
  }
}

extension Figure {
  /// The step and where the descents stand: `step 7: x = −0.5123, f = −0.91`.
  fileprivate func caption(at step: Int, in layout: Layout) -> TextBlock {
    let places =
      surface?.traces.compactMap { $0.caption(at: step, in: layout) }
      ?? traces.compactMap { $0.caption(at: step, in: layout) }
    let isOnly = places.count == 1
    let texts = places.map { isOnly ? $0.whole : $0.brief }
    return TextBlock(["step \(step): " + texts.joined(separator: ", ")], role: .axis)
  }
}

/// What a caption says of one descent: by itself all, beside others what has room.
private typealias Caption = (whole: String, brief: String)

extension Figure.Trace {
  fileprivate func caption(at step: Int, in layout: Layout) -> Caption? {
    steps.prefix(step + 1).last.map {
      let x = "x = \(layout.x.text($0.x))"
      return ("\(x), f = \(layout.y.text($0.value))", "\(DescentTexts.name(label)): \(x)")
    }
  }
}

extension Figure.SurfaceTrace {
  fileprivate func caption(at step: Int, in layout: Layout) -> Caption? {
    steps.prefix(step + 1).last.map {
      let value = Decimal.text($0.value)
      return ("\(layout.text(of: $0)), value \(value)", "\(DescentTexts.name(label)) \(value)")
    }
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
