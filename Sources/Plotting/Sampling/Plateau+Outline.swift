internal import Raster

extension Plateau {
  /// The distance in points within which a line or a jump of the surface already tells where it ends.
  private static let reach = 2.0
  /// What it differs by there at least, in parts of what rounding may do.
  private static let leastRise = 100.0

  /// Where level ground of its height ends, as far as no line of one height and no jump shows it.
  ///
  /// It is the border of an indicator: 0 where the surface has the height, 1 elsewhere. The grid finds
  /// where that jumps.
  func outline(
    of surface: Figure.Surface, in layout: Layout, _ levels: Levels, resolution: Int
  ) -> [[Point]] {
    let indicator = Figure.Surface(label: "", variables: surface.variables) {
      surface.function($0, $1).map { value in
        value.isFinite ? abs(value - height) <= rounding ? 0 : 1 : .nan
      }
    }
    let grid = SurfaceGrid(of: indicator, in: layout, levels: [0.5], resolution: resolution)
    var isolines = Isolines(grid)
    return isolines.loops(at: 0.5).map { loop in
      loop.keeping(isShore(at: loop.points, of: surface, in: layout, levels))
    }.flatMap { $0.lines(.jump) }
  }

  /// At which points the surface leaves its height: at once, if not as fast as into another band.
  ///
  /// Where it comes ever nearer to the height, only rounding has an end.
  private func isShore(
    at points: [Point], of surface: Figure.Surface, in layout: Layout, _ levels: Levels
  ) -> [Bool] {
    let ways = [(1.0, 0.0), (-1, 0), (0, 1), (0, -1)].map { ($0 * Self.reach, $1 * Self.reach) }
    let places = points.flatMap { point in ways.map { Point(point.x + $0.0, point.y + $0.1) } }
    let values = surface.function(
      places.map { layout.x.value(at: $0.x) }, places.map { layout.y.value(at: $0.y) })
    let (own, band) = (levels.part(of: height), 1 / Double(levels.values.count + 1))
    return points.indices.map { index in
      let around = values[index * ways.count..<(index + 1) * ways.count]
      return around.contains { abs($0 - height) > Self.leastRise * rounding }
        && !around.contains { abs(levels.part(of: $0) - own) > band / 2 }
    }
  }
}

extension Isolines.Loop {
  /// The same, of which only some points are to be seen.
  fileprivate func keeping(_ isKept: [Bool]) -> Isolines.Loop {
    var loop = self
    for index in loop.kinds.indices where !isKept[index] { loop.kinds[index] = .rim }
    return loop
  }
}
