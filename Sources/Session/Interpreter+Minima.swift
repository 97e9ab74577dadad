internal import Descent
internal import Expressions
internal import Plotting

extension Interpreter {
  mutating func minima(
    of target: Target, on bounds: Bounds?, as name: String?, watch: Watch
  ) throws -> Outcome {
    let interval = try bounds.map { try self.interval($0) } ?? -5...5
    let search = MinimaSearch(of: try environment.expanded(target), parameter: target.parameter)
    let found = search.run(
      on: interval, isCancelled: watch.isCancelled, progress: watch.progress)
    let table = Table(
      columns: [target.parameter, "value"], rows: found.minima.map { [$0.x, $0.value] })
    environment.lastTable = { table }
    if let name { environment.set(name, toMinima: found.minima.count) }
    return .minima(
      MinimaOutcome(
        name: name, function: target.label, parameter: target.parameter, interval: interval,
        found: found))
  }

  /// The interval that was written, which is finite and not empty.
  func interval(_ bounds: Bounds) throws -> ClosedRange<Double> {
    let lower = try environment.value(of: bounds.lower)
    let upper = try environment.value(of: bounds.upper)
    guard lower < upper, lower.isFinite, upper.isFinite else {
      throw StatementError(.interval(lower, upper), at: bounds.range)
    }
    return lower...upper
  }
}

extension Figure {
  /// Marks what a search has found.
  mutating func mark(_ found: Minima) {
    let all = found.minima.map { ($0, false) } + found.floors.map { ($0, true) }
    minima = all.map { Minimum($0, isFlat: $1) }.sorted { $0.x < $1.x }
    // What is narrow is a pole or a jump; what is wide was not looked at for want of time.
    mayHideMinima = found.undecided.contains {
      $0.upperBound - $0.lowerBound > 1e-9 * xRange.length
    }
  }
}

extension Figure.Minimum {
  fileprivate init(_ found: Minima.Extremum, isFlat: Bool) {
    self.init(
      x: found.x, value: found.value,
      rank: found.isGlobal ? .deepest : found.isLowestKnown ? .lowestKnown : .local,
      isFlat: isFlat)
  }
}

extension Figure.Curve.Extrema {
  /// What a search has found.
  init(_ found: Minima) {
    self.init(
      minima: found.minima.map(\.x), maxima: found.maxima.map(\.x),
      isComplete: found.undecided.isEmpty && found.flat.isEmpty)
  }
}
