internal import Raster

/// The texts of descents, over curves as over surfaces: where each starts and ends, and how fast.
///
/// Descents that start or end at one place share a text, as they share a mark. Where there is a
/// legend it tells the numbers, and only names stand beside the ends.
struct TraceNotes {
  let texts: [DescentTexts]
  let traces: [TraceScene]
  let layout: Layout

  private static let gap = Markers.starRadius + 4

  /// All that is to be said, ends first.
  var wishes: [NotePlacement.Wish] {
    guard traces.count <= Legend.mostNamed else { return names }
    let ends = SharedPlace.places(traces.map(\.end)).map(endNote) + elsewhere(\.end, lostEnd)
    let starts =
      SharedPlace.places(traces.map(\.start)).compactMap(startNote) + elsewhere(\.start, lostStart)
    return ends.compactMap { $0 } + starts.compactMap { $0 }
  }

  private var hasNames: Bool { traces.count > 1 }
}

extension TraceNotes {
  private typealias Wish = NotePlacement.Wish

  private func wish(
    _ lines: [String], of indices: [Int], at anchor: Point, isOfEnd: Bool
  ) -> Wish {
    Wish(
      lines: lines, role: indices.count == 1 ? .trace(indices[0]) : .shared, anchor: anchor,
      gap: Self.gap, isOfEnd: isOfEnd,
      name: hasNames ? Words.list(indices.map { texts[$0].name }) : nil)
  }

  private func prefix(_ index: Int) -> String { hasNames ? "\(texts[index].name): " : "" }

  // MARK: - Ends

  private func endNote(_ shared: SharedPlace) -> Wish? {
    let indices = shared.traces
    guard indices.count > 1 else {
      var wish = wish(ownEnd(indices[0]), of: indices, at: shared.place, isOfEnd: true)
      wish.brief = texts[indices[0]].endPlace.map { prefix(indices[0]) + $0 }
      return wish
    }
    // In narrow pictures one of each line's parts goes after the other.
    let lines = [(true, true), (true, false), (false, true), (false, false)].map {
      sharedEnd(indices, hasSettings: $0.0, hasStory: $0.1)
    }
    var wish = wish(lines[0], of: indices, at: shared.place, isOfEnd: true)
    wish.narrower = Array(lines.dropFirst())
    return wish
  }

  private func ownEnd(_ index: Int) -> [String] {
    let text = texts[index]
    let place = text.end ?? []
    let verb = (hasMoved(index) ? "" : "start and ") + text.verb(isVisible: true)
    let head = "\(verb) \(place.first ?? "")"
    // One mark for both has one text.
    let start = isShort(index) ? text.start.map { ["start \($0)"] } ?? [] : []
    let lines = start + [head]
    return ["\(prefix(index))\(lines[0])"] + lines.dropFirst()
      + place.dropFirst() + text.rest(drawnAtEnd: traces[index].stepsAtEnd)
      + [text.setting].filter { !$0.isEmpty }
  }

  /// One place where they agree to the last digit shown, else each its own.
  private func sharedEnd(_ indices: [Int], hasSettings: Bool, hasStory: Bool) -> [String] {
    let names = "end of \(Words.list(indices.map { texts[$0].name }))"
    let places = Set(indices.compactMap { texts[$0].end })
    let isOne = places.count == 1
    let head = isOne ? [names + ": " + (places.first?.first ?? "")] : [names]
    let rest = isOne ? places.first.map { Array($0.dropFirst()) } ?? [] : []
    return head + rest
      + indices.flatMap { index -> [String] in
        let text = texts[index]
        let story = hasStory ? text.rest(drawnAtEnd: traces[index].stepsAtEnd).prefix(1) : []
        let all = (isOne ? [] : text.end ?? []) + story
        let name = hasSettings ? text.nameAndSetting : text.name
        let isBare = all.isEmpty && (text.setting.isEmpty || !hasSettings)
        return isBare
          ? []
          : [
            ([name] + [all.joined(separator: ", ")].filter { !$0.isEmpty }).joined(separator: ": ")
          ]
      }
  }

  /// An end outside of the picture, or none at all.
  private func lostEnd(_ index: Int) -> Wish? {
    guard let last = traces[index].last else { return nil }
    let text = texts[index]
    let anchor = traces[index].exit?.crossing(layout.data) ?? layout.data.nearest(to: last)
    let lines =
      text.end.map {
        ["\(prefix(index))\(text.verb(isVisible: false)) \($0[0])"] + $0.dropFirst() + text.reason
      } ?? [prefix(index) + (text.reason.first ?? "breaks off")]
    return wish(lines, of: [index], at: anchor, isOfEnd: true)
  }

  // MARK: - Starts

  private func startNote(_ shared: SharedPlace) -> Wish? {
    let indices = shared.traces
    if indices.count == 1, isShort(indices[0]) || !hasMoved(indices[0]) { return nil }
    let starts = indices.compactMap { texts[$0].start }
    guard let first = starts.first else { return nil }
    let lines =
      indices.count == 1
      ? ["\(prefix(indices[0]))start \(first)"]
      : Set(starts).count == 1
        ? ["start of \(Words.list(indices.map { texts[$0].name })): \(first)"]
        : zip(indices, starts).map { "\(texts[$0].name): start \($1)" }
    var wish = wish(lines, of: indices, at: shared.place, isOfEnd: false)
    if indices.count == 1 { wish.brief = prefix(indices[0]) + first }
    return wish
  }

  private func lostStart(_ index: Int) -> Wish? {
    guard let first = traces[index].first, let start = texts[index].start else { return nil }
    return wish(
      ["\(prefix(index))start \(start), outside"], of: [index],
      at: layout.data.nearest(to: first), isOfEnd: false)
  }

  // MARK: - Both

  /// Whether it ends beside its start, by itself, and moves.
  private func isShort(_ index: Int) -> Bool {
    isAlone(index) && traces[index].isShort && hasMoved(index)
  }

  /// Whether it ends elsewhere than it starts; one that does not, by itself, has one text for both.
  private func hasMoved(_ index: Int) -> Bool {
    traces[index].start != traces[index].end || !isAlone(index)
  }

  /// Whether no other starts or ends where it ends.
  private func isAlone(_ index: Int) -> Bool {
    guard let end = traces[index].end else { return true }
    return traces.indices.allSatisfy { other in
      other == index
        || [traces[other].start, traces[other].end].compactMap(\.self).allSatisfy {
          $0.distance(to: end) >= SharedPlace.reach
        }
    }
  }

  /// Notes of the descents whose start or end cannot be seen.
  private func elsewhere(
    _ mark: (TraceScene) -> Point?, _ note: (Int) -> Wish?
  ) -> [Wish?] {
    traces.indices.filter { mark(traces[$0]) == nil }.map(note)
  }

  /// The names alone, beside the ends or where the descents leave the picture.
  private var names: [Wish] {
    let ends = traces.map { trace in
      trace.end ?? trace.exit?.crossing(layout.data) ?? trace.last.map(layout.data.nearest)
    }
    return SharedPlace.places(ends).map { shared in
      var wish = wish(
        [Words.list(shared.traces.map { texts[$0].name })], of: shared.traces, at: shared.place,
        isOfEnd: false)
      wish.isRequired = false
      return wish
    }
  }
}
