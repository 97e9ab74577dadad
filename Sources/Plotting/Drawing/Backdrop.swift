public import Raster

/// What is behind the descents of a figure, painted once, for pictures that differ in nothing else.
///
/// They are as ``Figure/drawn()`` makes them, except that lines of one height go on below the texts,
/// which have halos.
public struct Backdrop: Sendable {
  private let drawing: Drawing

  /// Paints what is behind the descents of a figure.
  public init(of figure: Figure) {
    var ground = figure
    ground.traces = []
    ground.surface?.traces = []
    drawing = Drawing(ground)
  }

  /// The picture of the same figure with other descents.
  public func drawn(with figure: Figure) -> Pixmap {
    drawing.canvas(drawing.overlayOfOther(figure)).pixmap
  }
}
