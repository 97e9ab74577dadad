import Raster
import Testing
import TestSupport

/// Whatever the numbers, drawing ends soon and inside of the picture.
@Suite struct HostileCoordinateTests {
  private static let numbers = [
    0, 5, -5, 1e5, 1e18, -1e18, 1e300, -1e300, .infinity, -.infinity, .nan,
    Double.leastNonzeroMagnitude,
    Double.greatestFiniteMagnitude, -Double.greatestFiniteMagnitude,
  ]

  @Test(arguments: [nil, Stroke(width: 3), Stroke(width: 3, dash: [4, 2]), Stroke(width: 1e12)])
  func `any coordinates`(stroke: Stroke?) {
    var random = SplitMix64(seed: 5)
    func point() -> Point {
      let index = { Int(random.next() % UInt64(Self.numbers.count)) }
      return Point(Self.numbers[index()], Self.numbers[index()])
    }
    for _ in 0..<400 {
      var path = Path()
      path.move(to: point())
      path.line(to: point())
      path.cubic(to: point(), control1: point(), control2: point())
      path.quadratic(to: point(), control: point())
      path.close()
      path.line(to: point())
      let coverage =
        stroke.map { Coverage(of: path, stroke: $0, within: bounds(10, 10)) }
        ?? Coverage(of: path, within: bounds(10, 10))
      #expect(coverage.grid.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test func `an endless line keeps its width`() {
    let line = Path.polyline([Point(-1e300, 5), Point(1e300, 5)])
    let coverage = Coverage(of: line, stroke: Stroke(width: 2), within: bounds(10, 10))
    #expect(abs(coverage.area - 20) < 1e-9)
  }

  @Test func `an endless half plane is filled`() {
    let path = Path.rectangle(left: -1e300, top: 5, right: .infinity, bottom: 1e300)
    #expect(abs(Coverage(of: path, within: bounds(10, 10)).area - 50) < 1e-9)
  }

  @Test func `NaN interrupts a line`() {
    let line = Path.polyline([Point(1, 5), Point(3, 5), Point(.nan, 5), Point(7, 5), Point(9, 5)])
    let grid = Coverage(of: line, stroke: Stroke(width: 2), within: bounds(10, 10)).grid
    #expect(grid[45] < 0.001)
    #expect(abs(grid[42] - 1) < 1e-12)
    #expect(abs(grid[47] - 1) < 1e-12)
  }

  @Test func `very many edges in few pixels add up all the same`() {
    // 30,000 thin stripes of the left half of each pixel column cover half of the square.
    var path = Path()
    for index in 0..<30_000 {
      let left = 4 * Double(index) / 30_000
      path.append(.rectangle(left: left, top: 0, right: left + 2.0 / 30_000, bottom: 4))
    }
    let grid = Coverage(of: path, within: bounds(4, 4)).grid
    #expect(grid.allSatisfy { abs($0 - 0.5) < 1e-9 })
  }

  @Test func `an empty path covers nothing`() {
    var lone = Path()
    lone.close()
    #expect(Coverage(of: Path(), within: bounds(4, 4)).area == 0)
    #expect(Coverage(of: lone, stroke: Stroke(width: 2), within: bounds(4, 4)).area == 0)
    #expect(Coverage(of: .circle(center: Point(2, 2), radius: 1), within: bounds(0, 4)).area == 0)
  }
}
