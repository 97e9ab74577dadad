/// A descent in sentences: where it starts, which way it goes, how fast, and where it ends.
struct TraceWords {
  private let trace: Figure.Trace
  private let figure: Figure
  private let shown: AxisRange
  private let color: String?

  /// Words for a descent; its colour is named where there is more than one.
  init(of trace: Figure.Trace, in figure: Figure, shown: AxisRange, color: String? = nil) {
    (self.trace, self.figure, self.shown, self.color) = (trace, figure, shown, color)
  }

  var text: String {
    let settings =
      "The descent \(trace.label)\(function) (\(trace.settings)\(color.map { ", \($0)" } ?? ""))"
    guard let start = trace.steps.first ?? trace.end else {
      return "\(settings) has no steps\(reason)."
    }
    if trace.steps.isEmpty, trace.ending == nil {
      return "\(settings) stays at its start, \(place(start))\(visibility(start))."
    }
    return [
      "\(settings) starts at \(place(start))\(visibility(start))\(course(from: start)).",
      way, endText, closeness,
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension TraceWords {
  private var function: String { trace.function.map { " of \(Typesetting.set($0))" } ?? "" }

  private func place(_ step: Figure.Trace.Step) -> String {
    "x = \(Words.number(step.x, on: figure.xRange)) (value \(Words.number(step.value, on: shown)))"
  }

  private var reason: String { trace.ending.map { ": \(Typesetting.set($0))" } ?? "" }

  private func visibility(_ step: Figure.Trace.Step) -> String {
    figure.xRange.contains(step.x) ? "" : ", outside of the picture"
  }

  /// The first move, and whether it keeps its direction.
  private func course(from start: Figure.Trace.Step) -> String {
    let xs = (trace.steps + [trace.end].compactMap { $0 }).map(\.x)
    let all = zip(xs, xs.dropFirst()).map { $1 - $0 }.filter { $0 != 0 }
    guard let first = all.first else { return " and does not move" }
    // What is left of moves at rest is rounding.
    let moves = all.filter { abs($0) > 1e-9 * figure.xRange.length }
    let turns = zip(moves, moves.dropFirst()).count { ($0 < 0) != ($1 < 0) }
    let direction = first < 0 ? "left" : "right"
    let turning = turns == 0 ? "" : ", turning round \(turns == 1 ? "once" : "\(turns) times")"
    return
      " and moves \(direction), at first by \(Words.number(abs(first)))\(turning)\(pace(moves))"
  }

  /// How each move compares with the last, where that is the same all the way.
  private func pace(_ moves: [Double]) -> String {
    let lengths = moves.map(abs)
    let ratios = zip(lengths, lengths.dropFirst()).map { $1 / $0 }
    guard let least = ratios.min(), let most = ratios.max(), ratios.count > 2 else { return "" }
    let slack = 1e-6
    if least > 1 + slack { return ", each move longer than the last" }
    if most < 1 - slack { return ", each move shorter than the last" }
    return least > 1 - slack && most < 1 + slack ? ", each move as long as the last" : ""
  }

  /// Where it stands after some of its steps.
  private var way: String {
    Words.way(of: trace) { "x = \(Words.number($0.x, on: figure.xRange))" }
  }

  private var endText: String {
    let verb = trace.ending == nil ? "ends" : "breaks off"
    guard let end = trace.end else {
      return "It \(verb) after"
        + " \(Words.count(trace.steps.count, "step"))\(reason)."
    }
    let rest = trace.isConverged ? ", at rest" : trace.ending == nil ? ", still moving" : ""
    return "After \(Words.count(trace.steps.count, "step")) it \(verb) at \(place(end))"
      + "\(visibility(end))\(rest)\(minimumText(end))\(reason)."
  }

  private func minimumText(_ end: Figure.Trace.Step) -> String {
    let near = figure.minima.first { abs($0.x - end.x) <= 1e-3 * figure.xRange.length }
    guard let near else { return "" }
    let deepest = figure.minima.count { $0.rank == .deepest }
    // What still moves is not there yet.
    let here = trace.isConverged ? ", " : ", near "
    let kind =
      switch near.rank {
      case .deepest where deepest == 1: "the deepest minimum"
      case .deepest: "one of \(deepest) equally deep minima"
      case .lowestKnown: "the lowest minimum that is known"
      case .local: "a local minimum that is not the deepest"
      }
    return here + kind
  }

  /// After how many steps the descent was close to its end for good.
  private var closeness: String {
    guard let arrival = trace.arrival, arrival > 0 else { return "" }
    return "It is within 0.001 of its end after \(Words.count(arrival, "step"))."
  }
}
