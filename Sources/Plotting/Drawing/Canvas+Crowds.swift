internal import Raster

extension Canvas {
  /// Starts as small marks in the colour and shape of the end they led to, ends as stars: filled for
  /// the deepest, hollow for the others.
  mutating func drawCrowd(_ crowd: CrowdScene, _ palette: Palette) {
    for place in crowd.open {
      let ring = Path.circle(center: place, radius: Markers.dotRadius)
      stroke(ring, width: 3.5, palette.ground)
      fill(ring, palette.ground)
      stroke(ring, width: 1.25, palette.mutedText)
    }
    for place in crowd.lost {
      let cross = Markers.cross(at: place, arm: Markers.dotRadius)
      stroke(cross, width: 4, palette.ground)
      stroke(cross, width: 1.75, palette.mutedText)
    }
    for bead in crowd.beads {
      let path = Markers.dot(SeriesStyle.Shape(rank: bead.rank), at: bead.place)
      stroke(path, width: 2, palette.ground)
      fill(path, palette.crowd(bead.rank))
    }
    for end in crowd.ends {
      drawStar(at: end.place, palette.crowd(end.rank), isFilled: end.isBest, palette)
    }
  }
}

extension Markers {
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
