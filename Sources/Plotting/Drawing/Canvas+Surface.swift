internal import Raster

extension Canvas {
  /// A canvas with what does not depend on descents: axes, the surface and its marks.
  init(
    _ scene: SurfaceScene, _ surface: Figure.Surface, _ figure: Figure, _ palette: Palette
  ) {
    self.init(
      size: figure.size, scale: figure.resolution, ground: palette.ground, ramp: .coarse,
      cache: figure.cache, isCancelled: figure.isCancelled)
    drawAxes(scene.layout, palette)
    let colors = ColorMap(figure.theme, surface.style)
    if let areas = surface.areas {
      drawAreas(areas, scene.layout, palette)
      drawLevels(scene, palette.text.withAlpha(0.22))
    } else {
      switch surface.style {
      case .contour: drawBands(scene, colors, palette)
      case .heatmap: drawHeat(of: surface, scene, colors, palette)
      }
    }
    for shore in scene.shores { drawShore(shore, scene.layout, colors, palette) }
    drawFrame(scene.layout, palette)
    for crowd in scene.crowds { drawStarts(of: crowd, palette) }
    for mark in scene.marks { drawMark(mark, palette) }
    for crowd in scene.crowds { drawEnds(of: crowd, palette) }
  }

  /// Bands of colour with lines between them.
  ///
  /// Each band is laid as the region of all that is as high, over the last: no two fills abut, so
  /// there are no seams.
  mutating func drawBands(_ scene: SurfaceScene, _ colors: ColorMap, _ palette: Palette) {
    let last = Double(scene.regions.count - 1)
    for (index, region) in scene.regions.enumerated() {
      var path = Path()
      for outline in region { path.append(.polygon(outline)) }
      fill(path, colors.color(last > 0 ? Double(index) / last : 0.5), clip: scene.layout)
    }
    drawLevels(scene, palette.text.withAlpha(palette.lineOpacity))
    for text in scene.levelTexts { draw(text, palette.text) }
  }

  /// Lines of one height.
  mutating func drawLevels(_ scene: SurfaceScene, _ color: Color) {
    for lines in scene.lines {
      var path = Path()
      for line in lines { path.append(.polyline(line)) }
      stroke(path, width: 1, color, clip: scene.layout)
    }
  }

  /// Where level ground ends: dashed, since no height is told from another there.
  private mutating func drawShore(
    _ shore: (part: Double, lines: [[Point]]), _ layout: Layout, _ colors: ColorMap,
    _ palette: Palette
  ) {
    var path = Path()
    for line in shore.lines { path.append(.polyline(line)) }
    let ink = palette.ink(on: colors.color(shore.part))
    stroke(path, width: 1, dash: [4, 3], ink, clip: layout)
  }

  /// The data area's border.
  mutating func drawFrame(_ layout: Layout, _ palette: Palette) {
    let data = layout.data
    levelLine(from: data.left, to: data.right, y: data.top, palette.frame)
    levelLine(from: data.left, to: data.right, y: data.bottom - 1, palette.frame)
    uprightLine(from: data.top, to: data.bottom, x: data.left, palette.frame)
    uprightLine(from: data.top, to: data.bottom, x: data.right - 1, palette.frame)
  }

  /// A critical point: a triangle that points down or up, or a cross; filled for the deepest and
  /// highest.
  mutating func drawMark(_ mark: MarkScene.Mark, _ palette: Palette) {
    let sign = Markers.sign(of: mark.kind, at: mark.place)
    if mark.kind == .saddle {
      stroke(sign, width: 4.5, palette.ground)
      stroke(sign, width: 2, palette.text)
      return
    }
    stroke(sign, width: 4, palette.ground)
    fill(sign, mark.isExtreme ? palette.text : palette.ground)
    stroke(sign, width: 1.5, palette.text)
  }
}

extension Markers {
  static let markRadius = 5.5

  /// The shape of a critical point.
  static func sign(of kind: Figure.Mark.Kind, at place: Point) -> Path {
    switch kind {
    case .minimum:
      return .regularPolygon(center: place, corners: 3, radius: markRadius, rotation: .pi)
    case .maximum: return .regularPolygon(center: place, corners: 3, radius: markRadius)
    case .saddle: return cross(at: place, arm: markRadius * 0.7)
    }
  }
}
