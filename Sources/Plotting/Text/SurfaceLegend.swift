/// The lines below a surface in characters: what shades, signs and descents mean.
struct SurfaceLegend {
  private static let mostTraces = 4
  private static let mostLines = 6

  let lines: [(text: String, role: FigureText.Role)]

  init(
    _ surface: Figure.Surface, _ bands: SurfaceBands, _ x: AxisRange, _ y: AxisRange, width: Int,
    _ metrics: TextMetrics
  ) {
    let style = metrics.style
    let areas =
      surface.areas.map {
        Self.areas($0, TextSigns.areas($0, x, y, style), width: width, metrics)
      } ?? []
    let heights =
      areas.isEmpty ? Self.wrapped(Self.heights(bands, style), to: width, metrics) : []
    let marks = Self.wrapped(Self.marks(surface, style), to: width, metrics)
    let traces = surface.traces.prefix(Self.mostTraces).enumerated().flatMap { index, trace in
      let entries = TextSigns.legend(
        trace, isNamed: surface.traces.count > 1, step: surface.stepSign(index, style), style)
      return Self.wrapped(entries, to: width, metrics).map { ($0, FigureText.Role.trace(index)) }
    }
    lines =
      areas + heights.map { ($0, .axis) } + traces + marks.map { ($0, .minimum) }
  }

  /// `[░] → (−1, 0) 50 %` for each end, from left to right, all others together, and what leads to none.
  ///
  /// A few have lines of their own, in their colours; many share some.
  private static func areas(
    _ areas: Figure.Areas, _ signs: [Character?], width: Int, _ metrics: TextMetrics
  ) -> [(text: String, role: FigureText.Role)] {
    let ranks = Figure.Crowd.ranks(of: areas.ends)
    func part(_ count: Int) -> String { Words.hundredths(count, of: areas.count) + " %" }
    let order = areas.ends.indices.sorted { ranks[$0] < ranks[$1] }
    let named = zip(signs, order).compactMap { sign, index in sign.map { ($0, areas.ends[index]) } }
    let ends = named.map { sign, end in
      let place = [end.x, end.value].map { Words.number($0, digits: 4) }.joined(separator: ", ")
      return "[\(sign)] → (\(place)) \(part(end.count))"
    }
    let all = areas.ends.reduce(0) { $0 + $1.count }
    let others = all - named.reduce(0) { $0 + $1.1.count }
    let rest = [
      others > 0 ? "[\(TextSigns.otherAreas)] other minima \(part(others))" : nil,
      areas.count > all ? "[ ] no minimum \(part(areas.count - all))" : nil,
    ].compactMap(\.self)
    func text(_ entries: [String]) -> [String] {
      entries.map { TextSigns.text($0, metrics.style) }
    }
    if named.count <= mostTraces {
      let colors = order.indices.filter { signs[$0] != nil }.map { FigureText.Role.trace($0) }
      return zip(text(ends), colors).map { (metrics.cut($0, to: width), $1) }
        + text(rest).map { (metrics.cut($0, to: width), .axis) }
    }
    // What the signs do not tell comes last, and is not cut.
    let foot = wrapped(text(rest), to: width, metrics)
    let lines = wrapped(text(ends), to: width - 2, metrics)
    let most = mostLines - foot.count
    let more = lines.count > most ? TextSigns.text(" …", metrics.style) : ""
    return lines.prefix(most).enumerated().map { index, line in
      (metrics.cut(index == most - 1 ? line + more : line, to: width), .axis)
    } + foot.map { ($0, .axis) }
  }

  /// Each shade and where its band begins: `[ ] below 1`, then `[░] from 1`.
  private static func heights(_ bands: SurfaceBands, _ style: FigureText.Style) -> [String] {
    if bands.isEmpty { return ["no values to show here"] }
    func shade(_ index: Int) -> String { "[\(bands.shades[index])]" }
    let holes = bands.hasHoles ? ["[\(TextSigns.hole(style))] no value"] : []
    guard let first = bands.levels.first else {
      let level = bands.constant.map { "level at \(Decimal.text($0))" } ?? "level"
      return [TextSigns.text(level, style)] + holes
    }
    let below = "\(shade(0)) below \(first.label)"
    let above = bands.levels.enumerated().map { "\(shade($0 + 1)) from \($1.label)" }
    return ([below] + above).map { TextSigns.text($0, style) } + holes
  }

  /// `▼ minimum −1`, each kind with its signs and values.
  private static func marks(_ surface: Figure.Surface, _ style: FigureText.Style) -> [String] {
    let kinds: [Figure.Mark.Kind] = [.minimum, .saddle, .maximum]
    return kinds.flatMap { kind in
      [true, false].compactMap { isExtreme -> String? in
        let marks = surface.marks.filter {
          $0.kind == kind && surface.isExtreme($0) == isExtreme
        }
        guard !marks.isEmpty else { return nil }
        let texts = marks.prefix(3).map { Decimal.text($0.value) }
        let values = texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let more = marks.count > 3 ? " …" : ""
        let count = marks.count > 1 ? "\(marks.count) × " : ""
        let sign = TextSigns.mark(kind, isExtreme: isExtreme, style)
        return TextSigns.text(
          "\(sign) \(count)\(kind.rawValue) \(values.joined(separator: ", "))\(more)", style)
      }
    }
  }

  /// Entries in lines, two spaces apart; none is broken.
  private static func wrapped(
    _ entries: [String], to width: Int, _ metrics: TextMetrics
  ) -> [String] {
    entries.reduce(into: [String]()) { lines, entry in
      if let last = lines.last, metrics.width(of: last) + 2 + metrics.width(of: entry) <= width {
        lines[lines.count - 1] = "\(last)  \(entry)"
      } else {
        lines.append(metrics.cut(entry, to: width))
      }
    }
  }
}
