import Raster
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct StrokeTests {
  @Test func `a level line of whole pixels is crisp between its round ends`() {
    let line = Path.polyline([Point(3, 3), Point(9, 3)])
    #expect(
      asciiArt(Coverage(of: line, stroke: Stroke(width: 4), within: bounds(12, 6))) == """
        ............
        .39######93.
        .9########9.
        .9########9.
        .39######93.
        ............
        """)
  }

  @Test func `dashes follow one another along the path`() {
    let line = Path.polyline([Point(1, 1), Point(7, 1), Point(7, 5)])
    let stroke = Stroke(width: 0.02, dash: [2, 2])
    var lit: [Bool] = []
    let coverage = Coverage(of: line, stroke: stroke, within: bounds(10, 10))
    for column in [1, 2, 3, 4, 5, 6] { lit.append(coverage.grid[10 + column] > 0.01) }
    for row in [1, 2, 3, 4] { lit.append(coverage.grid[10 * row + 7] > 0.005) }
    #expect(lit == [true, true, false, false, true, true, false, false, true, true])
  }

  @Test(arguments: [[0.0, 0], [-1, 2], [.nan, 1], [.infinity, 1], [1e-9, 1e-9]])
  func `patterns that make no dashes draw a solid line`(dash: [Double]) {
    let line = Path.polyline([Point(2, 2), Point(8, 2)])
    let solid = Coverage(of: line, stroke: Stroke(width: 2), within: bounds(10, 4))
    let dashed = Coverage(of: line, stroke: Stroke(width: 2, dash: dash), within: bounds(10, 4))
    #expect(dashed.grid == solid.grid)
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func `a pen without a width draws nothing`(width: Double) {
    let line = Path.polyline([Point(2, 2), Point(8, 2)])
    #expect(Coverage(of: line, stroke: Stroke(width: width), within: bounds(10, 4)).area == 0)
  }

  @Test(arguments: [0.002, 0.1, 1, 1.36, 2.25, 6])
  func `round caps have the area of half discs`(width: Double) {
    let line = Path.polyline([Point(10, 10.3), Point(30, 12.1)])
    let length = (20 * 20 + 1.8 * 1.8).squareRoot()
    let area = Coverage(of: line, stroke: Stroke(width: width), within: bounds(40, 24)).area
    #expect(abs(area - length * width - .pi * width * width / 4) < 0.002)
  }

  @Test func `a single point is a disc`() {
    var path = Path()
    path.move(to: Point(5, 5))
    let area = Coverage(of: path, stroke: Stroke(width: 6), within: bounds(10, 10)).area
    #expect(abs(area - 9 * .pi) < 0.03)
  }

  @Test(arguments: [0.0, 0.1, 0.25, 0.5, 0.73])
  func `a ring that the picture's edge cuts looks as it does whole`(turn: Double) {
    // The beginning of the path, where its ends must meet, lies in the picture or outside of it.
    let corners = (0..<40).map { step in
      let angle = 2 * Double.pi * (turn + Double(step) / 40)
      return Point(12 + 9 * cos(angle), 11 + 8 * sin(angle))
    }
    let ring = Path.polygon(corners)
    let whole = Coverage(of: ring, stroke: Stroke(width: 3), within: bounds(24, 22)).grid
    let cut = Coverage(of: ring, stroke: Stroke(width: 3), within: bounds(12, 22)).grid
    for (index, covered) in cut.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: 12)
      #expect(abs(covered - whole[24 * row + column]) < 1e-9, "row \(row), column \(column)")
    }
  }

  @Test func `where a stroke crosses itself it neither doubles nor cancels`() {
    // A bow: both ways across the middle, turning opposite ways in its two halves.
    let path = Path.polygon([Point(4, 4), Point(36, 36), Point(36, 4), Point(4, 36)])
    let coverage = Coverage(of: path, stroke: Stroke(width: 6), within: bounds(40, 40))
    #expect(coverage.grid[20 * 40 + 20] == 1)
    #expect(coverage.grid.allSatisfy { $0 >= 0 && $0 <= 1 })
    let sampled = sampledArea(of: [Point(4, 4), Point(36, 36), Point(36, 4), Point(4, 36)])
    #expect(abs(coverage.area / sampled - 1) < 0.002)
  }

  /// The area within 3 pixels of a closed polyline, by counting samples.
  private func sampledArea(of corners: [Point]) -> Double {
    func squaredDistance(_ p: Point, _ a: Point, _ b: Point) -> Double {
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let part = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy)
      let t = min(max(part, 0), 1)
      let (x, y) = (a.x + t * dx - p.x, a.y + t * dy - p.y)
      return x * x + y * y
    }
    let sides = zip(corners, corners.dropFirst() + corners.prefix(1))
    var count = 0
    for v in 0..<400 {
      for u in 0..<400 {
        let p = Point((Double(u) + 0.5) / 10, (Double(v) + 0.5) / 10)
        if sides.contains(where: { squaredDistance(p, $0.0, $0.1) <= 9 }) { count += 1 }
      }
    }
    return Double(count) / 100
  }

  @Test func `a finely divided curve weighs no more than a coarse one`() {
    // Every join of a smooth curve is a chance to count its inner side twice.
    func arc(pieces: Int) -> Double {
      let points = (0...pieces).map { piece in
        let angle = .pi * Double(piece) / Double(pieces)
        return Point(20 + 15 * Double.cosine(angle), 20 - 15 * Double.sine(angle))
      }
      return Coverage(of: .polyline(points), stroke: Stroke(width: 3), within: bounds(40, 40)).area
    }
    let expected = .pi * 15 * 3 + .pi * 1.5 * 1.5
    for pieces in [50, 100, 400, 3_000] {
      #expect(abs(arc(pieces: pieces) / expected - 1) < 0.002)
    }
  }
}
