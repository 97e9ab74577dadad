internal import Descent
internal import Expressions
internal import Plotting

extension Interpreter {
  /// A descent to play with.
  func explore(_ request: ExploreRequest) throws -> Outcome {
    let target = request.descent.target
    guard target.parameters.count <= 2 else {
      let count = target.parameters.count
      throw StatementError(.tooManyVariables(target.label, count), at: request.range)
    }
    let start = try request.descent.start.map { try environment.value(of: $0) }
    let ranges = try target.parameters.indices.map { variable in
      try range(request.bounds, variable, around: start)
    }
    let descent = try descent(
      request.descent.settings, maximumEpochs: Exploration.maximumEpochs)
    // Newton's rule is for functions whose second derivative can be taken.
    let isCurved =
      descent.optimizer == .newton || ranges.count == 2
      || (try? objective(target, isCurved: true)) != nil
    let state = Exploration.State(
      start: start.isEmpty ? zip(ranges, [0.55, 0.6]).map(Self.place) : start, descent: descent)
    return .exploration(
      Exploration(
        name: freeName, function: target.label, ground: try ground(target, ranges), state: state,
        optimizers: OptimizerName.allCases.filter { $0 != .newton || isCurved },
        run: try runner(target, isCurved: isCurved)))
  }

  /// The interval given, or [−5, 5], widened to where the descent starts.
  private func range(
    _ bounds: [Bounds], _ variable: Int, around start: [Double]
  ) throws -> AxisRange {
    if bounds.indices.contains(variable) { return try range(bounds[variable]) }
    let place = start.indices.contains(variable) ? start[variable] : 0
    return abs(place) < 1e6 ? AxisRange(min(-5, place), max(5, place)) : AxisRange(-5, 5)
  }

  /// A round number in a range: where a descent starts when nobody says.
  private static func place(in range: AxisRange, part: Double) -> Double {
    let place = range.lower + range.length * part
    return RoundSettings.rounded(
      place, to: RoundSettings.step(at: RoundSettings.place(of: range.length)))
  }

  private func ground(_ target: Target, _ ranges: [AxisRange]) throws -> Figure {
    var figure =
      ranges.count == 1
      ? try curve(target, ranges[0]) : try surface(target, .contour, ranges[0], ranges[1])
    environment.style.apply(to: &figure)
    return figure.settled()
  }

  private func curve(_ target: Target, _ range: AxisRange) throws -> Figure {
    let plotted = try PlottedFunction(target, in: environment)
    var figure = Figure(
      title: try title(target), xLabel: target.parameter, yLabel: yLabel(target), xRange: range,
      curves: [Figure.Curve(label: target.label, function: plotted.function)])
    figure.mark(plotted.minima(on: range))
    return figure
  }

  private func runner(
    _ target: Target, isCurved: Bool
  ) throws -> @Sendable (Descent, [Double]) -> any DescentRecord {
    if target.parameters.count == 1 {
      let objective = try objective(target, isCurved: isCurved)
      return { $0.run(on: objective, from: $1[0]) }
    }
    let objective = try objectiveOfSeveral(target)
    return { $0.run(on: objective, from: Vector($1)) }
  }

  /// The first of d, d2, d3 … that means nothing yet.
  private var freeName: String {
    let scope = environment.scope
    func isTaken(_ name: String) -> Bool {
      Environment.isReserved(name) || environment.descents[name] != nil
        || environment.minima.contains(name) || scope.variables.contains(name)
        || scope.functions[name] != nil
    }
    return (1...).lazy.map { $0 == 1 ? "d" : "d\($0)" }.first { !isTaken($0) } ?? "d"
  }
}
