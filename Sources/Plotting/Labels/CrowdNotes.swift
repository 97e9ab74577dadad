internal import Raster

/// The texts of many descents at once: where they end, and how many come there.
struct CrowdNotes {
  /// Ends that are named wherever there is room: fewer in small pictures, which texts would fill.
  private var mostEnds: Int { min(10, Int(layout.data.width * layout.data.height / 20_000)) }

  let layout: Layout

  /// Descents of one or several crowds that ended at one place.
  private struct Meeting {
    let rank: Int
    /// The end of each crowd, with the crowd's name if there are several.
    var ends: [(name: String, end: Figure.Crowd.End)]

    var count: Int { ends.reduce(0) { $0 + $1.end.count } }

    /// `12 starts, best`, or `r: 12 starts, s: 3 starts` where there are names.
    var text: String {
      let counts = ends.map { name, end in
        (name.isEmpty ? "" : "\(name): ") + Words.count(end.count, "start")
      }
      return (counts + (ends.contains { $0.end.isBest } ? ["best"] : [])).joined(separator: ", ")
    }
  }

  /// How many descents came to each end; of a crowd of ends only where most went.
  func wishes(of crowds: [Figure.Crowd]) -> [NotePlacement.Wish] {
    meetings(of: crowds).enumerated().map { place, meeting in
      let end = meeting.ends[0].end
      let x = "x = \(range(end.spread?.x, end.x) { layout.x.text($0) })"
      return wish(
        isVisible(end)
          ? [meeting.text, "\(x), f = \(layout.y.text(ofEnd: end.value))"]
          : [meeting.text + " to \(x), outside"],
        meeting.rank, at: end, isRequired: place < mostEnds)
    }
  }

  /// How many descents over a surface came to each end that is to be seen.
  func wishes(above crowds: [Figure.Crowd]) -> [NotePlacement.Wish] {
    meetings(of: crowds).enumerated().compactMap { index, meeting -> NotePlacement.Wish? in
      let end = meeting.ends[0].end
      guard isVisible(end) else { return nil }
      return wish(
        [meeting.text, place(end)], meeting.rank, at: end, isRequired: index < mostEnds)
    }
  }

  /// The ends by their places, those first where most went.
  private func meetings(of crowds: [Figure.Crowd]) -> [Meeting] {
    let ranks = Figure.Crowd.ranks(of: crowds, in: layout)
    var meetings: [Meeting] = []
    for (crowd, ranks) in zip(crowds, ranks) {
      for (end, rank) in zip(crowd.ends, ranks) {
        let name = crowds.count > 1 ? DescentTexts.name(crowd.label) : ""
        if let known = meetings.firstIndex(where: { $0.rank == rank }) {
          meetings[known].ends.append((name, end))
        } else {
          meetings.append(Meeting(rank: rank, ends: [(name, end)]))
        }
      }
    }
    let order = meetings.indices.sorted {
      meetings[$0].count != meetings[$1].count ? meetings[$0].count > meetings[$1].count : $0 < $1
    }
    return order.map { meetings[$0] }
  }

  /// Where the descents from coloured ground end.
  func wishes(of ground: Figure.Ground?) -> [NotePlacement.Wish] {
    zip(ground?.ends ?? [], ground?.tints ?? []).compactMap { end, tint in
      guard isVisible(end) else { return nil }
      let lines = [
        "x = \(range(end.spread?.x, end.x) { layout.x.text($0) })",
        "f = \(layout.y.text(ofEnd: end.value))",
      ]
      // In its own ink it could hardly be read on the same ink's tint.
      var wish = wish(lines, tint, at: end, isRequired: false)
      wish.role = .shared
      return wish
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
        [isVisible(end) ? place(end) : "to \(place(end))"] + best, role: .shared, at: end,
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
