import Raster
import Testing

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
      // 1/32 pixel aside is 3 % of a pixel's coverage, and of dark light a few codes more.
      let difference = difference(crowd, single)
      #expect(difference.largest <= 24, "\(center)")
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

  @Test(arguments: [1, 1.5, 2.25, 6])
  func `a dense line is nearly that of its outline`(width: Double) {
    for seed in 1...4 {
      var random = SplitMix64(seed: UInt64(seed))
      var height = 40.0
      let line = (0...2_000).map { index in
        height += .random(in: -1...1, using: &random)
        return Point(Double(index) * 0.055 + 3, height)
      }
      var (fast, exact) = (ground, ground)
      fast.stroke(line, Stroke(width: width), .black)
      exact.stroke(.polyline(line), Stroke(width: width), .black)
      #expect(difference(fast, exact).mean < 2.5, "seed \(seed)")
      #expect(fast != ground)
    }
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
