internal import Raster

extension Figure {
  /// The picture of a surface.
  func drawn(_ surface: Surface) -> Pixmap {
    let scene = SurfaceScene(self, surface)
    let palette = Palette(theme)
    var canvas = Canvas(size: size, scale: resolution, ground: palette.ground)
    canvas.drawAxes(scene.layout, palette)
    let colors = ColorMap(theme, surface.style)
    if let areas = surface.areas {
      canvas.drawAreas(areas, scene.layout, palette)
      canvas.drawLevels(scene, palette.text.withAlpha(0.22))
    } else {
      switch surface.style {
      case .contour: canvas.drawBands(scene, colors, palette)
      case .heatmap: canvas.drawHeat(of: surface, scene, colors, palette)
      }
    }
    canvas.drawFrame(scene.layout, palette)
    for mark in scene.marks { canvas.drawMark(mark, palette) }
    for crowd in scene.crowds { canvas.drawCrowd(crowd, palette) }
    for (index, trace) in scene.traces.enumerated() {
      canvas.drawTrace(trace, index, scene.layout, palette)
    }
    for note in scene.notes {
      canvas.drawLeader(of: note, palette)
      canvas.draw(
        note.block, palette.color(of: note.block.role), halo: palette.ground.withAlpha(0.85))
    }
    return canvas.pixmap
  }
}

extension Canvas {
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
    drawLevels(scene, palette.text.withAlpha(0.5))
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
  mutating func drawMark(_ mark: SurfaceScene.Mark, _ palette: Palette) {
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
