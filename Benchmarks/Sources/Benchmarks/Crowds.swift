import Benchmark
import Raster

/// A million points in one picture of 800 × 480.
enum Crowds {
  static let count = 1_000_000

  static func register() {
    var random = SplitMix64(state: 1)
    func noise(_ scale: Double) -> Double { Double.random(in: 0..<scale, using: &random) }
    let line = (0..<count).map { Point(800 * Double($0) / Double(count), 40 + noise(400)) }
    let cloud = (0..<count).map { _ in Point(noise(800), noise(480)) }
    let ground = Pixmap(width: 800, height: 480)!

    benchmark("noisy line of 1,000,000 points") {
      var picture = ground
      picture.stroke(line, Stroke(width: 1.5), .black)
      keep(picture)
    }
    benchmark("1,000,000 discs") {
      var picture = ground
      picture.fillDiscs(centers: cloud, radius: 3, Color(0xD55E00))
      keep(picture)
    }
  }
}

/// Steele, Lea & Flood 2014.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
