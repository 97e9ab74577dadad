public import Raster

extension Figure {
  /// The picture, still to be painted: `size` times `scale` pixels.
  ///
  /// The same figure gives the same bytes on every machine whose functions give the same values.
  public var layers: Layers { Drawing(self).finished }

  /// The picture in memory.
  public func drawn() -> Pixmap { layers.pixmap }
}

/// A figure ready to be painted: the ground, which all moments share, and what lies over it.
struct Drawing {
  let layout: Layout
  let overlay: Overlay
  /// What lies over the same ground for a figure that differs in its descents only.
  let overlayOfOther: @Sendable (Figure) -> Overlay
  let palette: Palette
  /// Axes, curves and minima, or a surface with its marks.
  fileprivate(set) var ground: Canvas
  /// The curves, which moves may run along.
  let curves: [CurveSampling.Result]
  /// Around texts that lie on colours, in which plates would be holes.
  fileprivate let halo: Color?

  /// - Parameter isUnderway: whether it is to be the ground of descents that have not ended yet.
  init(_ figure: Figure, isUnderway: Bool = false) {
    palette = Palette(figure.theme)
    let onGround = figure.ground == nil ? nil : palette.ground.withAlpha(0.7)
    halo = figure.surface == nil ? onGround : palette.ground
    if let surface = figure.surface {
      let scene = SurfaceScene(figure, surface, isUnderway: isUnderway)
      (layout, overlay, curves) = (scene.layout, scene.overlay, [])
      overlayOfOther = { $0.surface.map(scene.overlay) ?? scene.overlay }
      ground = Canvas(scene, surface, figure, palette)
    } else {
      let scene = Scene(figure)
      (layout, overlay, curves) = (scene.layout, scene.overlay, scene.guides)
      overlayOfOther = scene.overlay(of:)
      ground = Canvas(scene, figure, palette)
    }
  }

  /// The ground with an overlay.
  func canvas(_ overlay: Overlay) -> Canvas {
    var canvas = ground
    canvas.draw(overlay, layout, palette, halo: halo)
    return canvas
  }

  /// Paints the ground once for all the canvases that follow.
  mutating func paintGround() { ground.paint() }

  var finished: Layers { canvas(overlay).layers }
}

extension Canvas {
  /// A canvas with what does not depend on descents: axes, curves and minima.
  init(_ scene: Scene, _ figure: Figure, _ palette: Palette) {
    self.init(
      size: figure.size, scale: figure.resolution, ground: palette.ground,
      cache: figure.cache, isCancelled: figure.isCancelled)
    drawGround(scene.ground, scene.layout, palette)
    drawAxes(scene.layout, palette)
    drawCloud(figure.cloud, scene.layout, palette)
    for (index, curve) in scene.curves.enumerated() {
      drawCurve(curve, index, scene.layout, palette)
    }
    drawGroundSigns(scene.ground, palette)
    for crowd in scene.crowds { drawCrowd(crowd, palette) }
    for minimum in scene.minima.marks { drawMinimum(minimum.place, minimum.rank, palette) }
  }
}
