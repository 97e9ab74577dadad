internal import Descent
internal import Plotting

extension Figure {
  /// Adds what came of many descents of one variable, each time.
  mutating func add(_ outcomes: [SearchOutcome], over function: @Sendable (Double) -> Double) {
    crowds = Figure.crowds(of: outcomes, height: { function($0[0]) }, upward: { function($0[0]) })
    for outcome in outcomes {
      if case .basins(let basins) = outcome.found { ground = Ground(basins, outcome) }
    }
    caption = Figure.caption(of: outcomes)
  }

  /// Adds restarts in two variables, each time.
  mutating func addOverSurface(_ outcomes: [SearchOutcome]) {
    guard let function = surface?.function else { return }
    surface?.crowds = Figure.crowds(
      of: outcomes, height: { function([$0[0]], [$0[1]])[0] }, upward: { $0[1] })
    caption = Figure.caption(of: outcomes)
  }

  /// The crowds of restarts in one picture, in which the best end of one need not be the best of all.
  /// - Parameters:
  ///   - height: the function's value at a start.
  ///   - upward: where in the picture a start stands.
  private static func crowds(
    of outcomes: [SearchOutcome], height: ([Double]) -> Double, upward: ([Double]) -> Double
  ) -> [Crowd] {
    let all = outcomes.compactMap { outcome -> (label: String, arrivals: Arrivals)? in
      guard case .restarts(let arrivals, _, _) = outcome.found else { return nil }
      return (outcome.label, arrivals)
    }
    let limit = all.count > 1 ? limit(ofBest: all.map(\.arrivals), height) : .infinity
    return all.map { label, arrivals in
      var crowd = Crowd(arrivals, label: label, upward: upward)
      for (index, minimum) in arrivals.minima.enumerated() where minimum.value > limit {
        crowd.ends[index].isBest = false
      }
      return crowd
    }
  }

  /// Up to which value ends are as deep as any, measured by how much the function differs.
  private static func limit(ofBest all: [Arrivals], _ height: ([Double]) -> Double) -> Double {
    let lowest = all.flatMap(\.minima).map(\.value).min() ?? 0
    let heights = (all.first.map { Array($0.places.prefix(64)) } ?? []).map(height)
      .filter(\.isFinite)
    let spread = (heights.max() ?? 0) - (heights.min() ?? 0)
    return lowest + 1e-9 * max(spread, abs(lowest))
  }

  /// The small print of restarts: how many there were, and what signs mean that they share.
  ///
  /// Of several each has its name and the marks of its starts. What matters least comes last.
  private static func caption(of outcomes: [SearchOutcome]) -> String? {
    let all = outcomes.compactMap { outcome -> (name: String, arrivals: Arrivals, seed: UInt64)? in
      guard case .restarts(let arrivals, _, let seed) = outcome.found else { return nil }
      return (outcome.label, arrivals, seed)
    }
    guard !all.isEmpty else { return nil }
    let strays = all.map(\.arrivals.strays)
    let lost = strays.reduce(0) { $0 + $1.lost }
    let open = strays.reduce(0) { $0 + $1.total - $1.lost }
    let signs = [
      lost > 0 ? "\(lost) lost (boxes)" : nil, open > 0 ? "\(open) not at rest (rings)" : nil,
    ].compactMap(\.self)
    func starts(_ arrivals: Arrivals) -> String {
      "\(arrivals.count) random start\(arrivals.count == 1 ? "" : "s")"
    }
    let parts =
      all.count == 1
      ? [starts(all[0].arrivals), "seed \(all[0].seed)"] + signs
      : all.enumerated().map { index, one in
        "\(one.name) (\(Crowd.marks(ofCrowd: index))): \(starts(one.arrivals))"
      } + signs + ["seeds \(all.map { String($0.seed) }.joined(separator: " and "))"]
    return parts.joined(separator: ", ")
  }
}

extension Arrivals {
  /// Where the descents started.
  fileprivate var places: some Collection<[Double]> {
    (0..<count).lazy.map { index in starts.map { $0[index] } }
  }
}

extension Figure.Crowd {
  /// - Parameter upward: where in the picture a start stands.
  fileprivate init(_ arrivals: Arrivals, label: String, upward: ([Double]) -> Double) {
    // More than there are columns, which is all that can be seen.
    let step = max(1, arrivals.count / 20_000)
    let starts = stride(from: 0, to: arrivals.count, by: step).map { index in
      let place = arrivals.starts.map { $0[index] }
      return Start(x: place[0], value: upward(place), fate: Fate(arrivals.fates[index]))
    }
    let strays = arrivals.strays
    self.init(
      label: label, starts: starts,
      ends: arrivals.minima.map(End.init),
      count: arrivals.count, openCount: strays.total - strays.lost, lostCount: strays.lost)
  }
}
