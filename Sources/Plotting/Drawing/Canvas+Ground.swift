internal import Raster

extension Canvas {
  /// The coloured ground: zones in light tints with lines between them.
  mutating func drawGround(_ ground: GroundScene, _ layout: Layout, _ palette: Palette) {
    for zone in ground.zones {
      guard let tint = zone.tint else { continue }
      var path = Path()
      for outline in zone.outlines { path.append(.polygon(outline)) }
      fill(path, palette.tint(tint), clip: layout)
    }
    for border in ground.borders {
      stroke(
        .polyline([border.foot, border.top]), width: 1, dash: [3, 3], palette.mutedText,
        clip: layout)
    }
  }

  /// What stands in the zones, and the stars of their ends.
  mutating func drawGroundSigns(_ ground: GroundScene, _ palette: Palette) {
    for text in ground.zones.compactMap(\.text) { draw(text, palette.text) }
    for end in ground.ends {
      drawStar(at: end.place, palette.crowd(end.tint), isFilled: end.isBest, palette)
    }
  }

  /// Where descents end: filled for the deepest, hollow for the others.
  mutating func drawStar(
    at place: Point, _ color: Color, isFilled: Bool, _ palette: Palette
  ) {
    let star = Markers.star(at: place)
    stroke(star, width: 4.5, palette.ground)
    fill(star, isFilled ? color : palette.ground)
    stroke(star, width: 1.75, color)
  }

  /// Points too many to be told apart.
  mutating func drawCloud(_ cloud: [Figure.Curve.Place], _ layout: Layout, _ palette: Palette) {
    let centers = cloud.map { Point(layout.x.position(of: $0.x), layout.y.position(of: $0.y)) }
    fillDiscs(centers.filter(layout.data.contains), radius: 0.9, palette.curve(0), clip: layout)
  }
}
