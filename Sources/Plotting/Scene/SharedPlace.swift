internal import Raster

/// Where descents start, or end, so near each other that one mark stands for all.
struct SharedPlace: Hashable, Sendable {
  /// Marks nearer than this, in points, would hide each other.
  static let reach = 4.0

  let place: Point
  /// The indices of the descents, rising.
  private(set) var traces: [Int]
}

extension SharedPlace {
  /// Whether a start and an end are so near that one mark would hide the other.
  func isMarkedTogether(with other: SharedPlace) -> Bool {
    place.distance(to: other.place) < Self.reach
  }

  /// The visible starts or ends of descents, those of one place together.
  static func places(_ points: [Point?]) -> [SharedPlace] {
    var shared: [SharedPlace] = []
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      if let near = shared.firstIndex(where: { $0.place.distance(to: point) < reach }) {
        shared[near].traces.append(index)
      } else {
        shared.append(SharedPlace(place: point, traces: [index]))
      }
    }
    return shared
  }
}
