internal import Descent
internal import Expressions

extension Interpreter {
  /// The most starts of restarts: every start and end is kept, and can be written as a table.
  static let maximumStarts = 1_000_000
  /// The most rates of a sweep.
  static let maximumRates = 10_000
  /// The most steps of a sweep, rates times epochs: every one is kept.
  static let maximumSweep = 10_000_000
  /// The seed where none is given.
  static let usualSeed: UInt64 = 1
  /// Integers up to here are numbers of the language, too.
  static let maximumSeed = 9_007_199_254_740_992
  /// Cells along the longer side of the rectangle in which the minima of a plane are looked for.
  ///
  /// A picture has as many again for each pixel, so that these are a tenth of the work at most.
  private static let planeCells = 128.0

  mutating func search(
    _ request: SearchRequest, as name: String?, watch: Watch
  ) throws -> Outcome {
    // A basin is where a descent goes in the end, so it may take its time.
    let descent = try descent(request.settings, epochs: request.kind == .basins ? 1_000 : 100)
    let target = try fixed(request.target)
    let found =
      switch request.kind {
      case .restarts: try restarts(request, target, descent, watch)
      case .basins: try basins(request, target, descent, watch)
      case .sweep: try sweep(request, target, descent, watch)
      }
    let outcome = SearchOutcome(
      name: name, function: target.label, variables: target.parameters, descent: descent,
      found: found)
    // Where starts in a plane lead is known only when all have been run.
    if case .plane(let plane) = found, plane.isCancelled { return .search(outcome) }
    environment.lastTable = { Table(outcome) }
    if let name {
      environment.set(name, to: Environment.NamedSearch(outcome: outcome, target: target))
    }
    return .search(outcome)
  }

  private func restarts(
    _ request: SearchRequest, _ target: Target, _ descent: Descent,
    _ watch: Watch
  ) throws -> SearchOutcome.Found {
    let count = try request.count.map {
      try whole($0, 1...Interpreter.maximumStarts) { .starts($0, limit: $1) }
    }
    let seed = try request.seed.map {
      try whole($0, 0...Interpreter.maximumSeed) { .seed($0, limit: $1) }
    }
    let intervals = try intervals(of: request)
    let search = try Restarts(
      of: target.expression, parameters: target.parameters, descent: descent)
    let number = seed.map(UInt64.init) ?? Interpreter.usualSeed
    let arrivals = search.run(
      count: count ?? 100, in: intervals, seed: number, isCancelled: watch.isCancelled,
      progress: watch.progress)
    return .restarts(arrivals, intervals: intervals, seed: number)
  }

  private func basins(
    _ request: SearchRequest, _ target: Target, _ descent: Descent,
    _ watch: Watch
  ) throws -> SearchOutcome.Found {
    let intervals = try intervals(of: request)
    let search = try BasinSearch(
      of: target.expression, parameters: target.parameters, descent: descent)
    guard intervals.count > 1 else {
      return .basins(
        search.run(on: intervals[0], isCancelled: watch.isCancelled, progress: watch.progress))
    }
    let (width, height) = (intervals[0].length, intervals[1].length)
    let cell = max(width, height) / Interpreter.planeCells
    func cells(_ length: Double) -> Int { max(16, Int((length / cell).rounded())) }
    return .plane(
      search.run(
        over: intervals[0], by: intervals[1], columns: cells(width), rows: cells(height),
        isCancelled: watch.isCancelled, progress: watch.progress))
  }

  private func sweep(
    _ request: SearchRequest, _ target: Target, _ descent: Descent,
    _ watch: Watch
  ) throws -> SearchOutcome.Found {
    let count = try request.count.map {
      try whole($0, 2...Interpreter.maximumRates) { .rateCount($0, limit: $1) }
    }
    let rates = try request.rates.map { try self.rates($0.from, $0.to) } ?? 0.01...1
    let start = try request.start.map { try finite($0, "The start") } ?? 0
    let steps = (count ?? 500).multipliedReportingOverflow(by: descent.epochs)
    if steps.overflow || steps.partialValue > Interpreter.maximumSweep {
      let range = (request.settings.epochs ?? request.count)?.range ?? SourceRange(0, 5)
      throw StatementError(
        .sweepSize(rates: count ?? 500, epochs: descent.epochs, limit: Interpreter.maximumSweep),
        at: range)
    }
    let search = try RateSweep(
      of: target.expression, parameter: target.parameter, descent: descent)
    return .sweep(
      search.run(
        from: start, rates: rates, count: count ?? 500, isCancelled: watch.isCancelled,
        progress: watch.progress))
  }
}

extension Interpreter {
  private func intervals(of request: SearchRequest) throws -> [ClosedRange<Double>] {
    let intervals = try request.intervals.map { try interval($0) }
    let first = intervals.first ?? -5...5
    return intervals.count > 1 ? intervals : request.target.parameters.map { _ in first }
  }

  private func rates(_ from: Setting, _ to: Setting) throws -> ClosedRange<Double> {
    let (lower, upper) = (
      try environment.value(of: from.expression), try environment.value(of: to.expression)
    )
    guard lower < upper, lower.isFinite, upper.isFinite else {
      throw StatementError(
        .rates(lower, upper), at: SourceRange(from.range.lower, to.range.upper))
    }
    return lower...upper
  }

  private func finite(_ setting: Setting, _ what: String) throws -> Double {
    let value = try environment.value(of: setting.expression)
    guard value.isFinite else {
      throw StatementError(.notFinite(what, value), at: setting.range)
    }
    return value
  }

  private func whole(
    _ setting: Setting, _ range: ClosedRange<Int>,
    _ kind: (Double, Int) -> StatementError.Kind
  ) throws -> Int {
    let value = try environment.value(of: setting.expression)
    guard let number = Int(exactly: value), range ~= number else {
      throw StatementError(kind(value, range.upperBound), at: setting.range)
    }
    return number
  }
}

extension ClosedRange<Double> {
  /// The distance of the ends, at most a quarter of the largest number.
  fileprivate var length: Double {
    Swift.min(upperBound / 4 - lowerBound / 4, .greatestFiniteMagnitude / 4)
  }
}
