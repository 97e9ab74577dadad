internal import Descent

extension Arrival {
  /// A coordinate of the end, or from where to where ends are spread.
  func place(
    _ variable: Int, places: Int = 8, _ rounded: (Double) -> Double = { $0 }
  ) -> String {
    guard let spread else { return rounded(end[variable]).text(shortenedTo: places) }
    let range = spread.ranges[variable]
    // Along a ditch one coordinate may be all but the same.
    let longest = spread.ranges.map { $0.upperBound - $0.lowerBound }.max() ?? 0
    if range.upperBound - range.lowerBound < 1e-4 * longest {
      return (abs(end[variable]) < 1e-4 * longest ? 0 : end[variable]).text(places: 4)
    }
    let hundredth = (range.upperBound - range.lowerBound) / 100
    func text(_ x: Double) -> String {
      (abs(x) < hundredth / 2 ? 0 : x).text(places: Arrival.places(toTell: hundredth))
    }
    return "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  private static func places(toTell part: Double) -> Int {
    var (places, unit) = (0, part)
    while unit < 1, places < 8 {
      unit *= 10
      places += 1
    }
    return places
  }
}
