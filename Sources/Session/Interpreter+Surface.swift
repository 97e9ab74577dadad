internal import Descent
internal import Expressions
internal import Plotting

extension Interpreter {
  /// A picture of a function of two variables.
  mutating func draw(_ request: SurfaceRequest, _ source: Source) throws -> Outcome {
    if let range = request.motion, request.sweep != nil {
      throw StatementError(.nothingMoves, at: range)
    }
    if let sweep = request.sweep.flatMap({ environment.searches[$0] }) {
      return show(try paths(of: sweep, request.bounds), request.style, source)
    }
    let searches = request.searches.compactMap { environment.searches[$0] }
    let descents = request.descents.compactMap { environment.descents[$0] }
    // A descent by itself is drawn over the function that it ran on.
    guard let target = request.target ?? descents.first?.target ?? searches.first?.target
    else { return .text("") }
    let traces = descents.compactMap { $0.outcome.trace as? Trace<Vector> }
    let x = try range(request.bounds?.x, around: traces, searches.map(\.outcome), 0)
    let y = try range(request.bounds?.y, around: traces, searches.map(\.outcome), 1)
    var figure = try surface(target, request.kind, x, y)
    figure.surface?.traces = zip(descents, traces).map {
      Figure.SurfaceTrace($1, label: $0.outcome.label)
    }
    figure.addOverSurface(searches.map(\.outcome))
    if traces.isEmpty, let range = request.motion {
      throw StatementError(.nothingMoves, at: range)
    }
    return show(figure, request.style, source, isMoving: request.motion != nil)
  }

  /// Gives a picture its look and the lines behind it, and shows it.
  mutating func show(
    _ figure: Figure, _ style: PictureStyle, _ source: Source, isMoving: Bool = false
  ) -> Outcome {
    var figure = figure
    // There the steps are told, of which some are as near as the size makes them.
    if isMoving { figure.caption = "" }
    figure.size = figure.usualSize
    style.over(environment.style).apply(to: &figure)
    if isMoving { figure = figure.animated() }
    figure.source = environment.history.lines(behind: source)
    environment.lastFigure = figure
    return .figure(figure)
  }

  /// A function of two variables from above, without descents.
  func surface(
    _ target: Target, _ kind: Figure.Surface.Style, _ x: AxisRange, _ y: AxisRange
  ) throws -> Figure {
    var figure = Figure(
      title: try title(target), xLabel: target.parameters[0], yLabel: target.parameters[1],
      xRange: x, yRange: y)
    figure.parameters = parameters(of: [target])
    let program = Program(try environment.expanded(target), parameters: target.parameters)
    figure.surface = Figure.Surface(
      label: target.label, variables: (target.parameters[0], target.parameters[1]),
      style: kind, marks: marks(of: target, x, y),
      function: { program.evaluate(columns: [$0, $1]) })
    figure.size = figure.usualSize
    return figure
  }

  /// The critical points; none of a function whose second derivatives are too long to be told.
  func marks(of target: Target, _ x: AxisRange, _ y: AxisRange) -> [Figure.Mark] {
    guard let objective = try? objectiveOfSeveral(target) else { return [] }
    return objective.criticalPoints(in: x.lower...x.upper, by: y.lower...y.upper).map {
      Figure.Mark(
        x: $0.place[0], y: $0.place[1], value: $0.value,
        kind: Figure.Mark.Kind(rawValue: $0.kind.rawValue) ?? .minimum)
    }
  }

  /// The interval given, or [−5, 5], widened where a descent went further.
  private func range(
    _ bounds: Bounds?, around traces: [Trace<Vector>], _ searches: [SearchOutcome],
    _ variable: Int
  ) throws -> AxisRange {
    if let bounds { return try range(bounds) }
    let spans = searches.compactMap { $0.span(of: variable) }
    if traces.isEmpty, let low = spans.map(\.lowerBound).min(),
      let high = spans.map(\.upperBound).max()
    {
      return AxisRange(low, high)
    }
    let places = traces.flatMap { $0.steps.map { $0.x[variable] } + [$0.end[variable]] }
      .filter { abs($0) < 1e6 }
    return AxisRange(min(-5, places.min() ?? -5), max(5, places.max() ?? 5))
  }
}

extension Figure.SurfaceTrace {
  init(_ trace: Trace<Vector>, label: String) {
    let end = Step(x: trace.end[0], y: trace.end[1], value: trace.value)
    self.init(
      label: label, steps: trace.steps.map { Step(x: $0.x[0], y: $0.x[1], value: $0.value) },
      end: trace.value.isFinite ? end : nil, rate: trace.rate, epochs: trace.epochs,
      isConverged: trace.isConverged, ending: trace.reasonToStop)
    method = trace.method
  }
}
