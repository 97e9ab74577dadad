internal import Raster

/// Which of many marks are drawn: those that keep apart, the important ones first.
struct Thinning {
  /// The indices of the places that are marked, rising.
  let shown: [Int]
  /// The indices of those that are not, rising.
  let hidden: [Int]

  /// - Parameters:
  ///   - places: where marks are wanted.
  ///   - ranks: how important each is; the lowest first. Of one rank those that stand alone come first.
  ///   - apart: how near two marks may be.
  init(_ places: [Point], ranks: [Int], apart: Double) {
    let room = Self.room(around: places)
    let order = places.indices.sorted { a, b in
      ranks[a] != ranks[b] ? ranks[a] < ranks[b] : room[a] != room[b] ? room[a] > room[b] : a < b
    }
    var shown: [Int] = []
    for index in order where shown.allSatisfy({ places[$0].distance(to: places[index]) >= apart }) {
      shown.append(index)
    }
    self.shown = shown.sorted()
    let marked = Set(shown)
    hidden = places.indices.filter { !marked.contains($0) }
  }

  /// How far the next place along x is from each.
  private static func room(around places: [Point]) -> [Double] {
    let order = places.indices.sorted { places[$0].x < places[$1].x }
    var room = places.map { _ in Double.infinity }
    for (a, b) in zip(order, order.dropFirst()) {
      let distance = places[b].x - places[a].x
      (room[a], room[b]) = (min(room[a], distance), distance)
    }
    return room
  }
}
