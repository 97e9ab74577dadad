internal import Expressions

/// A function with all that is needed to send descents off in it and to name where they end.
struct Landscape: Sendable {
  /// What is asked and told while many descents are under way.
  struct Watch: Sendable {
    var isCancelled: @Sendable () -> Bool
    var progress: @Sendable (Double) -> Void
  }

  let function: Program
  let descents: MultiStart

  /// Throws `.tooLarge` where a derivative would be.
  init(
    of value: Expression, parameters: [String], descent: Descent
  ) throws(ExpressionError) {
    function = Program(value, parameters: parameters)
    descents = try MultiStart(of: value, parameters: parameters, descent: descent)
  }

  /// Runs a descent from each start; new minima are added to the valleys.
  func fates(
    from starts: [[Double]], into valleys: inout Valleys, rates: [Double]? = nil, _ watch: Watch
  ) -> (fates: [Fate], ends: MultiStart.Ends) {
    let ends = descents.ends(
      from: starts, rates: rates, isCancelled: watch.isCancelled, progress: watch.progress)
    let fates = ends.states.indices.map { index in
      fate(at: index, of: ends) { place, value in valleys.index(of: place, value: value) }
    }
    let crests = Set(valleys.bottoms.indices.filter { valleys.bottoms[$0].isCrest })
    return (crests.isEmpty ? fates : fates.map { $0.sparing(crests) }, ends)
  }

  /// Runs a descent from each start, and tells those minima only that the valleys know.
  func fates(from starts: [[Double]], in valleys: Valleys) -> [Fate] {
    let ends = descents.ends(from: starts)
    return ends.states.indices.map { index in
      fate(at: index, of: ends) { place, value in valleys.known(place, value) }
    }
  }

  private func fate(
    at index: Int, of ends: MultiStart.Ends, _ valley: ([Double], Double) -> Int?
  ) -> Fate {
    switch ends.states[index] {
    case .atRest:
      valley(ends.points.map { $0[index] }, ends.values[index]).map { .minimum($0) } ?? .elsewhere
    case .moving: .moving
    case .lost: .lost
    case .unfinished: .unfinished
    }
  }
}

extension Fate {
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
    var minima: [Int: Arrival] = [:]
    for (index, fate) in fates.enumerated() {
      guard let valley = fate.minimum else { continue }
      let value = ends.values[index]
      let count = (minima[valley]?.count ?? 0) + 1
      if value < minima[valley]?.value ?? .infinity {
        minima[valley] = Arrival(
          end: ends.points.map { $0[index] }, value: value, start: starts.map { $0[index] },
          count: count, isBest: false)
      } else {
        minima[valley]?.count = count
      }
    }
    let ranks = Ranking(of: minima, spread: valleys.spread)
    self.init(
      starts: starts, ends: ends.points, values: ends.values,
      fates: fates.map { $0.renumbered(ranks.numbers) }, minima: ranks.minima)
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
