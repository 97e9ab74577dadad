internal import Raster

/// The minima that are visible: the deepest and those that have room are marked, others counted.
struct MinimaScene: Sendable {
  /// Of more minima of a kind one word says it for all.
  static let mostWords = 6
  /// Words speak of more than these as of a crowd, of which not all are marked.
  static let surelyMarked = 24
  /// How near two marks may be, in points: a mark's width lies between them.
  private static let apart = 16.0

  /// The marked places, and whether no other is deeper.
  let marks: [(place: Point, isGlobal: Bool)]
  /// How many there are of each kind, marked or not.
  let globalCount: Int
  let localCount: Int
  /// How many are not marked, and the middle one of them.
  let hiddenCount: Int
  let hiddenPlace: Point?

  init(_ minima: [Figure.Minimum], in layout: Layout) {
    let visible = minima.map {
      (
        place: Point(layout.x.position(of: $0.x), layout.y.position(of: $0.value)),
        isGlobal: $0.isGlobal
      )
    }.filter { layout.data.contains($0.place) }
    let thinning = Thinning(
      visible.map(\.place), ranks: visible.map { $0.isGlobal ? 0 : 1 }, apart: Self.apart)
    marks = thinning.shown.map { visible[$0] }
    globalCount = visible.count(where: \.isGlobal)
    localCount = visible.count - globalCount
    hiddenCount = thinning.hidden.count
    hiddenPlace =
      thinning.hidden.isEmpty ? nil : visible[thinning.hidden[thinning.hidden.count / 2]].place
  }
}
