internal import Parallel
internal import Raster

/// A surface cut at its levels: the outlines of what reaches each, and the lines along them.
struct Contours: Sendable {
  /// For each bound, from where there are values at all to the highest level, the outlines of the
  /// region that reaches it.
  let regions: [[[Point]]]
  /// For each level its lines.
  let lines: [[[Point]]]

  /// Cuts a grid in points; once `isCancelled` there is nothing at further levels.
  init(of grid: SurfaceGrid, at levels: Levels, until isCancelled: @Sendable () -> Bool) {
    let levels = [-.infinity] + levels.values
    // Each thread has every so manyth level, since the outlines of neighbours are about as long.
    let count = min(Threads.processors, levels.count)
    let parts = Threads.map(count) { part in
      var isolines = Isolines(grid)
      return stride(from: part, to: levels.count, by: count).map {
        isCancelled() ? [] : isolines.loops(at: levels[$0])
      }
    }
    let loops = levels.indices.map { parts[$0 % count][$0 / count] }
    regions = loops.map { $0.map(\.points) }
    lines = loops.dropFirst().map { $0.flatMap { $0.lines(.level) } }
  }
}
