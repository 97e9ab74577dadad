internal import Raster

/// The critical points of a surface that are visible: those that have room are marked.
struct MarkScene: Sendable {
  /// A critical point that is visible.
  struct Mark: Hashable, Sendable {
    var place: Point
    var kind: Figure.Mark.Kind
    /// Whether no other minimum is deeper, or no other maximum higher.
    var isExtreme: Bool
  }

  /// How near two marks may be, in points.
  private static let apart = 15.0

  let marks: [Mark]
  /// How many are not marked, and the middle one of them.
  let hiddenCount: Int
  let hiddenPlace: Point?

  init(of surface: Figure.Surface, in layout: Layout) {
    let visible = Self.visible(of: surface, in: layout)
    let thinning = Thinning(
      visible.map(\.place),
      ranks: visible.map { $0.isExtreme ? 0 : $0.kind == .minimum ? 1 : 2 }, apart: Self.apart)
    marks = thinning.shown.map { visible[$0] }
    hiddenCount = thinning.hidden.count
    hiddenPlace =
      thinning.hidden.isEmpty ? nil : visible[thinning.hidden[thinning.hidden.count / 2]].place
  }

  private static func visible(of surface: Figure.Surface, in layout: Layout) -> [Mark] {
    let values = surface.marks.map(\.value)
    let tolerance = 1e-6 * ((values.max() ?? 0) - (values.min() ?? 0))
    let deepest = surface.marks.filter { $0.kind == .minimum }.map(\.value).min() ?? 0
    let highest = surface.marks.filter { $0.kind == .maximum }.map(\.value).max() ?? 0
    return surface.marks.compactMap { mark in
      let place = Point(layout.x.position(of: mark.x), layout.y.position(of: mark.y))
      guard layout.data.outset(by: 0.01).contains(place) else { return nil }
      let isExtreme =
        mark.kind == .minimum && mark.value <= deepest + tolerance
        || mark.kind == .maximum && mark.value >= highest - tolerance
      return Mark(place: place, kind: mark.kind, isExtreme: isExtreme)
    }
  }
}
