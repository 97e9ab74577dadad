/// A surface in sentences: where it has values, where it is lowest and highest, what is marked, and how
/// each descent went.
struct SurfaceWords {
  private let surface: Figure.Surface
  private let figure: Figure
  private let yRange: AxisRange
  private let samples: [Figure.SurfaceTrace.Step]
  /// From the lowest of the samples to the highest.
  private let span: Double

  init(of surface: Figure.Surface, in figure: Figure) {
    (self.surface, self.figure) = (surface, figure)
    yRange = figure.yRange ?? figure.xRange
    samples = surface.samples(in: figure)
    let values = samples.map(\.value).filter(\.isFinite)
    span = (values.max() ?? 0) - (values.min() ?? 0)
  }

  var text: String {
    ([opening, heights] + plateaus + areas + crowds + marks + surface.traces.map(trace)
      + [figure.smallPrintText ?? "", figure.look ?? ""])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension SurfaceWords {
  private func place(_ x: Double, _ y: Double) -> String {
    func number(_ value: Double, _ range: AxisRange) -> String {
      Words.number(abs(value) < 1e-9 * range.length ? 0 : value)
    }
    let (first, second) = surface.variables
    return "\(first) = \(number(x, figure.xRange)), \(second) = \(number(y, yRange))"
  }

  /// A value; 0 for what is next to it in thirteen digits of what the picture spans.
  private func height(_ value: Double) -> String {
    Words.number(abs(value) < 1e-13 * span ? 0 : value)
  }

  private var opening: String {
    let kind =
      surface.areas != nil
      ? "a map of basins" : surface.style == .contour ? "a contour plot" : "a heat map"
    func interval(_ name: String, _ range: AxisRange) -> String {
      "\(name) from \(Words.end(range.lower, of: range)) to \(Words.end(range.upper, of: range))"
    }
    return
      "\(figure.titleText): \(kind) over \(interval(surface.variables.x, figure.xRange)) and"
      + " \(interval(surface.variables.y, yRange))."
  }

  private var heights: String {
    let finite = samples.filter(\.value.isFinite)
    guard let lowest = finite.min(by: { $0.value < $1.value }),
      let highest = finite.max(by: { $0.value < $1.value })
    else { return "It has no values there." }
    let missing = samples.count - finite.count
    let part = Words.hundredths(missing, of: samples.count)
    let gaps = missing > 0 ? " It has no values on \(part) percent of the picture." : ""
    guard lowest.value < highest.value else {
      return "It is level at \(Words.number(lowest.value)).\(gaps)"
    }
    return "The values seen go from \(Words.number(lowest.value)) near"
      + " \(place(lowest.x, lowest.y)) to \(Words.number(highest.value)) near"
      + " \(place(highest.x, highest.y)); at the middle it is \(middle).\(gaps)"
  }

  /// Where it is level, at its lowest and at its highest.
  private var plateaus: [String] {
    let all = Plateau.all(in: samples)
    return [true, false].compactMap { isLowest in
      let parts = all.filter { $0.isLowest == isLowest }
      guard let first = parts.first else { return nil }
      let area = Words.hundredths(parts.reduce(0) { $0 + $1.count }, of: samples.count)
      let (x, y) = surface.variables
      let places =
        parts.count > 1
        ? "in \(parts.count) parts"
        : "anywhere from \(x) = \(Words.range(first.x)) and \(y) = \(Words.range(first.y))"
      return "It is level at \(height(first.height)), its \(isLowest ? "lowest" : "highest"), on"
        + " \(area) percent of the picture, \(places)."
    }
  }

  /// Which part of the starts leads to which end.
  private var areas: [String] {
    guard let areas = surface.areas, areas.count > 0 else { return [] }
    func percent(_ count: Int) -> String {
      Words.hundredths(count, of: areas.count) + " percent"
    }
    let most = 12
    let named = areas.ends.filter { areas.hasColor($0, figure.xRange, yRange) }.prefix(most)
    let others = areas.ends.count - named.count
    let othersCount = areas.ends.reduce(0) { $0 + $1.count } - named.reduce(0) { $0 + $1.count }
    let ends =
      named.map { end in
        "\(percent(end.count)) of the starts lead to \(place(of: end))"
          + (end.isBest && areas.ends.count > 1 ? ", the best" : "") + "."
      }
      + (others > 0
        ? ["\(percent(othersCount)) of the starts lead to \(Words.count(others, "other end"))."]
        : [])
    let rest = areas.count - areas.ends.reduce(0) { $0 + $1.count }
    let strays = [(areas.movingCount, "are still moving"), (areas.lostCount, "are lost")]
    let level = rest - areas.movingCount - areas.lostCount
    return ends
      + (strays + [(level, "lead to no minimum")]).filter { $0.0 > 0 }.map {
        "\(percent($0)) of the starts \($1)."
      }
  }

  /// How many of many descents ended where.
  private var crowds: [String] {
    surface.crowds.flatMap { crowd in
      ["\(crowd.label): \(Words.count(crowd.count, "descent"))."]
        + crowd.ends.prefix(12).map { end in
          let place = (end.spread == nil ? "at " : "on ") + place(of: end)
          return "\(end.count) ended \(place)\(end.isBest ? ", the best" : "")."
        }
    }
  }

  /// Where descents ended, which may be no one place.
  private func place(of end: Figure.Crowd.End) -> String {
    guard let spread = end.spread, let y = spread.y else { return place(end.x, end.value) }
    let (first, second) = surface.variables
    return "\(spread.isLevel ? "level" : "nearly level") ground, anywhere from"
      + " \(first) = \(Words.range(spread.x)) and \(second) = \(Words.range(y))"
  }

  private var middle: String {
    let value = samples[samples.count / 2].value
    return value.isFinite ? Words.number(value) : "undefined"
  }

  private var marks: [String] {
    [Figure.Mark.Kind.minimum, .saddle, .maximum].compactMap { kind in
      let marks = surface.marks.filter { $0.kind == kind }
      guard !marks.isEmpty else { return nil }
      let plural = ["minimum": "minima", "maximum": "maxima", "saddle": "saddles"]
      let count = marks.count
      let head =
        count == 1
        ? "One \(kind.rawValue) is marked" : "\(count) \(plural[kind.rawValue] ?? "") are marked"
      let shown = marks.prefix(8).map { "\(place($0.x, $0.y)) (value \(height($0.value)))" }
      let more = count > shown.count ? ", and \(count - shown.count) more" : ""
      return "\(head): \(shown.joined(separator: "; "))\(more)."
    }
  }

  private func trace(_ trace: Figure.SurfaceTrace) -> String {
    let settings = "The descent \(trace.label) (\(trace.settings))"
    guard let start = trace.steps.first ?? trace.end else {
      return "\(settings) has no steps\(reason(trace))."
    }
    if trace.steps.isEmpty, trace.ending == nil {
      return "\(settings) stays at its start, \(step(start))."
    }
    let way = Words.way(of: trace, apart: "; ") { place($0.x, $0.y) }
    return "\(settings) starts at \(step(start))\(course(of: trace, from: start))."
      + (way.isEmpty ? "" : " \(way)") + " \(ending(of: trace)).\(closeness(of: trace))"
  }

  private func step(_ step: Figure.SurfaceTrace.Step) -> String {
    let isVisible = figure.xRange.contains(step.x) && yRange.contains(step.y)
    return "\(place(step.x, step.y)) (value \(height(step.value)))"
      + (isVisible ? "" : ", outside of the picture")
  }

  private func reason(_ trace: Figure.SurfaceTrace) -> String {
    trace.ending.map { ": \(Typesetting.set($0))" } ?? ""
  }

  /// The first move's direction and the length of the whole way.
  private func course(
    of trace: Figure.SurfaceTrace, from start: Figure.SurfaceTrace.Step
  ) -> String {
    let places = trace.steps + [trace.end].compactMap { $0 }
    let moves = zip(places, places.dropFirst()).map { ($1.x - $0.x, $1.y - $0.y) }
    guard let first = moves.first(where: { $0 != (0, 0) }) else { return " and does not move" }
    let length = moves.reduce(0) { $0 + ($1.0 * $1.0 + $1.1 * $1.1).squareRoot() }
    return ", moves \(direction(first)) first and goes \(Words.number(length)) in all"
  }

  private func direction(_ move: (x: Double, y: Double)) -> String {
    let (across, up) = (abs(move.x), abs(move.y))
    let words = [
      across * 2 < up ? nil : move.x < 0 ? "left" : "right",
      up * 2 < across ? nil : move.y < 0 ? "down" : "up",
    ]
    return words.compactMap { $0 }.joined(separator: " and ")
  }

  private func ending(of trace: Figure.SurfaceTrace) -> String {
    let verb = trace.ending == nil ? "ends" : "breaks off"
    let count = Words.count(trace.steps.count, "step")
    guard let end = trace.end else { return "It \(verb) after \(count)\(reason(trace))" }
    let rest = trace.isConverged ? ", at rest" : trace.ending == nil ? ", still moving" : ""
    return "After \(count) it \(verb) at \(step(end))\(rest)\(mark(at: end))\(reason(trace))"
  }

  /// The marked point that a descent ended at.
  private func mark(at end: Figure.SurfaceTrace.Step) -> String {
    let near = surface.marks.first {
      abs($0.x - end.x) <= 1e-3 * figure.xRange.length && abs($0.y - end.y) <= 1e-3 * yRange.length
    }
    return near.map { ", at a \($0.kind.rawValue)" } ?? ""
  }

  private func closeness(of trace: Figure.SurfaceTrace) -> String {
    guard let arrival = trace.arrival, arrival > 0 else { return "" }
    return " It is within 0.001 of its end after \(Words.count(arrival, "step"))."
  }
}
