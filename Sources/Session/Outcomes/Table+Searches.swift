internal import Descent

extension Table {
  /// What came of many descents: a row a start, a part of the interval, or a rate.
  ///
  /// The last column counts the minima from 1, the deepest; 0 is none.
  init(_ outcome: SearchOutcome) {
    switch outcome.found {
    case .restarts(let arrivals, _, _): self.init(arrivals, outcome.variables)
    case .plane(let plane): self.init(plane.arrivals, outcome.variables)
    case .basins(let basins):
      self.init(
        columns: ["from", "to", "minimum", "end"],
        rows: basins.pieces.map { piece in
          let end = piece.fate.minimum.map { basins.minima[$0].end[0] } ?? .nan
          return [piece.range.lowerBound, piece.range.upperBound, piece.fate.number, end]
        })
    case .sweep(let sweep):
      self.init(
        columns: ["rate", "end", "value", "minimum"],
        rows: sweep.rates.indices.map {
          [sweep.rates[$0], sweep.ends[$0], sweep.values[$0], sweep.courses[$0].number]
        })
    }
  }

  private init(_ arrivals: Arrivals, _ variables: [String]) {
    let columns = arrivals.starts + arrivals.ends + [arrivals.values]
    self.init(
      columns: variables.map { "start \($0)" } + variables.map { "end \($0)" }
        + ["value", "minimum"],
      rows: arrivals.fates.enumerated().map { index, fate in
        columns.map { $0[index] } + [fate.number]
      })
  }
}

extension Fate {
  fileprivate var number: Double { minimum.map { Double($0 + 1) } ?? 0 }
}

extension Sweep.Course {
  fileprivate var number: Double {
    if case .minimum(let index) = self { Double(index + 1) } else { 0 }
  }
}
