internal import Descent
internal import Expressions
internal import Plotting

extension Interpreter {
  mutating func plot(_ request: PictureRequest, _ source: Source) throws -> [Outcome] {
    let figure = try figure(request, source)
    environment.lastFigure = figure
    return figure.lacksMinima + [.figure(figure)]
  }

  mutating func animate(
    _ request: PictureRequest, _ source: Source, _ range: SourceRange
  ) throws -> [Outcome] {
    let figure = try figure(request, source).animated()
    guard !figure.traces.isEmpty else { throw StatementError(.nothingMoves, at: range) }
    environment.lastFigure = figure
    return figure.lacksMinima + [.figure(figure)]
  }

  /// Changes how all further pictures look.
  mutating func set(_ style: PictureStyle) -> Outcome {
    environment.style = style.over(environment.style)
    return .text(style.announcement)
  }

  private func figure(_ request: PictureRequest, _ source: Source) throws -> Figure {
    let items = request.items
    if case .search(let name)? = items.first, let search = environment.searches[name],
      var figure = try ownFigure(of: search, request.bounds)
    {
      request.style.over(environment.style).apply(to: &figure)
      figure.source = environment.history.lines(behind: source)
      return figure
    }
    let functions = items.compactMap { if case .function(let target) = $0 { target } else { nil } }
    let descents = items.compactMap { item -> Environment.NamedDescent? in
      if case .descent(let name) = item { environment.descents[name] } else { nil }
    }
    let searches = items.compactMap { item -> Environment.NamedSearch? in
      if case .search(let name) = item { environment.searches[name] } else { nil }
    }
    let traces = descents.compactMap { $0.outcome.trace as? Trace<Double> }
    // A descent by itself is drawn over the function that it ran on.
    let targets =
      functions.isEmpty
      ? (descents.map(\.target) + searches.map(\.target)).withoutRepeats : functions
    let written = try request.bounds.map(range)
    let plotted = try targets.map { try PlottedFunction($0, in: environment) }
    let usual = UsualInterval(traces, searches.compactMap { $0.outcome.span() })
    let xRange = written ?? usual.range(of: plotted.map(\.function))
    var figure = Figure(
      title: try targets.map(title).joined(separator: ",  "),
      xLabel: targets.first?.parameter ?? "x",
      yLabel: targets.count == 1 ? yLabel(targets[0]) : "",
      xRange: xRange,
      curves: plotted.map { $0.curve(on: xRange) },
      traces: zip(descents, traces).map { Figure.Trace($1, label: $0.outcome.label) })
    figure.parameters = parameters(of: targets)
    if targets.count > 1 || targets.first?.label != descents.first?.target.label {
      for index in descents.indices { figure.traces[index].function = descents[index].target.label }
    }
    figure.wantsMinima = items.contains(where: \.isMinima)
    if !descents.isEmpty || figure.wantsMinima, !targets.isEmpty {
      // Those of the function that is descended, if it is shown.
      let marked = targets.firstIndex { $0.label == descents.first?.target.label } ?? 0
      figure.mark(plotted[marked].minima(on: xRange))
      figure.markedCurve = marked
    }
    if let function = plotted.first?.function {
      figure.add(searches.map(\.outcome), over: function)
    }
    figure.cache = environment.cache
    request.style.over(environment.style).apply(to: &figure)
    figure.source = environment.history.lines(behind: source)
    return figure
  }

  /// `f(x) = sin(x) + 0.5 sin(3x)` for a function by its name, else the expression itself.
  func title(_ target: Target) throws -> String {
    let body = try definition(of: target).description
    return target.isNamed ? "\(yLabel(target)) = \(body)" : body
  }

  func yLabel(_ target: Target) -> String {
    target.isNamed ? "\(target.label)(\(target.parameters.joined(separator: ", ")))" : "y"
  }

  /// A function that later definitions do not change, with what is shown of it.
  func fixed(_ target: Target) throws -> Target {
    target.fixed(
      as: try environment.expanded(target), showing: try definition(of: target),
      with: parameters(of: [target]))
  }

  /// What the names in functions stand for.
  func parameters(of targets: [Target]) -> [Figure.Parameter] {
    let all = targets.flatMap { target in
      target.shown?.values
        ?? environment.definitions.values(in: target.expression, parameters: target.parameters)
        .map { Figure.Parameter(name: $0.name, value: $0.value) }
    }
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What a named function was defined as, or its derivative comes to.
  private func definition(of target: Target) throws -> Expression {
    if let shown = target.shown { return shown.body }
    guard let (name, order) = target.function,
      let function = environment.definitions.functions[name]
    else { return target.expression }
    return order == 0
      ? function.body : try environment.definitions.derivative(of: name, order: order)
  }

  /// The interval that was written, if that can be an axis as it is.
  func range(_ bounds: Bounds) throws -> AxisRange {
    let interval = try interval(bounds)
    let (lower, upper) = (interval.lowerBound, interval.upperBound)
    func fail(_ kind: StatementError.Kind) -> StatementError {
      StatementError(kind, at: bounds.range)
    }
    if let far = [lower, upper].first(where: { abs($0) > AxisRange.farthest }) {
      throw fail(.tooFar(far))
    }
    let count = AxisRange.places(from: lower, to: upper)
    guard count >= AxisRange.fewestPlaces else {
      let place = max(abs(lower), abs(upper))
      throw fail(
        .tooFewNumbers(count, spacing: place.ulp, near: abs(lower) < place ? upper : lower))
    }
    guard upper - lower >= AxisRange.shortest else { throw fail(.tooShort(upper - lower)) }
    return AxisRange(lower, upper)
  }
}

extension Figure {
  /// That there are none of the minima that were asked for.
  fileprivate var lacksMinima: [Outcome] {
    guard wantsMinima, minima.isEmpty, curves.indices.contains(markedCurve) else { return [] }
    return [
      .text(
        "\(mayHideMinima ? "No minimum found" : "No minimum") of \(curves[markedCurve].label)"
          + " on [\(xRange.lower.text()), \(xRange.upper.text())]")
    ]
  }
}

extension Figure.Trace {
  init(_ trace: Trace<Double>, label: String) {
    self.init(
      label: label,
      steps: trace.steps.map { Step(x: $0.x, value: $0.value) },
      end: trace.value.isFinite ? Step(x: trace.end, value: trace.value) : nil,
      rate: trace.rate, epochs: trace.epochs, isConverged: trace.isConverged,
      ending: trace.reasonToStop)
    method = trace.method
  }
}

extension [Target] {
  /// Each function once, in the order of first mention.
  fileprivate var withoutRepeats: [Target] {
    var seen: Set<String> = []
    return filter { seen.insert($0.label).inserted }
  }
}

extension TraceOutcome {
  /// What the descent is called in a picture.
  var label: String { name ?? "descent of \(function)" }
}
