internal import Raster

/// The texts of many descents at once: where they end, and how many come there.
struct CrowdNotes {
  /// Ends that are named wherever there is room: fewer in small pictures, which texts would fill.
  private var mostEnds: Int { min(10, Int(layout.data.width * layout.data.height / 20_000)) }

  let layout: Layout

  /// How many descents came to each end; of a crowd of ends only where most went.
  func wishes(of crowd: Figure.Crowd) -> [NotePlacement.Wish] {
    let ranks = crowd.ranks
    let order = crowd.ends.indices.sorted { crowd.ends[$0].count > crowd.ends[$1].count }
    return order.enumerated().map { place, index in
      let end = crowd.ends[index]
      let isVisible = isVisible(end)
      let head = "\(Words.count(end.count, "start"))\(end.isBest ? ", best" : "")"
      let x = "x = \(range(end.spread?.x, end.x) { layout.x.text($0) })"
      return wish(
        isVisible
          ? [head, "\(x), f = \(layout.y.text(end.value))"] : [head + " to \(x), outside"],
        ranks[index], at: end, isRequired: place < mostEnds)
    }
  }

  /// Where the descents from coloured ground end.
  func wishes(of ground: Figure.Ground?) -> [NotePlacement.Wish] {
    zip(ground?.ends ?? [], ground?.tints ?? []).compactMap { end, tint in
      guard isVisible(end) else { return nil }
      let lines = [
        "x = \(range(end.spread?.x, end.x) { layout.x.text($0) })",
        "f = \(layout.y.text(end.value))",
      ]
      return wish(lines, tint, at: end, isRequired: false)
    }
  }

  /// Where descents over a surface end.
  func wishes(above crowds: [Figure.Crowd]) -> [NotePlacement.Wish] {
    crowds.flatMap { crowd in
      let ranks = crowd.ranks
      return crowd.ends.enumerated().compactMap { index, end -> NotePlacement.Wish? in
        guard isVisible(end) else { return nil }
        let count = Words.count(end.count, "start") + (end.isBest ? ", best" : "")
        return wish(
          [count, place(end)], ranks[index], at: end, isRequired: index < mostEnds)
      }
    }
  }

  /// Where each coloured area leads: a text in black or white, since it lies on the colour.
  ///
  /// An end outside is named at the border.
  func wishes(of areas: Figure.Areas?) -> [NotePlacement.Wish] {
    guard let areas else { return [] }
    return areas.ends.enumerated().compactMap { index, end -> NotePlacement.Wish? in
      guard areas.hasColor(end, layout.x.range, layout.y.range) else { return nil }
      let best = end.isBest && areas.ends.count > 1 ? ["best"] : []
      var wish = wish(
        best + [isVisible(end) ? place(end) : "to \(place(end))"], role: .shared, at: end,
        isRequired: index < mostEnds)
      wish.hasLeader = isVisible(end)
      return wish
    }
  }
}

extension CrowdNotes {
  /// Where it is named: of many places the middle one.
  private func point(_ end: Figure.Crowd.End) -> Point {
    let marks = CrowdScene.marks(of: end, in: layout).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    return marks.isEmpty
      ? Point(layout.x.position(of: end.x), layout.y.position(of: end.value))
      : marks[marks.count / 2]
  }

  private func isVisible(_ end: Figure.Crowd.End) -> Bool { layout.data.contains(point(end)) }

  /// A number, or from where to where.
  private func range(
    _ range: ClosedRange<Double>?, _ place: Double, _ text: (Double) -> String
  ) -> String {
    range.map(Words.range) ?? text(place)
  }

  /// Where an end is in the plane.
  private func place(_ end: Figure.Crowd.End) -> String {
    let x = range(end.spread?.x, end.x) { layout.x.text(ofEnd: $0) }
    let y = range(end.spread?.y, end.value) { layout.y.text(ofEnd: $0) }
    return end.spread == nil ? "(\(x), \(y))" : "x = \(x), y = \(y)"
  }

  private func wish(
    _ lines: [String], _ rank: Int, at end: Figure.Crowd.End, isRequired: Bool
  ) -> NotePlacement.Wish {
    wish(lines, role: .crowd(rank), at: end, isRequired: isRequired)
  }

  private func wish(
    _ lines: [String], role: TextBlock.Role, at end: Figure.Crowd.End, isRequired: Bool
  ) -> NotePlacement.Wish {
    NotePlacement.Wish(
      lines: lines, role: role, anchor: layout.data.nearest(to: point(end)),
      gap: Markers.starRadius + 4, isRequired: isRequired)
  }
}
