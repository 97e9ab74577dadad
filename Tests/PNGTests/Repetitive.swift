import Raster
import Testing

/// Pictures in which much repeats that is no run.
enum Repetitive: CaseIterable {
  case wave, hole, small

  var picture: Pixmap {
    get throws {
      var pixmap = try #require(
        self == .small ? Pixmap(width: 300, height: 200) : Pixmap(width: 800, height: 480))
      switch self {
      case .wave: pixmap.drawWave(turns: 37)
      case .hole: pixmap.drawDisc()
      case .small: pixmap.drawWave(turns: 4)
      }
      return pixmap
    }
  }
}

extension Pixmap {
  fileprivate mutating func drawWave(turns: Int) {
    let (middle, reach) = (Double(height) / 2, Double(height) / 2 - 10)
    var path = Path()
    path.move(to: Point(0, middle))
    let half = Double(width) / Double(2 * turns)
    for index in 0..<2 * turns {
      let (x, top) = (half * Double(index), index % 2 == 0 ? middle - reach : middle + reach)
      path.cubic(
        to: Point(x + half, middle), control1: Point(x + half / 3, top),
        control2: Point(x + half * 2 / 3, top))
    }
    stroke(path, Stroke(width: 2), Color(0x0072B2), ramp: .coarse)
  }

  /// Bands around the middle, as of a heat map of a function that has values in a circle only.
  fileprivate mutating func drawDisc() {
    for band in 0..<24 {
      let radius = 200 - 8 * Double(band)
      let path = Path.circle(center: Point(400, 240), radius: radius)
      fill(path, Color(0x0030FF + UInt32(band) * 0x080400), ramp: .coarse)
    }
  }
}
