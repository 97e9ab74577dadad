internal import Descent
internal import Plotting

extension SearchOutcome {
  /// The part of the axis that a picture should show, if it may choose: the interval, and ends
  /// that are not far outside.
  var span: ClosedRange<Double>? {
    let interval: ClosedRange<Double>
    switch found {
    case .restarts(_, let intervals, _): interval = intervals[0]
    case .basins(let basins): interval = basins.interval
    case .plane, .sweep: return nil
    }
    let length = interval.upperBound - interval.lowerBound
    let near = (interval.lowerBound - length / 4)...(interval.upperBound + length / 4)
    let outside = minima.compactMap(\.end.first).filter {
      near.contains($0) && !interval.contains($0)
    }
    guard let low = outside.min(), let high = outside.max() else { return interval }
    let margin = length / 30
    return min(interval.lowerBound, low - margin)...max(interval.upperBound, high + margin)
  }
}

extension Figure {
  /// Adds what came of many descents of one variable.
  mutating func add(_ outcome: SearchOutcome, over function: @Sendable (Double) -> Double) {
    switch outcome.found {
    case .restarts(let arrivals, _, let seed):
      crowds.append(Crowd(arrivals, label: outcome.label, over: function))
      caption = Figure.caption(of: arrivals, seed: seed)
    case .basins(let basins): ground = Ground(basins, label: outcome.label)
    case .plane, .sweep: break
    }
  }

  private static func caption(of arrivals: Arrivals, seed: UInt64) -> String {
    let strays = arrivals.strays
    let parts = [
      "\(arrivals.count) random start\(arrivals.count == 1 ? "" : "s"), seed \(seed)",
      strays.lost > 0 ? "\(strays.lost) lost (crosses)" : nil,
      strays.total > strays.lost ? "\(strays.total - strays.lost) not at rest (rings)" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension Figure.Crowd {
  fileprivate init(
    _ arrivals: Arrivals, label: String, over function: @Sendable (Double) -> Double
  ) {
    // More than there are columns, which is all that can be seen.
    let step = max(1, arrivals.count / 20_000)
    let starts = stride(from: 0, to: arrivals.count, by: step).map { index in
      let x = arrivals.starts[0][index]
      return Start(x: x, value: function(x), fate: Fate(arrivals.fates[index]))
    }
    let strays = arrivals.strays
    self.init(
      label: label, starts: starts,
      ends: arrivals.minima.map {
        End(x: $0.end[0], value: $0.value, count: $0.count, isBest: $0.isBest)
      },
      count: arrivals.count, openCount: strays.total - strays.lost, lostCount: strays.lost)
  }
}

extension Figure.Ground {
  fileprivate init(_ basins: Basins, label: String) {
    let ends = basins.minima.map {
      Figure.Crowd.End(x: $0.end[0], value: $0.value, count: $0.count, isBest: $0.isBest)
    }
    let ranks = Figure.Crowd.ranks(of: ends)
    let zones = basins.pieces.map { piece in
      let end = piece.fate.minimum.map { basins.minima[$0].end[0] }
      let labels = end.map { [Figure.Ground.arrow(to: $0, 4), Figure.Ground.arrow(to: $0, 1)] }
      return Figure.Zone(
        lower: piece.range.lowerBound, upper: piece.range.upperBound,
        labels: labels ?? [piece.fate.words], tint: piece.fate.minimum.map { ranks[$0] })
    }
    self.init(label: label, zones: zones, height: .curve, ends: ends, tints: ranks)
  }
}

extension Figure.Ground {
  /// `→ −0.7017`, in the picture's spelling.
  private static func arrow(to end: Double, _ places: Int) -> String {
    "→ " + end.text(places: places).replacing("-", with: "−")
  }
}

extension Figure.Crowd.Fate {
  fileprivate init(_ fate: Fate) {
    self =
      switch fate {
      case .minimum(let index): .end(index)
      case .lost: .lost
      case .elsewhere, .moving, .unfinished: .open
      }
  }
}

extension SearchOutcome {
  /// What it is called in a picture.
  var label: String {
    if let name { return name }
    return switch found {
    case .restarts: "restarts of \(function)"
    case .basins, .plane: "basins of \(function)"
    case .sweep: "sweep of \(function)"
    }
  }
}

extension SearchOutcome {
  /// What it is, for those who choose among names.
  var summaryLine: String {
    switch found {
    case .restarts(let arrivals, _, _): "\(arrivals.count) restarts of \(function)"
    case .basins, .plane: "basins of \(function)"
    case .sweep: "sweep of the rate of \(function)"
    }
  }
}
