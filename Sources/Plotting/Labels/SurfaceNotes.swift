internal import Raster

/// The texts that stand over a surface, beside those of its levels.
///
/// They may lie on lines of one height, which are everywhere, but not on markers or on each other.
struct SurfaceNotes {
  /// Of more marks of a kind one word says it for all.
  private static let mostWords = 8

  private let layout: Layout
  private var placement: NotePlacement
  let legend: Legend?
  /// The entries of a legend that would hide something wherever it stands inside.
  let crowdedOut: [Legend.Entry]?

  /// What was placed.
  var notes: [Scene.Note] { placement.notes }

  /// Names where the descents start and end, and what the marks are.
  init(
    _ surface: Figure.Surface, _ layout: Layout, _ traces: [TraceScene], _ marks: MarkScene,
    _ crowds: [CrowdScene], _ plateaus: [Plateau]
  ) {
    self.layout = layout
    placement = NotePlacement(in: layout)
    for trace in traces { placement.avoid(trace) }
    for end in crowds.flatMap(\.ends) { placement.avoid(end.place, Markers.starRadius) }
    for bead in crowds.flatMap(\.marks) { placement.avoid(bead: bead) }
    for mark in marks.marks { placement.avoid(mark.place, Markers.markRadius + 1) }
    let texts = DescentTexts.all(surface.traces, in: layout)
    (legend, crowdedOut) = placement.placeLegend(
      Legend.entries(curves: [], traces: texts), in: layout)
    let crowdNotes = CrowdNotes(layout: layout)
    for wish in crowdNotes.wishes(above: surface.crowds) + crowdNotes.wishes(of: surface.areas) {
      placement.place(wish)
    }
    for wish in TraceNotes(texts: texts, traces: traces, layout: layout).wishes {
      placement.place(wish)
    }
    for plateau in plateaus { name(plateau) }
    name(marks)
  }

  /// Whether a level's text may stand in a box: away from other texts, from marks and from moves.
  func isFree(_ box: Box) -> Bool {
    let wide = box.outset(by: 8)
    return !placement.labels.taken.contains { $0.overlaps(wide) }
      && !placement.labels.hidesLine(box.outset(by: Markers.dotRadius))
  }

  /// Lines of one height with room for the notes, which would be struck through.
  /// - Parameter isUnderway: whether those of ends are not to be seen yet.
  func broken(_ lines: [[Point]], isUnderway: Bool) -> [[Point]] {
    notes.filter { !(isUnderway && $0.isOfEnd) }.flatMap(\.block.lineBoxes).reduce(lines) {
      lines, box in
      lines.flatMap { LineBreaking.parts(of: $0, outside: box.outset(by: 2)) }
    }
  }

  /// Says in the middle what there is instead of lines.
  mutating func say(_ text: String) {
    placement.place(
      NotePlacement.Wish(lines: [text], role: .axis, anchor: layout.data.center, gap: 8))
  }
}

extension SurfaceNotes {
  /// Says in the middle of level ground that it is level.
  private mutating func name(_ plateau: Plateau) {
    placement.place(
      NotePlacement.Wish(
        lines: ["level at \(plateau.heightText)"], role: .minimum,
        anchor: layout.place(of: plateau.middle), gap: 2, isRequired: false, hasLeader: false))
  }

  private mutating func name(_ scene: MarkScene) {
    if let place = scene.hiddenPlace {
      placement.place(
        NotePlacement.Wish(
          lines: ["+\(scene.hiddenCount) more"], role: .minimum, anchor: place,
          gap: Markers.markRadius + 3, hasLeader: false))
    }
    let kinds = Dictionary(grouping: scene.marks, by: \.kind)
    for kind in [Figure.Mark.Kind.minimum, .saddle, .maximum] {
      let marks = kinds[kind] ?? []
      let isCrowd = marks.count > Self.mostWords
      for mark in marks {
        let isPlaced = placement.place(
          NotePlacement.Wish(
            lines: [isCrowd ? mark.kind.rawValue : mark.word(isOnly: marks.count == 1)],
            role: .minimum, anchor: mark.place, gap: Markers.markRadius + 3, isRequired: false))
        if isPlaced, isCrowd { break }
      }
    }
  }
}

extension MarkScene.Mark {
  /// What the mark is, in a word.
  fileprivate func word(isOnly: Bool) -> String {
    switch kind {
    case .saddle: "saddle"
    case .minimum: isOnly ? "minimum" : isExtreme ? "deepest" : "local minimum"
    case .maximum: isOnly ? "maximum" : isExtreme ? "highest" : "local maximum"
    }
  }
}
