internal import Raster

/// The lines below curves in characters: the descents, the minima, and what else is to be said.
///
/// Each has a line of its own where the data area stays high enough; else they share lines, said more
/// shortly the less room there is.
struct CurveLegend {
  /// What is said of one thing, and which.
  typealias Entry = (text: String, role: FigureText.Role)

  /// The lines, each with what stands beside each other in it.
  let lines: [[Entry]]

  /// The most descents that are named.
  private static let most = 4
  /// The space between two entries of a line.
  static let gap = 3
  /// Rows around the data area: title, axis and its labels.
  private static let around = 3
  /// The data area's rows that are not given up for lines of their own, and those for any legend.
  private static let (enough, fewest) = (7, 4)

  /// Lays out what is to be said of a figure.
  /// - Parameters:
  ///   - width: the cells in a line.
  ///   - rows: the lines of the whole figure.
  init(_ figure: Figure, width: Int, rows: Int, _ metrics: TextMetrics) {
    let all = TextSigns.Form.allCases.map { Self.entries(figure, $0, metrics.style) }
    let fitting = all.filter { $0.allSatisfy { metrics.width(of: $0.text) <= width } }
    let forms = fitting.isEmpty ? all.suffix(1) : fitting
    let room = rows - Self.around - Self.enough
    let alone = forms.first { $0.count <= room }
    let shared = forms.map { Self.sharing($0, width, metrics) }
    let fewest = shared.map(\.count).min() ?? 0
    let lines = alone?.map { [$0] } ?? shared.first { $0.count <= max(room, fewest) } ?? []
    self.lines = lines.prefix(max(1, rows - Self.around - Self.fewest)).map { line in
      line.map { (metrics.cut($0.text, to: width), $0.role) }
    }
  }

  private static func entries(
    _ figure: Figure, _ form: TextSigns.Form, _ style: FigureText.Style
  ) -> [Entry] {
    let isNamed = figure.traces.count > 1
    let traces = figure.traces.prefix(most).enumerated().map { index, trace in
      (
        TextSigns.legend(trace, on: figure.xRange, isNamed: isNamed, form, style),
        FigureText.Role.trace(index)
      )
    }
    let minima = TextSigns.legend(figure.minima.filter { figure.xRange.contains($0.x) }, style)
    let caption = figure.caption.flatMap { $0.isEmpty ? nil : TextSigns.text($0, style) }
    return traces + [minima.map { ($0, .minimum) }, caption.map { ($0, .axis) }].compactMap(\.self)
  }

  /// As many entries in a line as fit.
  private static func sharing(
    _ entries: [Entry], _ width: Int, _ metrics: TextMetrics
  ) -> [[Entry]] {
    entries.reduce(into: [[Entry]]()) { lines, entry in
      let taken = lines.last?.reduce(0) { $0 + metrics.width(of: $1.text) + gap }
      if let taken, taken + metrics.width(of: entry.text) <= width {
        lines[lines.count - 1].append(entry)
      } else {
        lines.append([entry])
      }
    }
  }
}
