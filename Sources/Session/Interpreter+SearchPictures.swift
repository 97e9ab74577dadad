internal import Descent
internal import Expressions
internal import Plotting

extension Interpreter {
  /// The last epochs that are shown of a descent that does not come to rest.
  private static let lastEpochs = 40

  /// The picture of a sweep or of basins in a rectangle; nil for what is drawn over curves.
  func ownFigure(of search: Environment.NamedSearch, _ bounds: Bounds?) throws -> Figure? {
    switch search.outcome.found {
    case .plane(let plane):
      if let bounds {
        throw StatementError(
          .rectangleIsKnown(search.outcome.name ?? search.outcome.function), at: bounds.range)
      }
      return try figure(of: plane, search)
    case .sweep(let sweep): return try figure(of: sweep, search, bounds)
    case .restarts, .basins: return nil
    }
  }

  // MARK: - Basins in a rectangle

  private func figure(of plane: PlaneBasins, _ search: Environment.NamedSearch) throws -> Figure {
    let target = search.target
    let x = AxisRange(plane.x.lowerBound, plane.x.upperBound)
    let y = AxisRange(plane.y.lowerBound, plane.y.upperBound)
    let names = (x: target.parameters[0], y: target.parameters[1])
    var figure = Figure(
      title: "basins of \(try title(target))", xLabel: names.x, yLabel: names.y, xRange: x,
      yRange: y)
    figure.parameters = parameters(of: [target])
    let program = Program(target.expression, parameters: target.parameters)
    figure.surface = Figure.Surface(label: target.label, variables: names) {
      program.evaluate(columns: [$0, $1])
    }
    figure.surface?.areas = Figure.Areas(plane)
    // The ground may yet become a terminal's, which is dark or light.
    let strays = plane.arrivals.strays
    let kinds = [
      (strays.moving, "still moving"), (strays.lost, "lost"), (strays.elsewhere, "no minimum"),
    ].filter { $0.0 > 0 }.map(\.1)
    if !kinds.isEmpty { figure.caption = "uncoloured: \(kinds.joined(separator: " or "))" }
    figure.size = figure.usualSize
    return figure
  }

  // MARK: - Sweeps

  /// Where descents end over the rate.
  private func figure(
    of sweep: Sweep, _ search: Environment.NamedSearch, _ bounds: Bounds?
  ) throws -> Figure {
    let outcome = search.outcome
    let shown = sweep.shownPlaces
    var figure = Figure(
      title:
        "\(try title(search.target)): where descents from \(Figure.number(sweep.start, 4)) end",
      xLabel: "rate", yLabel: outcome.variables[0],
      xRange: try bounds.map { try range($0) } ?? sweep.shownRates, yRange: shown)
    figure.parameters = parameters(of: [search.target])
    figure.cloud = sweep.courses.indices.flatMap { index in
      let isAtRest = !sweep.isRestless(index)
      let last = isAtRest ? [sweep.ends[index]] : sweep.last(Interpreter.lastEpochs, of: index)
      return last.filter(shown.contains).map { Figure.Curve.Place(x: sweep.rates[index], y: $0) }
    }
    figure.ground = Figure.Ground(sweep, outcome)
    figure.caption = "\(outcome.descent.epochs) epochs" + outcome.limit(of: sweep)
    return figure
  }

  /// x over the rate and the epoch.
  func paths(
    of search: Environment.NamedSearch, _ bounds: (x: Bounds, y: Bounds)?
  ) throws -> Figure {
    let outcome = search.outcome
    guard case .sweep(let sweep) = outcome.found else { preconditionFailure("a sweep") }
    let epochs = outcome.descent.epochs
    var figure = Figure(
      title: "\(try title(search.target)): \(outcome.variables[0]) on the way"
        + " from \(Figure.number(sweep.start, 4))",
      xLabel: "rate", yLabel: "epoch",
      xRange: try bounds.map { try range($0.x) } ?? sweep.shownRates,
      yRange: try bounds.map { try range($0.y) } ?? AxisRange(0, Double(max(epochs, 1))))
    figure.parameters = parameters(of: [search.target])
    let shown = sweep.shownPlaces
    let wide = AxisRange(shown.lower - shown.length, shown.upper + shown.length)
    figure.surface = Figure.Surface(
      label: outcome.variables[0], variables: ("rate", "epoch"), style: .heatmap
    ) { rates, epochs in
      zip(rates, epochs).map { rate, epoch in
        let x = sweep.x(atRate: rate, epoch: epoch)
        return wide.contains(x) ? x : .nan
      }
    }
    return figure
  }
}

extension Sweep {
  fileprivate var shownRates: AxisRange { AxisRange(rates.first ?? 0, rates.last ?? 1) }

  /// Whether a descent was not at rest at its end.
  fileprivate func isRestless(_ index: Int) -> Bool {
    [.settling, .swinging, .growing].contains(courses[index])
  }

  /// x after each of the last epochs, at most half of all.
  fileprivate func last(_ count: Int, of index: Int) -> [Double] {
    paths.suffix(max(1, min(count, paths.count / 2))).map { $0[index] }
  }

  /// The places that matter: the minima, where most of the others are, and the start, unless it
  /// would leave the others a fifth of the room.
  fileprivate var shownPlaces: AxisRange {
    let places = courses.indices.flatMap(shownPlaces(of:)).filter(\.isFinite).sorted()
    let part = places.count / 20
    var usual = places.isEmpty ? [] : [places[part], places[places.count - 1 - part]]
    // All of them, unless a few would flatten the others.
    if let first = places.first, let last = places.last, last - first <= 3 * (usual[1] - usual[0]) {
      usual = [first, last]
    }
    let floors = minima.compactMap(\.spread?.ranges[0]).flatMap { [$0.lowerBound, $0.upperBound] }
    let ends = minima.map { $0.end[0] } + floors + usual
    var (low, high) = (ends.min() ?? start, ends.max() ?? start)
    let all = (low: min(low, start), high: max(high, start))
    if low == high || all.high - all.low <= 5 * (high - low) { (low, high) = all }
    let margin = max(0.15 * (high - low), 1e-3 * max(abs(low), abs(high)), 1e-9)
    return AxisRange(low - margin, high + margin)
  }

  /// Where a descent that is not at rest is seen.
  private func shownPlaces(of index: Int) -> [Double] {
    switch courses[index] {
    case .settling, .swinging: last(8, of: index)
    case .underway: [ends[index]]
    // Those that grow have no size of their own, and would flatten all others.
    default: []
    }
  }

  /// x at the rate nearest to one, after so many epochs.
  fileprivate func x(atRate rate: Double, epoch: Double) -> Double {
    guard let first = rates.first, let last = rates.last, last > first else { return .nan }
    let place = (rate - first) / (last - first) * Double(rates.count - 1)
    guard place > -1, place < Double(rates.count), epoch > -1, epoch < Double(paths.count) else {
      return .nan
    }
    let index = min(max(Int(place.rounded()), 0), rates.count - 1)
    return paths[min(max(Int(epoch.rounded()), 0), paths.count - 1)][index]
  }
}

extension SearchOutcome {
  /// Above which rate descents cannot come to rest at the deepest minimum, if that is to be seen.
  fileprivate func limit(of sweep: Sweep) -> String {
    guard descent.optimizer == .gradientDescent,
      let index = sweep.curvatures.firstIndex(where: { $0 > 0 && $0.isFinite }),
      let first = sweep.rates.first, let last = sweep.rates.last,
      first...last ~= 2 / sweep.curvatures[index]
    else { return "" }
    let limit = Figure.number(2 / sweep.curvatures[index], 4)
    let place = Figure.number(rounded(sweep.minima[index].end[0]), 4)
    return ", settles at \(place) only below 2/f″ = \(limit)"
  }
}
