internal import Descent

extension SearchOutcome {
  /// The findings in columns.
  /// - Parameter places: how many decimals a number has at most.
  public func columns(places: Int = 8) -> [Column] {
    func texts(_ numbers: [Double]) -> [String] { numbers.map { $0.text(shortenedTo: places) } }
    switch found {
    case .restarts(let arrivals, _, _):
      let minima = arrivals.minima
      let starts = variables.indices.map { variable in
        Column(
          variables.count == 1 ? "best start" : "from \(variables[variable])",
          texts(minima.map { $0.start[variable] }), weight: 0)
      }
      return ends(places)
        + [Column("starts", minima.map { String($0.count) }, weight: 1)] + starts
    case .basins(let basins):
      let (pieces, ends) = (basins.pieces, basins.pieces.map { $0.fate.minimum })
      let places = zip(pieces, ends).map { piece, end in
        end.map { basins.minima[$0].place(0, places: places) } ?? piece.fate.words
      }
      return [
        Column("from", texts(pieces.map(\.range.lowerBound))),
        Column("to", texts(pieces.map(\.range.upperBound))), Column("end", places),
        Column(
          "value", ends.map { $0.map { texts([basins.minima[$0].value])[0] } ?? "" }, weight: 1),
      ]
    case .plane(let plane):
      let count = Double(max(plane.arrivals.count, 1))
      return ends(places)
        + [Column("part", minima.map { percent(Double($0.count) / count) }, weight: 1)]
    case .sweep(let sweep):
      let bands = sweep.bands
      let rates = min(places, 4)
      return [
        Column("from rate", bands.map { $0.rates.lowerBound.text(shortenedTo: rates) }),
        Column("to rate", bands.map { $0.rates.upperBound.text(shortenedTo: rates) }),
        Column("the descent", bands.map { words(for: $0.course) }, isWords: true),
      ]
    }
  }

  /// Where the descents ended, and how deep.
  private func ends(_ places: Int) -> [Column] {
    let rows = minima.map { self.places(of: $0, places) }
    return variables.indices.map { variable in
      Column(variables[variable], rows.map { $0[variable] })
    }
      + [Column("value", minima.map { $0.value.text(shortenedTo: places) })]
  }

  /// Which rows of the findings are the best.
  public var isBestRow: [Bool] {
    switch found {
    case .restarts, .plane: isBest
    case .basins(let basins): basins.pieces.map { $0.fate.minimum.map { isBest[$0] } ?? false }
    case .sweep(let sweep): sweep.bands.map { _ in false }
    }
  }
}
