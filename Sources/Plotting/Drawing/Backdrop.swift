public import Raster

/// What is behind the descents of a figure, painted once, for pictures that differ in nothing else.
///
/// They are as ``Figure/drawn()`` makes them, except that lines of one height go on below the texts,
/// which have halos, and that no small print says how the descents were run.
public struct Backdrop: Sendable {
  private let drawing: Drawing

  /// Paints what is behind the descents of a figure.
  public init(of figure: Figure) {
    var ground = figure
    ground.traces = []
    ground.surface?.traces = []
    // The line of their small print stays where it is.
    if ground.surface != nil { ground.caption = ground.caption ?? "" }
    var drawing = Drawing(ground)
    drawing.paintGround()
    self.drawing = drawing
  }

  /// The picture of the same figure with other descents.
  public func drawn(with figure: Figure) -> Pixmap {
    var canvas = drawing.canvas(drawing.overlayOfOther(figure))
    return canvas.painted()
  }
}
