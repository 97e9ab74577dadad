extension Arrivals {
  /// What came of descents, with the minima put in order.
  /// - Parameter fates: with the bottoms' numbers.
  init(
    starts: [[Double]], ends: MultiStart.Ends, fates: consuming [Fate], in valleys: Valleys
  ) {
    var crowds = valleys.bottoms.map { _ in EndSums(variables: starts.count) }
    // Changed in place: of a million, each copy takes longer than all that is done with them.
    for index in fates.indices {
      guard let bottom = fates[index].minimum else { continue }
      // Of a bent valley there are several bottoms.
      let valley = valleys.bottoms[bottom].valley
      fates[index] = .minimum(valley)
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
    for index in fates.indices {
      if let valley = fates[index].minimum { fates[index] = names[valley] }
    }
    self.init(
      starts: starts, ends: ends.points, values: ends.values, fates: fates, minima: ranks.minima)
    keepPlaces()
  }

  /// Keeps some of the ends where they are spread.
  private mutating func keepPlaces() {
    guard minima.contains(where: { $0.spread != nil }) else { return }
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
