internal import Raster

/// The texts inside of the data area: what is drawn is named where it is.
struct Notes {
  private let figure: Figure
  private let layout: Layout
  private var placement: NotePlacement
  /// Where descents end.
  private let ends: [Point]
  let legend: Legend?
  /// The entries of a legend that would hide something wherever it stands inside.
  let crowdedOut: [Legend.Entry]?

  /// The kinds of minima that have a word somewhere: others are signs that nobody could read.
  private(set) var namedRanks: Set<Figure.Minimum.Rank> = []

  /// What was placed.
  var notes: [Scene.Note] { placement.notes }

  init(
    _ figure: Figure, _ layout: Layout, curves: [CurveSampling.Result], traces: [TraceScene],
    crowds: [CrowdScene], ground: GroundScene, minima: MinimaScene
  ) {
    (self.figure, self.layout) = (figure, layout)
    placement = NotePlacement(in: layout)
    ends = traces.compactMap(\.end)
    let curves = curves.map(\.lines)
    for line in curves.joined() { placement.avoid(line: line) }
    for trace in traces { placement.avoid(trace) }
    for mark in minima.marks {
      placement.avoid(Markers.minimumPlace(mark.place), Markers.minimumRadius)
      // The valley's bottom itself, which its sign stands for.
      placement.avoid(mark.place, Markers.minimumRadius)
    }
    for end in crowds.flatMap(\.ends) { placement.avoid(end.place, Markers.starRadius) }
    for text in ground.zones.compactMap(\.text) { placement.avoid(text: text.box) }
    for end in ground.ends { placement.avoid(end.place, Markers.starRadius) }
    let texts = DescentTexts.all(figure.traces, in: layout)
    let entries = Legend.entries(curves: figure.curves.map(\.shownName), traces: texts)
    (legend, crowdedOut) = placement.placeLegend(entries, in: layout)
    let crowdNotes = CrowdNotes(layout: layout)
    for wish in TraceNotes(texts: texts, traces: traces, layout: layout).wishes
      + crowdNotes.wishes(of: figure.ground) + crowdNotes.wishes(of: figure.crowds)
    {
      placement.place(wish)
    }
    if !curves.isEmpty, !curves.joined().joined().contains(where: layout.data.contains) {
      placement.place(
        NotePlacement.Wish(
          lines: ["no values to show here"], role: .axis, anchor: layout.data.center, gap: 8))
    }
    nameCurves(curves)
    nameMinima(minima)
  }
}

extension Notes {
  private mutating func nameCurves(_ curves: [[[Point]]]) {
    guard (2...Legend.mostNamed).contains(curves.count) else { return }
    for (index, lines) in curves.enumerated() {
      let visible = lines.joined().filter(layout.data.contains)
      // Each at another place, so that curves which end together are still told apart.
      let first = 0.92 - 0.1 * Double(index % 8)
      let wishes =
        [first]
        + stride(from: 0.94, through: 0.04, by: -0.03)
        .sorted { abs($0 - first) < abs($1 - first) }
      let all = wishes.compactMap { part -> NotePlacement.Wish? in
        let wanted = layout.data.left + part * layout.data.width
        return visible.min { abs($0.x - wanted) < abs($1.x - wanted) }.map {
          NotePlacement.Wish(
            lines: [figure.curves[index].shownName], role: .name(index), anchor: $0, gap: 6)
        }
      }
      if let best = all.first(where: placement.standsAlone) ?? all.first { placement.place(best) }
    }
  }

  private mutating func nameMinima(_ minima: MinimaScene) {
    if let place = minima.hiddenPlace {
      let count = minima.hiddenCount
      placement.place(
        NotePlacement.Wish(
          lines: ["+\(count) more minim\(count == 1 ? "um" : "a")"], role: .minimum,
          anchor: Markers.minimumPlace(place), gap: Markers.minimumRadius + 2, hasLeader: false))
    }
    for rank in Figure.Minimum.Rank.allCases { nameMinima(minima, rank) }
  }

  /// A word beside each; where there are many, one says it for all.
  private mutating func nameMinima(_ minima: MinimaScene, _ rank: Figure.Minimum.Rank) {
    // Those first at which a descent ends: what that has found matters most.
    let all = minima.marks.filter { $0.rank == rank }
    let marks = all.filter(isEnd) + all.filter { !isEnd($0) }
    let count = minima.counts[rank] ?? 0
    guard count > MinimaScene.mostWords else {
      for (index, mark) in marks.enumerated() {
        name(
          mark, mark.isFlat ? "flat, \(rank.word)" : rank.word,
          isRequired: index == 0 && (rank != .local || isEnd(mark)))
      }
      return
    }
    let word = "one of \(count) \(rank.word)"
    if marks.contains(where: { name($0, word, isRequired: false) }) { return }
    if let middle = marks.dropFirst(marks.count / 2).first { name(middle, word, isRequired: true) }
  }

  private func isEnd(_ mark: MinimaScene.Mark) -> Bool {
    ends.contains { $0.distance(to: mark.place) < Markers.starRadius }
  }

  @discardableResult
  private mutating func name(_ mark: MinimaScene.Mark, _ word: String, isRequired: Bool) -> Bool {
    let isPlaced = placement.place(
      NotePlacement.Wish(
        lines: [word], role: .minimum, anchor: Markers.minimumPlace(mark.place),
        gap: Markers.minimumRadius + 2, isRequired: isRequired))
    if isPlaced { namedRanks.insert(mark.rank) }
    return isPlaced
  }
}

extension Figure.Minimum.Rank {
  /// What it is called in pictures and words.
  var word: String {
    switch self {
    case .deepest: "deepest"
    case .lowestKnown: "lowest known"
    case .local: "local"
    }
  }
}

extension Figure.Curve {
  /// What the curve is called in pictures.
  var shownName: String { DescentTexts.name(Typesetting.set(label)) }
}

extension TraceScene.Move {
  /// Where a move from inside of a box leaves it, or its end if it does not.
  func crossing(_ box: Box) -> Point {
    var (inside, outside) = (start, end)
    guard box.contains(inside), !outside.x.isNaN, !outside.y.isNaN else {
      return box.nearest(to: end)
    }
    outside = Point(min(max(outside.x, -1e150), 1e150), min(max(outside.y, -1e150), 1e150))
    // The whole part inside: the largest part of the move that stays within each side.
    var part = 1.0
    for (from, to, low, high) in [
      (inside.x, outside.x, box.left, box.right), (inside.y, outside.y, box.top, box.bottom),
    ] {
      if to > high { part = min(part, (high - from) / (to - from)) }
      if to < low { part = min(part, (low - from) / (to - from)) }
    }
    inside = Point(
      inside.x + (outside.x - inside.x) * part, inside.y + (outside.y - inside.y) * part)
    return box.nearest(to: inside)
  }
}
