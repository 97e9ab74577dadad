import Benchmark
import Descent
import Raster

/// A million points in one picture of 800 × 480.
enum Crowds {
  static let count = 1_000_000

  static func register() {
    var random = SplitMix64(seed: 1)
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
