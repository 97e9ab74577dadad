import Raster
import Testing
import TestSupport

@Suite struct CoverageLaws {
  private static func triangle(_ random: inout SplitMix64, inside range: Range<Double>) -> [Point] {
    (0..<3).map { _ in
      Point(.random(in: range, using: &random), .random(in: range, using: &random))
    }
  }

  private static func area(_ p: [Point]) -> Double {
    abs((p[1].x - p[0].x) * (p[2].y - p[0].y) - (p[1].y - p[0].y) * (p[2].x - p[0].x)) / 2
  }

  @Test func `coverage adds up to the area`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      let corners = Self.triangle(&random, inside: 0..<40)
      let coverage = Coverage(of: .polygon(corners), within: bounds(40, 40))
      #expect(abs(coverage.area - Self.area(corners)) < 1e-9)
    }
  }

  @Test func `coverage agrees with 64 × 64 samples`() {
    var random = SplitMix64(seed: 2)
    var (sum, count, worst) = (0.0, 0, 0.0)
    for _ in 0..<4 {
      let corners = Self.triangle(&random, inside: 0..<12)
      let sampled = supersampledCoverage(of: corners, within: bounds(12, 12))
      let exact = Coverage(of: .polygon(corners), within: bounds(12, 12)).grid
      for (a, b) in zip(exact, sampled) where a > 0 && a < 1 {
        sum += abs(a - b)
        count += 1
        worst = max(worst, abs(a - b))
      }
    }
    #expect(count > 80)
    #expect(sum / Double(count) <= 0.002)
    #expect(worst <= 0.006)
  }

  @Test func `a small shape and the same with a speck far away are covered alike`() {
    // The small one is summed up in a grid, the other, whose box is large, in sorted cells.
    var random = SplitMix64(seed: 8)
    let large = bounds(400, 400)
    let speck = Path.polygon([Point(390, 390), Point(392, 390), Point(390, 392)])
    for _ in 0..<40 {
      let corners = (0..<6).map { _ in
        Point(.random(in: -5..<60, using: &random), .random(in: -5..<60, using: &random))
      }
      let path = Path.polyline(corners)
      var both = path
      both.append(speck)
      for stroke in [nil, Stroke(width: 0.7), Stroke(width: 5, dash: [7, 8])] {
        func covered(_ path: Path) -> [Double] {
          let coverage =
            stroke.map { Coverage(of: path, stroke: $0, within: large) }
            ?? Coverage(of: path, rule: .evenOdd, within: large)
          return Array(coverage.grid.prefix(380 * 400))
        }
        #expect(zip(covered(path), covered(both)).allSatisfy { abs($0 - $1) < 1e-12 })
      }
    }
  }

  @Test func `moving by whole pixels moves the coverage`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<50 {
      // Multiples of 1/1024 move without rounding.
      let corners = Self.triangle(&random, inside: 0..<10).map {
        Point(($0.x * 1024).rounded() / 1024, ($0.y * 1024).rounded() / 1024)
      }
      let moved = Path.polygon(corners).transformed(by: .translation(5, 7))
      let here = Coverage(of: .polygon(corners), within: bounds(10, 10)).grid
      let there = Coverage(
        of: moved, within: PixelBounds(left: 5, top: 7, right: 15, bottom: 17)
      ).grid
      #expect(zip(here, there).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test func `a mirror image has mirrored coverage`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<50 {
      let path = Path.polygon(Self.triangle(&random, inside: 0..<10))
      let plain = Coverage(of: path, within: bounds(10, 10)).grid
      let sideways = Coverage(
        of: path.transformed(by: Transform(a: -1, tx: 10)), within: bounds(10, 10)
      ).grid
      let upsideDown = Coverage(
        of: path.transformed(by: Transform(d: -1, ty: 10)), within: bounds(10, 10)
      ).grid
      for row in 0..<10 {
        for column in 0..<10 {
          let expected = plain[row * 10 + column]
          #expect(abs(sideways[row * 10 + 9 - column] - expected) < 1e-9)
          #expect(abs(upsideDown[(9 - row) * 10 + column] - expected) < 1e-9)
        }
      }
    }
  }

  @Test(arguments: [2.0, 3.3, 5, 20, 200])
  func `a disc keeps its area to a thousandth`(radius: Double) {
    let side = Int(radius * 2) + 4
    let disc = Path.circle(center: Point(radius + 1.3, radius + 1.7), radius: radius)
    let area = Coverage(of: disc, within: bounds(side, side)).area
    #expect(abs(area / (.pi * radius * radius) - 1) < 0.001)
  }

  @Test func `a disc is centred`() {
    let center = Point(11.37, 9.81)
    let coverage = Coverage(of: .circle(center: center, radius: 4), within: bounds(24, 24))
    var (x, y) = (0.0, 0.0)
    coverage.forEachSpan { row, columns, covered in
      for column in columns {
        x += (Double(column) + 0.5) * covered
        y += (Double(row) + 0.5) * covered
      }
    }
    #expect(abs(x / coverage.area - center.x) < 0.01)
    #expect(abs(y / coverage.area - center.y) < 0.01)
  }
}
