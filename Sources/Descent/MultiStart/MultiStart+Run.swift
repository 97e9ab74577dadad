internal import Expressions

extension MultiStart {
  /// How many descents a thread takes at a time: they stay in its own cache.
  private static var groupSize: Int { 4096 }
  /// Work of fewer operations is sooner done than another thread is started.
  private static var smallWork: Double { 500_000 }

  /// Runs `work` on as many threads as are worth it, and reads the result off the crowd.
  func run<Result>(
    _ starts: [[Double]], _ rates: [Double]?, _ threads: Int?, finishingEarly: Bool,
    _ isCancelled: @escaping @Sendable () -> Bool, _ progress: @escaping @Sendable (Double) -> Void,
    _ work: @escaping @Sendable (Plan, Crowd) -> Void, result: (Crowd) -> Result
  ) -> Result {
    let count = starts.first?.count ?? 0
    precondition(starts.count == parameters.count, "One column of starts for each parameter")
    precondition(starts.allSatisfy { $0.count == count }, "Columns of one length")
    precondition(rates.map { $0.count == count } ?? true, "One rate for each start")
    let plan = plan(from: starts, finishingEarly: finishingEarly)
    let operations = Double(count) * Double(plan.epochs + 1) * Double(plan.places.operationCount)
    let useful = operations < Self.smallWork ? 1 : max(1, threads ?? Threads.processors)
    // Groups of whole vectors, and several for each thread, as some are done sooner.
    let share = useful == 1 ? count : count / (4 * useful)
    let groupSize = max(8, min(Self.groupSize, (share + 7) / 8 * 8))
    return (rates ?? [descent.rate]).withUnsafeBufferPointer { rate in
      Self.withPointers(to: starts[...]) { starts in
        let crowd = Crowd(
          starts: starts, count: count, rates: rate, epochs: plan.epochs, groupSize: groupSize,
          hasRates: rates != nil, isCancelled: isCancelled, progress: progress)
        Threads.run(min(useful, (count + groupSize - 1) / groupSize)) { work(plan, crowd) }
        if !crowd.wasCancelled { progress(1) }
        return result(crowd)
      }
    }
  }

  private func plan(from starts: [[Double]], finishingEarly: Bool) -> Plan {
    let farthest = starts.reduce(0.0) { most, column in
      column.reduce(most) { $1.isFinite ? max($0, abs($1)) : $0 }
    }
    return Plan(function, descent: descent, farthest: farthest, finishesEarly: finishingEarly)
  }

  /// Where the columns are, as long as `body` runs.
  private static func withPointers<Result>(
    to columns: ArraySlice<[Double]>, _ found: [UnsafeBufferPointer<Double>] = [],
    _ body: ([UnsafeBufferPointer<Double>]) -> Result
  ) -> Result {
    guard let column = columns.first else { return body(found) }
    return column.withUnsafeBufferPointer {
      withPointers(to: columns.dropFirst(), found + [$0], body)
    }
  }
}

extension Crowd {
  /// What is told of all descents.
  var ends: MultiStart.Ends {
    MultiStart.Ends(
      points: starts.indices.map { Array(UnsafeBufferPointer(start: points[$0], count: count)) },
      values: Array(UnsafeBufferPointer(start: values, count: count)),
      states: Array(UnsafeBufferPointer(start: states, count: count)), isCancelled: wasCancelled)
  }
}
