internal import Raster

/// A surface cut at its levels: the outlines of what reaches each, and the lines along them.
struct Contours: Sendable {
  /// For each bound, from where there are values at all to the highest level, the outlines of the
  /// region that reaches it.
  let regions: [[[Point]]]
  /// For each level its lines.
  let lines: [[[Point]]]

  /// Cuts a grid in points; once `isCancelled` there is nothing at further levels.
  init(of grid: SurfaceGrid, at levels: Levels, until isCancelled: () -> Bool) {
    var isolines = Isolines(grid)
    let loops = ([-.infinity] + levels.values).map { isCancelled() ? [] : isolines.loops(at: $0) }
    regions = loops.map { $0.map(\.points) }
    lines = loops.dropFirst().map { $0.flatMap { $0.lines(.level) } }
  }
}
