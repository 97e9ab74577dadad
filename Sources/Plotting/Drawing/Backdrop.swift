public import Raster

/// What is behind the descents of a figure, painted once, for pictures that differ in nothing else.
///
/// They are as ``Figure/drawn()`` makes them, except that lines of one height go on below the texts,
/// which have halos, that no small print says how the descents were run, and that of a descent which
/// leaps to and fro all the time fewer leaps are drawn: such a frame would take many times as long.
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
    var overlay = drawing.overlayOfOther(figure)
    for index in overlay.traces.indices { overlay.traces[index].thin() }
    return drawing.canvas(overlay).layers.pixmap
  }
}
