internal import Expressions
internal import Parallel

/// A function with all that is needed to send descents off in it and to name where they end.
struct Landscape: Sendable {
  /// What is asked and told while many descents are under way.
  struct Watch: Sendable {
    var isCancelled: @Sendable () -> Bool
    var progress: @Sendable (Double) -> Void
  }

  /// Fewer descents are no work for several threads.
  private static let leastPart = 2_048

  let function: Program
  let descents: MultiStart
  /// Nil where the second derivatives are too much.
  let convexity: Convexity?

  /// Throws `.tooLarge` where a derivative would be.
  init(
    of value: Expression, parameters: [String], descent: Descent
  ) throws(ExpressionError) {
    function = Program(value, parameters: parameters)
    descents = try MultiStart(of: value, parameters: parameters, descent: descent)
    convexity = Convexity(gradient: descents.function.gradient, parameters: parameters)
  }

  /// Runs a descent from each start; new minima are added to the valleys.
  func fates(
    from starts: [[Double]], into valleys: inout Valleys, rates: [Double]? = nil, _ watch: Watch
  ) -> (fates: [Fate], ends: MultiStart.Ends) {
    var ends = descents.ends(
      from: starts, rates: rates, isCancelled: watch.isCancelled, progress: watch.progress)
    var fates: [Fate] = []
    fates.reserveCapacity(ends.states.count)
    var bowl: Int?
    for (row, state) in ends.states.enumerated() {
      guard state == .atRest else {
        fates.append(Fate(state))
        continue
      }
      let value = ends.values[row]
      bowl = valleys.bowls.index(of: ends.points, row: row, first: bowl)
      if let bowl {
        let valley = valleys.bowls.valleys[bowl]
        valleys.note(ends.points.map { $0[row] }, value, in: valley)
        fates.append(.minimum(valley))
      } else if watch.isCancelled() {
        ends.isCancelled = true
        fates.append(.unfinished)
      } else {
        let valley = valleys.index(of: ends.points.map { $0[row] }, value: value)
        fates.append(valley.map { .minimum($0) } ?? .elsewhere)
      }
    }
    let crests = valleys.noMinima
    return (crests.isEmpty ? fates : fates.map { $0.sparing(crests) }, ends)
  }

  /// Runs a descent from each start, and tells those minima only that the valleys know.
  /// - Parameter names: for each valley what ends in it.
  func fates(
    from starts: [[Double]], in valleys: Valleys, names: [Fate],
    isCancelled: @escaping @Sendable () -> Bool
  ) -> [Fate] {
    let count = starts.first?.count ?? 0
    // A part for each processor, which does all that is to be done with it.
    let size = max(Self.leastPart, (count + Threads.processors - 1) / Threads.processors)
    let parts = Threads.map((count + size - 1) / size) { part in
      let rows = part * size..<min((part + 1) * size, count)
      return fates(
        from: starts.map { Array($0[rows]) }, in: valleys, names, isCancelled: isCancelled)
    }
    return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
  }

  /// The same on one thread.
  private func fates(
    from starts: [[Double]], in valleys: Valleys, _ names: [Fate],
    isCancelled: @escaping @Sendable () -> Bool
  ) -> [Fate] {
    let ends = descents.ends(from: starts, threads: 1, isCancelled: isCancelled)
    let bowlNames = valleys.bowls.valleys.map { names[$0] }
    var bowl: Int?
    return ends.states.indices.map { row in
      let state = ends.states[row]
      guard state == .atRest else { return Fate(state) }
      bowl = valleys.bowls.index(of: ends.points, row: row, first: bowl)
      if let bowl { return bowlNames[bowl] }
      if isCancelled() { return .unfinished }
      return valleys.known(ends.points.map { $0[row] }, ends.values[row]).map { names[$0] }
        ?? .elsewhere
    }
  }
}

extension Fate {
  /// Of a descent of which it is not known yet where it is at rest.
  fileprivate init(_ state: MultiStart.State) {
    self =
      switch state {
      case .atRest: .elsewhere
      case .moving: .moving
      case .lost: .lost
      case .unfinished: .unfinished
      }
  }

  /// The same, unless it is one of the places that are no minima.
  fileprivate func sparing(_ crests: Set<Int>) -> Fate {
    minimum.map { crests.contains($0) ? .elsewhere : self } ?? self
  }

  /// The same with another number.
  func renumbered(_ numbers: [Int: Int]) -> Fate {
    guard let minimum else { return self }
    return numbers[minimum].map { .minimum($0) } ?? .elsewhere
  }
}

extension Arrivals {
  /// What came of descents, with the minima put in order.
  /// - Parameter fates: with the valleys' numbers.
  init(starts: [[Double]], ends: MultiStart.Ends, fates: [Fate], in valleys: Valleys) {
    var crowds = valleys.bottoms.map { _ in EndSums(variables: starts.count) }
    for (index, fate) in fates.enumerated() {
      guard let valley = fate.minimum else { continue }
      crowds[valley].add(ends, index)
    }
    var minima: [Int: Arrival] = [:]
    for (valley, crowd) in crowds.enumerated() {
      guard let index = crowd.lowest else { continue }
      minima[valley] = Arrival(
        end: ends.points.map { $0[index] }, value: ends.values[index],
        start: starts.map { $0[index] }, count: crowd.count, isBest: false,
        spread: valleys.spread(of: crowd))
    }
    let ranks = Ranking(of: minima, spread: valleys.spread)
    let names = crowds.indices.map { Fate.minimum($0).renumbered(ranks.numbers) }
    self.init(
      starts: starts, ends: ends.points, values: ends.values,
      fates: fates.map { $0.minimum.map { names[$0] } ?? $0 }, minima: ranks.minima)
    keepPlaces()
  }

  /// Keeps some of the ends where they are spread.
  private mutating func keepPlaces() {
    let most = Arrival.Spread.mostPlaces
    var seen = minima.map { _ in 0 }
    for (index, fate) in fates.enumerated() {
      guard let minimum = fate.minimum, minima[minimum].spread != nil else { continue }
      if seen[minimum].isMultiple(of: (minima[minimum].count + most - 1) / most) {
        minima[minimum].spread?.places.append(ends.map { $0[index] })
      }
      seen[minimum] += 1
    }
  }
}

/// The ends in one valley: how many, the lowest of them, and how far they reach.
struct EndSums {
  private(set) var count = 0
  private(set) var lowest: Int?
  private(set) var values = (least: Double.infinity, greatest: -Double.infinity)
  private(set) var lower: [Double]
  private(set) var upper: [Double]

  init(variables: Int) {
    lower = Array(repeating: .infinity, count: variables)
    upper = Array(repeating: -.infinity, count: variables)
  }

  mutating func add(_ ends: MultiStart.Ends, _ index: Int) {
    count += 1
    let value = ends.values[index]
    if value < values.least { (lowest, values.least) = (index, value) }
    values.greatest = max(values.greatest, value)
    for variable in lower.indices {
      let x = ends.points[variable][index]
      lower[variable] = min(lower[variable], x)
      upper[variable] = max(upper[variable], x)
    }
  }
}

/// Minima in order, the deepest first, equally deep ones from left to right.
struct Ranking {
  let minima: [Arrival]
  /// The new number of each old one.
  let numbers: [Int: Int]

  init(of minima: [Int: Arrival], spread: Double) {
    var rest = minima.sorted { ($0.value.value, $0.key) < ($1.value.value, $1.key) }[...]
    var (ranked, numbers): ([Arrival], [Int: Int]) = ([], [:])
    while let first = rest.first {
      let limit = first.value.value + 1e-9 * max(spread, abs(first.value.value))
      let ties = rest.prefix { $0.value.value <= limit }
      for tie in ties.sorted(by: { $0.value.end.lexicographicallyPrecedes($1.value.end) }) {
        var arrival = tie.value
        arrival.isBest = rest.count == minima.count
        numbers[tie.key] = ranked.count
        ranked.append(arrival)
      }
      rest = rest.dropFirst(ties.count)
    }
    (self.minima, self.numbers) = (ranked, numbers)
  }
}
