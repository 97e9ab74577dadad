import Raster
import Testing
import TestSupport

struct CrowdTests {
  private let ground: Pixmap
  private let ink = Color(0xD55E00)

  init() throws {
    ground = try #require(Pixmap(width: 120, height: 80))
  }

  private func points(_ count: Int, seed: UInt64) -> [Point] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      Point(.random(in: -10...130, using: &random), .random(in: -10...90, using: &random))
    }
  }

  /// The greatest and the mean difference of a channel.
  private func difference(_ a: Pixmap, _ b: Pixmap) -> (largest: Int, mean: Double) {
    let all = zip(a.bytes, b.bytes).map { abs(Int($0) - Int($1)) }
    return (all.max() ?? 0, Double(all.reduce(0, +)) / Double(all.count))
  }

  @Test(arguments: [0.4, 1, 3, 3.5, 7.9, 20])
  func `discs apart from each other are as if drawn one by one`(radius: Double) {
    for center in points(40, seed: 8) {
      var (crowd, single) = (ground, ground)
      crowd.fillDiscs(centers: [center], radius: radius, ink)
      single.fill(.circle(center: center, radius: radius), ink)
      // 1/32 pixel aside is 3 % of a pixel's coverage: 34 codes where that is all the light there is.
      let difference = difference(crowd, single)
      #expect(difference.largest <= 40, "\(center)")
      #expect(difference.mean < 0.12)
    }
  }

  @Test func `discs that overlap are a union, in any order`() {
    let centers = points(900, seed: 9)
    var (crowd, reversed, single) = (ground, ground, ground)
    crowd.fillDiscs(centers: centers, radius: 2.5, ink)
    reversed.fillDiscs(centers: centers.reversed(), radius: 2.5, ink)
    for center in centers { single.fill(.circle(center: center, radius: 2.5), ink) }
    #expect(crowd == reversed)
    #expect(difference(crowd, single).mean < 6)
  }

  @Test(arguments: [
    Point(.nan, 3), Point(3, .infinity), Point(-1e300, 1e300), Point(1e18, 0), Point(-200, 40),
  ])
  func `discs at wild places are left out`(center: Point) {
    var picture = ground
    picture.fillDiscs(centers: [center], radius: 3, ink)
    #expect(picture == ground)
  }

  @Test func `no disc leaves the clip`() {
    let clip = PixelBounds(left: 30, top: 20, right: 70, bottom: 50)
    var picture = ground
    picture.fillDiscs(centers: points(2_000, seed: 3), radius: 5, ink, clip: clip)
    for y in 0..<80 {
      for x in 0..<120 where !(30..<70).contains(x) || !(20..<50).contains(y) {
        #expect(picture[x, y] == .white)
      }
    }
    #expect(picture[50, 35] == ink)
  }

  /// The part of a pixel that a pen paints along a line, from 4 × 4 places in it.
  private func coverage(of line: ArraySlice<Point>, width: Double, column: Int, row: Int) -> Double
  {
    func isPainted(_ place: Int) -> Bool {
      let x = Double(column) + (Double(place % 4) + 0.5) / 4
      let y = Double(row) + (Double(place / 4) + 0.5) / 4
      return zip(line, line.dropFirst()).contains { a, b in
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let along = min(max(((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy), 0), 1)
        let (ex, ey) = (a.x + along * dx - x, a.y + along * dy - y)
        return ex * ex + ey * ey < width * width / 4
      }
    }
    return Double((0..<16).count(where: isPainted)) / 16
  }

  @Test(arguments: [1, 1.5, 2.25, 6])
  func `a dense line covers what a pen paints`(width: Double) {
    var random = SplitMix64(seed: UInt64(width * 4))
    var height = 20.0
    let line = (0...800).map { index in
      height += .random(in: -1...1, using: &random)
      return Point(Double(index) * 0.05 + 10, height)
    }
    var picture = ground
    let clip = PixelBounds(left: 0, top: 0, right: 60, bottom: 50)
    picture.stroke(line, Stroke(width: width), .black, clip: clip)
    var errors: [Double] = []
    for column in stride(from: 12, to: 48, by: 5) {
      // The line has 20 points to a pixel and begins at 10.
      let middle = 20 * (column - 10) + 10
      let near = line[max(middle - 100, 0)..<min(middle + 100, line.count)]
      for row in 0..<50 {
        let covered = coverage(of: near, width: width, column: column, row: row)
        let drawn = 1 - (picture[column, row]?.red ?? 1)
        if covered > 0 || drawn > 0 { errors.append(abs(covered - drawn)) }
      }
    }
    #expect(errors.count > 30)
    #expect(errors.reduce(0, +) / Double(errors.count) < 0.07)
  }

  @Test func `a dense level line has the pen's width and weight`() {
    let line = (0...5_000).map { Point(Double($0) * 0.024, 40.25) }
    var picture = ground
    picture.stroke(line, Stroke(width: 2.5), .black)
    // From 39 to 41.5: two rows full, one half.
    let codes: [UInt32?] = (38...42).map { row in picture[60, row]?.hex }
    let expected: [UInt32?] = [0xFFFFFF, 0, 0, 0xBCBCBC, 0xFFFFFF]
    #expect(codes == expected)
  }

  @Test func `a line that goes back or has few points takes the exact way`() {
    for line in [
      [Point(0, 0), Point(50, 50)], (0..<3_000).map { Point(60 - 0.01 * Double($0), 9) },
    ] {
      var (fast, exact) = (ground, ground)
      fast.stroke(line, Stroke(width: 2), .black)
      exact.stroke(.polyline(line), Stroke(width: 2), .black)
      #expect(fast == exact)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e200])
  func `wild numbers in a dense line do no harm`(wild: Double) {
    var line = (0..<2_000).map { Point(0.06 * Double($0), 20) }
    line[1_000].y = wild
    line[1_500].x = wild
    var picture = ground
    picture.stroke(line, Stroke(width: 2), .black)
    #expect(picture[20, 20] == .black)
  }
}
