internal import Raster

/// Many descents as they stand in the picture: starts as beads on the curve, ends as stars.
struct CrowdScene: Sendable {
  /// A start, with the rank of the end that it led to.
  struct Bead: Hashable, Sendable {
    var place: Point
    var rank: Int
    var shape: SeriesStyle.Shape
  }

  /// An end that is visible.
  struct End: Hashable, Sendable {
    var place: Point
    var rank: Int
    var isBest: Bool
  }

  var beads: [Bead] = []
  var ends: [End] = []
  /// Starts that led nowhere in the time, and such that were lost.
  var open: [Point] = []
  var lost: [Point] = []

  /// All places of starts.
  var marks: [Point] { beads.map(\.place) + open + lost }

  /// Starts of one fate that are closer than this, in points, share a mark.
  private static let spacing = 5.0

  /// The crowds of a picture: the beads of one tell by their shapes where they went, those of several
  /// whose they are.
  static func all(_ crowds: [Figure.Crowd], in layout: Layout) -> [CrowdScene] {
    let ranks = Figure.Crowd.ranks(of: crowds, in: layout)
    return crowds.indices.map { index in
      CrowdScene(
        crowds[index], ranks: ranks[index],
        shape: crowds.count > 1 ? SeriesStyle.Shape(rank: index) : nil, in: layout)
    }
  }

  private init(
    _ crowd: Figure.Crowd, ranks: [Int], shape: SeriesStyle.Shape?, in layout: Layout
  ) {
    var last: [Figure.Crowd.Fate: Point] = [:]
    for start in crowd.starts.sorted(by: { $0.x < $1.x }) {
      let place = Point(layout.x.position(of: start.x), layout.y.position(of: start.value))
      guard layout.data.contains(place),
        last[start.fate].map({ $0.distance(to: place) >= Self.spacing }) ?? true
      else { continue }
      last[start.fate] = place
      switch start.fate {
      case .end(let index):
        let own = SeriesStyle.Shape(rank: ranks[index])
        beads.append(Bead(place: place, rank: ranks[index], shape: shape ?? own))
      case .open: open.append(place)
      case .lost: lost.append(place)
      }
    }
    ends = crowd.ends.indices.flatMap { index in
      let end = crowd.ends[index]
      return Self.marks(of: end, in: layout).map {
        End(place: $0, rank: ranks[index], isBest: end.isBest)
      }
    }
  }

  /// Where an end has its stars: one, or several where ends are spread, which keep apart.
  static func marks(of end: Figure.Crowd.End, in layout: Layout) -> [Point] {
    let places = end.places
      .map { Point(layout.x.position(of: $0.x), layout.y.position(of: $0.y)) }
      .filter(layout.data.contains)
    let apart = 2.5 * Markers.starRadius
    return places.reduce(into: []) { marks, place in
      if marks.allSatisfy({ $0.distance(to: place) >= apart }) { marks.append(place) }
    }
  }
}

extension Figure.Crowd {
  /// The ranks of ends in crowds that share a picture: ends that share a place there have one.
  static func ranks(of crowds: [Figure.Crowd], in layout: Layout) -> [[Int]] {
    guard crowds.count > 1 else { return crowds.map(\.ranks) }
    func place(_ end: End) -> Point {
      Point(layout.x.position(of: end.x), layout.y.position(of: end.value))
    }
    let places = crowds.flatMap(\.ends).map(place).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
      .reduce(into: [Point]()) { places, point in
        if !places.contains(where: { $0.distance(to: point) <= SharedPlace.reach }) {
          places.append(point)
        }
      }
    return crowds.map { crowd in
      crowd.ends.map(place).map { point in
        places.firstIndex { $0.distance(to: point) <= SharedPlace.reach } ?? 0
      }
    }
  }
}
