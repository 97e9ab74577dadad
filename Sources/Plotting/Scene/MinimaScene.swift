internal import Raster

/// The minima that are visible: the deepest and those that have room are marked, others counted.
struct MinimaScene: Sendable {
  /// Of more minima of a kind one word says it for all.
  static let mostWords = 6
  /// Words speak of more than these as of a crowd, of which not all are marked.
  static let surelyMarked = 24
  /// How near two marks may be, in points: a mark's width lies between them.
  private static let apart = 16.0

  /// A minimum that is marked.
  struct Mark {
    let place: Point
    let rank: Figure.Minimum.Rank
    let isFlat: Bool
  }

  private(set) var marks: [Mark]
  /// How many there are of each rank, marked or not.
  let counts: [Figure.Minimum.Rank: Int]
  /// How many are not marked, and the middle one of them.
  let hiddenCount: Int
  let hiddenPlace: Point?

  init(_ minima: [Figure.Minimum], in layout: Layout) {
    let visible = minima.map {
      Mark(
        place: Point(layout.x.position(of: $0.x), layout.y.position(of: $0.value)), rank: $0.rank,
        isFlat: $0.isFlat)
    }.filter { layout.data.contains($0.place) }
    let thinning = Thinning(
      visible.map(\.place), ranks: visible.map(\.rank.rawValue), apart: Self.apart)
    marks = thinning.shown.map { visible[$0] }
    counts = visible.reduce(into: [:]) { $0[$1.rank, default: 0] += 1 }
    hiddenCount = thinning.hidden.count
    hiddenPlace =
      thinning.hidden.isEmpty ? nil : visible[thinning.hidden[thinning.hidden.count / 2]].place
  }

  /// Leaves out the marks of some kinds.
  mutating func leaveOut(_ isLeftOut: (Figure.Minimum.Rank) -> Bool) {
    marks.removeAll { isLeftOut($0.rank) }
  }
}
