internal import CLibrary
internal import Expressions
internal import Parallel

extension MultiStart {
  /// How many descents a thread takes at a time: they stay in its own cache.
  private static var groupSize: Int { 4096 }
  /// Work of fewer operations is sooner done than another thread is started.
  private static var smallWork: Double { 500_000 }

  /// Runs `work` on as many threads as are worth it, and gives the crowd's ends.
  func run(
    _ starts: [[Double]], _ rates: [Double]?, _ threads: Int?, finishingEarly: Bool,
    _ isCancelled: @escaping @Sendable () -> Bool, _ progress: @escaping @Sendable (Double) -> Void,
    _ work: @escaping @Sendable (Plan, Crowd) -> Void
  ) -> Ends {
    let count = starts.first?.count ?? 0
    precondition(starts.count == parameters.count, "One column of starts for each parameter")
    precondition(starts.allSatisfy { $0.count == count }, "Columns of one length")
    precondition(rates.map { $0.count == count } ?? true, "One rate for each start")
    guard count > 0 else {
      return Ends(points: starts, values: [], states: [], isCancelled: false)
    }
    let plan = plan(from: starts, finishingEarly: finishingEarly)
    let (threads, groupSize) = share(of: count, plan, threads)
    return (rates ?? [descent.rate]).withUnsafeBufferPointer { rate in
      Self.withPointers(to: starts[...]) { starts in
        Ends(variables: starts.count, count: count) { memory in
          let crowd = Crowd(
            starts: starts, count: count, rates: rate, epochs: plan.epochs, groupSize: groupSize,
            threads: threads, hasRates: rates != nil, memory: memory, isCancelled: isCancelled,
            progress: progress)
          Threads.run(threads) { work(plan, crowd) }
          crowd.placeRest()
          if !crowd.wasCancelled { progress(1) }
          return crowd.wasCancelled
        }
      }
    }
  }

  /// How many threads are worth it, and how many descents each takes at a time.
  private func share(of count: Int, _ plan: Plan, _ threads: Int?) -> (threads: Int, group: Int) {
    let operations = Double(count) * Double(plan.epochs + 1) * Double(plan.places.operationCount)
    let useful = operations < Self.smallWork ? 1 : max(1, threads ?? Threads.processors)
    // Groups of whole vectors, and several for each thread, as some are done sooner.
    let share = useful == 1 ? count : count / (4 * useful)
    let group = max(8, min(Self.groupSize, (share + 7) / 8 * 8))
    return (min(useful, (count + group - 1) / group), group)
  }

  private func plan(from starts: [[Double]], finishingEarly: Bool) -> Plan {
    let farthest = starts.reduce(0.0) { max($0, $1.greatestMagnitude) }
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

extension MultiStart.Ends {
  /// Ends that are written by `work`, which says whether it was cancelled.
  fileprivate init(variables: Int, count: Int, _ work: (Crowd.Memory) -> Bool) {
    var (columns, wasCancelled): ([[Double]], Bool) = ([], false)
    states = [MultiStart.State](unsafeUninitializedCapacity: count) { states, written in
      guard let first = states.baseAddress else { return }
      columns = Self.columns(variables + 1, of: count) { columns in
        wasCancelled = work(
          Crowd.Memory(points: columns.dropLast(), values: columns[variables], states: first))
      }
      written = count
    }
    (values, points, isCancelled) = (columns.removeLast(), columns, wasCancelled)
  }

  /// Columns that are written by `work`.
  private static func columns(
    _ number: Int, of count: Int, _ found: [Crowd.Column] = [], _ work: ([Crowd.Column]) -> Void
  ) -> [[Double]] {
    guard found.count < number else {
      work(found)
      return []
    }
    var rest: [[Double]] = []
    let column = [Double](unsafeUninitializedCapacity: count) { column, written in
      guard let first = column.baseAddress else { return }
      minima_use_large_pages(first, count * MemoryLayout<Double>.stride)
      rest = columns(number, of: count, found + [first], work)
      written = count
    }
    return [column] + rest
  }
}

extension [Double] {
  /// The greatest finite magnitude; 0 if there is none.
  fileprivate var greatestMagnitude: Double {
    var most = SIMD8<Double>.zero
    let vectors = count / 8 * 8
    withUnsafeBytes { bytes in
      for i in stride(from: 0, to: 8 * vectors, by: 64) {
        let numbers = bytes.loadUnaligned(fromByteOffset: i, as: SIMD8<Double>.self)
        let sizes = numbers.replacing(with: -numbers, where: numbers .< 0)
        most.replace(with: sizes, where: (sizes .> most) .& (sizes .< .infinity))
      }
    }
    return self[vectors...].reduce(most.max()) { $1.isFinite ? Swift.max($0, abs($1)) : $0 }
  }
}
