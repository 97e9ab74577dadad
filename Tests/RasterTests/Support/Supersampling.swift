import Raster

/// Coverage of a triangle by counting 64 × 64 samples in each pixel: slow, and plainly right.
func supersampledCoverage(of corners: [Point], within bounds: PixelBounds) -> [Double] {
  let samples = 64
  func side(_ a: Point, _ b: Point, _ p: Point) -> Double {
    (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
  }
  func isInside(_ p: Point) -> Bool {
    let sides = (0..<3).map { side(corners[$0], corners[($0 + 1) % 3], p) }
    return sides.allSatisfy { $0 >= 0 } || sides.allSatisfy { $0 <= 0 }
  }
  var grid: [Double] = []
  for row in bounds.top..<bounds.bottom {
    for column in bounds.left..<bounds.right {
      var count = 0
      for v in 0..<samples {
        for u in 0..<samples {
          let x = Double(column) + (Double(u) + 0.5) / Double(samples)
          let y = Double(row) + (Double(v) + 0.5) / Double(samples)
          if isInside(Point(x, y)) { count += 1 }
        }
      }
      grid.append(Double(count) / Double(samples * samples))
    }
  }
  return grid
}
