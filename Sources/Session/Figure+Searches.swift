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

extension Figure.Ground {
  init(_ basins: Basins, _ outcome: SearchOutcome) {
    let ends = basins.minima.map(Figure.Crowd.End.init)
    let ranks = Figure.Crowd.ranks(of: ends)
    let zones = basins.pieces.map { piece in
      let end = piece.fate.minimum.map { basins.minima[$0] }
      let labels = end.map { end in [4, 1].map { "→ " + outcome.place(of: end, $0) } }
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
    let ends = sweep.minima.map(Figure.Crowd.End.init)
    let ranks = Figure.Crowd.ranks(of: ends)
    let half = sweep.rates.count > 1 ? (sweep.rates[1] - sweep.rates[0]) / 2 : 0.5
    let zones = sweep.bands.map { band in
      var (labels, tint) = ([outcome.shortWords(for: band.course)], Int?.none)
      if case .minimum(let index) = band.course {
        let end = sweep.minima[index]
        labels = [
          (outcome.isFlat(index) ? "hardly moving at " : "at rest at ") + outcome.place(of: end, 4),
          "→ " + outcome.place(of: end, 1),
        ]
        tint = ranks[index]
      }
      return Figure.Zone(
        lower: band.rates.lowerBound - half, upper: band.rates.upperBound + half, labels: labels,
        tint: tint)
    }
    self.init(label: outcome.label, zones: zones, height: .top)
  }
}

extension Figure {
  /// A number in the picture's spelling: `−0.7017`.
  static func number(_ value: Double, _ places: Int) -> String {
    value.text(places: places).replacing("-", with: "−")
  }
}

extension Figure.Crowd.End {
  /// In the plane of a picture: of one variable the value is upward, of two the second.
  init(_ arrival: Arrival) {
    func upward(_ place: [Double]) -> Double { place.count > 1 ? place[1] : arrival.value }
    self.init(
      x: arrival.end[0], value: upward(arrival.end), count: arrival.count, isBest: arrival.isBest,
      spread: arrival.spread.map { spread in
        Figure.Crowd.Spread(
          x: spread.ranges[0], y: spread.ranges.count > 1 ? spread.ranges[1] : nil,
          isLevel: spread.isLevel,
          places: spread.places.map { Figure.Curve.Place(x: $0[0], y: upward($0)) })
      })
  }
}

extension SearchOutcome {
  /// An end as a zone's label has it, `−0.7017` or `−3 to 0`.
  fileprivate func place(of end: Arrival, _ places: Int) -> String {
    end.place(0, places: places) { rounded($0) }.replacing("-", with: "−")
  }

  /// How descents in a band went, where there is little room.
  fileprivate func shortWords(for course: Sweep.Course) -> String {
    switch course {
    case .minimum, .elsewhere: "at no minimum"
    case .still: "at the start"
    case .underway: "on the way"
    case .settling: "to and fro, ever less"
    case .swinging: "to and fro"
    case .growing: "to and fro, ever farther"
    case .lost: "lost"
    case .unfinished: "interrupted"
    case .mixed: "at each rate another way"
    }
  }
}

extension Figure.Areas {
  init(_ plane: PlaneBasins) {
    let found = plane.arrivals
    let ends = found.minima.map(Figure.Crowd.End.init)
    let ranks = Figure.Crowd.ranks(of: ends)
    self.init(ends: ends, count: found.count) { x, y, isCancelled in
      plane.fates(x, y, isCancelled).map { $0.minimum.map { ranks[$0] } }
    }
    (movingCount, lostCount) = (found.strays.moving, found.strays.lost)
  }
}

extension Figure.Crowd.Fate {
  init(_ fate: Fate) {
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
