internal import Descent

extension Arrival {
  /// A coordinate of the end, or from where to where ends are spread.
  func place(
    _ variable: Int, places: Int = 8, _ rounded: (Double) -> Double = { $0 }
  ) -> String {
    guard let range = spread?.ranges[variable] else {
      return rounded(end[variable]).text(shortenedTo: places)
    }
    let hundredth = (range.upperBound - range.lowerBound) / 100
    func text(_ x: Double) -> String {
      (abs(x) < hundredth / 2 ? 0 : x).text(places: Arrival.places(toTell: hundredth))
    }
    return "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  /// All coordinates.
  func places(_ places: Int = 8) -> [String] { end.indices.map { place($0, places: places) } }

  private static func places(toTell part: Double) -> Int {
    var (places, unit) = (0, part)
    while unit < 1, places < 8 {
      unit *= 10
      places += 1
    }
    return places
  }
}
