internal import Raster

extension Canvas {
  /// Starts as small marks in the colour and shape of the end they led to, ends as stars: filled for
  /// the deepest, hollow for the others.
  mutating func drawCrowd(_ crowd: CrowdScene, _ palette: Palette) {
    drawStarts(of: crowd, palette)
    drawEnds(of: crowd, palette)
  }

  mutating func drawStarts(of crowd: CrowdScene, _ palette: Palette) {
    // Hollow is what led nowhere.
    for place in crowd.open {
      drawHollow(Path.circle(center: place, radius: Markers.dotRadius), palette)
    }
    for place in crowd.lost { drawHollow(Markers.box(at: place), palette) }
    for bead in crowd.beads {
      drawDot(bead.shape, at: bead.place, palette.crowd(bead.rank), palette)
    }
  }

  mutating func drawEnds(of crowd: CrowdScene, _ palette: Palette) {
    for end in crowd.ends {
      drawStar(at: end.place, palette.crowd(end.rank), isFilled: end.isBest, palette)
    }
  }

  private mutating func drawHollow(_ path: Path, _ palette: Palette) {
    stroke(path, width: 3.5, palette.ground)
    fill(path, palette.ground)
    stroke(path, width: 1.25, palette.mutedText)
  }
}

extension Markers {
  /// A square for a start that was lost.
  static func box(at place: Point) -> Path {
    .regularPolygon(center: place, corners: 4, radius: dotRadius * 1.35, rotation: .pi / 4)
  }

  /// A cross whose arms go so far to each side.
  static func cross(at place: Point, arm: Double) -> Path {
    var path = Path.polyline([
      Point(place.x - arm, place.y - arm), Point(place.x + arm, place.y + arm),
    ])
    path.append(
      .polyline([Point(place.x - arm, place.y + arm), Point(place.x + arm, place.y - arm)]))
    return path
  }
}
