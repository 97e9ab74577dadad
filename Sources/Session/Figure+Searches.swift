internal import Descent
internal import Plotting

extension SearchOutcome {
  /// The part of the axis that a picture should show, if it may choose: the interval, and ends
  /// that are not far outside.
  func span(of variable: Int = 0) -> ClosedRange<Double>? {
    let interval: ClosedRange<Double>
    switch found {
    case .restarts(_, let intervals, _): interval = intervals[variable]
    case .basins(let basins): interval = basins.interval
    case .plane, .sweep: return nil
    }
    let length = interval.upperBound - interval.lowerBound
    let near = (interval.lowerBound - length / 4)...(interval.upperBound + length / 4)
    let outside = minima.map { $0.end[variable] }.filter {
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
      crowds.append(
        Crowd(arrivals, label: outcome.label) { function(arrivals.starts[0][$0]) })
      caption = Figure.caption(of: arrivals, seed: seed)
    case .basins(let basins): ground = Ground(basins, outcome)
    case .plane, .sweep: break
    }
  }

  /// Adds restarts in two variables.
  mutating func addOverSurface(_ outcome: SearchOutcome) {
    guard case .restarts(let arrivals, _, let seed) = outcome.found else { return }
    surface?.crowds.append(Crowd(arrivals, label: outcome.label) { arrivals.starts[1][$0] })
    caption = Figure.caption(of: arrivals, seed: seed)
  }

  private static func caption(of arrivals: Arrivals, seed: UInt64) -> String {
    let strays = arrivals.strays
    let parts = [
      "\(arrivals.count) random start\(arrivals.count == 1 ? "" : "s"), seed \(seed)",
      strays.lost > 0 ? "\(strays.lost) lost (boxes)" : nil,
      strays.total > strays.lost ? "\(strays.total - strays.lost) not at rest (rings)" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension Figure.Crowd {
  /// - Parameter height: where a start stands upward, by its number.
  fileprivate init(_ arrivals: Arrivals, label: String, height: (Int) -> Double) {
    // More than there are columns, which is all that can be seen.
    let step = max(1, arrivals.count / 20_000)
    let starts = stride(from: 0, to: arrivals.count, by: step).map { index in
      Start(
        x: arrivals.starts[0][index], value: height(index), fate: Fate(arrivals.fates[index]))
    }
    let strays = arrivals.strays
    self.init(
      label: label, starts: starts,
      ends: arrivals.minima.map {
        End(
          x: $0.end[0], value: $0.end.count > 1 ? $0.end[1] : $0.value, count: $0.count,
          isBest: $0.isBest)
      },
      count: arrivals.count, openCount: strays.total - strays.lost, lostCount: strays.lost)
  }
}

extension Figure.Ground {
  fileprivate init(_ basins: Basins, _ outcome: SearchOutcome) {
    let ends = basins.minima.map {
      Figure.Crowd.End(x: $0.end[0], value: $0.value, count: $0.count, isBest: $0.isBest)
    }
    let ranks = Figure.Crowd.ranks(of: ends)
    let zones = basins.pieces.map { piece in
      let end = piece.fate.minimum.map { outcome.rounded(basins.minima[$0].end[0]) }
      let labels = end.map { [Figure.Ground.arrow(to: $0, 4), Figure.Ground.arrow(to: $0, 1)] }
      return Figure.Zone(
        lower: piece.range.lowerBound, upper: piece.range.upperBound,
        labels: labels ?? [piece.fate.words], tint: piece.fate.minimum.map { ranks[$0] })
    }
    self.init(label: outcome.label, zones: zones, height: .curve, ends: ends, tints: ranks)
  }
}

extension Figure.Ground {
  /// Bands of rates, from the middle between two to the next.
  init(_ sweep: Sweep, _ outcome: SearchOutcome) {
    let ends = sweep.minima.map {
      Figure.Crowd.End(x: $0.end[0], value: $0.value, count: $0.count, isBest: $0.isBest)
    }
    let ranks = Figure.Crowd.ranks(of: ends)
    let half = sweep.rates.count > 1 ? (sweep.rates[1] - sweep.rates[0]) / 2 : 0.5
    let zones = sweep.bands.map { band in
      var (labels, tint) = ([outcome.shortWords(for: band.course)], Int?.none)
      if case .minimum(let index) = band.course {
        let end = outcome.rounded(ends[index].x)
        labels = ["at rest at " + Figure.number(end, 4), Figure.Ground.arrow(to: end, 1)]
        tint = ranks[index]
      }
      return Figure.Zone(
        lower: band.rates.lowerBound - half, upper: band.rates.upperBound + half, labels: labels,
        tint: tint)
    }
    self.init(label: outcome.label, zones: zones, height: .top)
  }

  /// An end as a zone's label has it, `→ −0.7017`.
  private static func arrow(to end: Double, _ places: Int) -> String {
    "→ " + Figure.number(end, places)
  }
}

extension Figure {
  /// A number in the picture's spelling: `−0.7017`.
  static func number(_ value: Double, _ places: Int) -> String {
    value.text(places: places).replacing("-", with: "−")
  }
}

extension SearchOutcome {
  /// How descents in a band went, where there is little room.
  fileprivate func shortWords(for course: Sweep.Course) -> String {
    switch course {
    case .minimum, .elsewhere: "at no minimum"
    case .underway: "on the way"
    case .swinging: "to and fro"
    case .lost: "lost"
    case .unfinished: "interrupted"
    case .mixed: "at each rate another way"
    }
  }
}

extension Figure.Areas {
  init(_ plane: PlaneBasins) {
    let found = plane.arrivals
    let ends = found.minima.map {
      Figure.Crowd.End(x: $0.end[0], value: $0.end[1], count: $0.count, isBest: $0.isBest)
    }
    let ranks = Figure.Crowd.ranks(of: ends)
    self.init(ends: ends, count: found.count) { x, y, isCancelled in
      plane.fates(x, y, isCancelled).map { $0.minimum.map { ranks[$0] } }
    }
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
