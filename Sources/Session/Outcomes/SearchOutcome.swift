public import Descent

/// What came of many descents, with the names that it goes by.
public struct SearchOutcome: Sendable {
  /// What was found.
  public enum Found: Sendable {
    /// Descents from random starts, drawn from the intervals by a generator with that seed.
    case restarts(Arrivals, intervals: [ClosedRange<Double>], seed: UInt64)
    /// Which start on an interval leads where.
    case basins(Basins)
    /// Which start in a rectangle leads where.
    case plane(PlaneBasins)
    /// The end as a function of the rate.
    case sweep(Sweep)
  }

  /// The name in `r = restarts f …`; none for a bare search.
  public var name: String?
  /// The function that was descended.
  public var function: String
  /// Its variables.
  public var variables: [String]
  /// How the descents went; a sweep has rates of its own.
  public var descent: Descent
  /// What was found.
  public var found: Found

  /// Creates an outcome.
  public init(
    name: String?, function: String, variables: [String], descent: Descent, found: Found
  ) {
    self.name = name
    self.function = function
    self.variables = variables
    self.descent = descent
    self.found = found
  }
}

extension SearchOutcome {
  /// The minima that were found, the deepest first.
  public var minima: [Arrival] {
    switch found {
    case .restarts(let arrivals, _, _): arrivals.minima
    case .basins(let basins): basins.minima
    case .plane(let plane): plane.arrivals.minima
    case .sweep(let sweep): sweep.minima
    }
  }

  /// What is kept of restarts: the descent that came to the deepest minimum, or if none came to
  /// rest the lowest value at which one was left; nil if all were lost.
  public var best: Arrival? {
    guard case .restarts(let arrivals, _, _) = found else { return nil }
    if let first = arrivals.minima.first { return first }
    return arrivals.lowestOutsideOfMinima.map { index in
      Arrival(
        end: arrivals.ends.map { $0[index] }, value: arrivals.values[index],
        start: arrivals.starts.map { $0[index] }, count: 1, isBest: true)
    }
  }

  /// The functions that its name may be an argument of.
  var functions: Set<String> {
    switch found {
    case .restarts: ["best", "count", "end", "start"]
    case .basins, .plane, .sweep: ["count"]
    }
  }

  /// What these give where they give a number.
  var numbers: [(function: String, value: Double)] {
    let count = [("count", Double(minima.count))]
    guard case .restarts = found else { return count }
    let best = best
    let value = [("best", best?.value ?? .nan)]
    guard variables.count == 1 else { return count + value }
    return count + value + [("end", best?.end[0] ?? .nan), ("start", best?.start[0] ?? .nan)]
  }
}

extension Arrivals {
  /// Of the descents that were left somewhere the one with the lowest value; of equal ones the first.
  fileprivate var lowestOutsideOfMinima: Int? {
    var (lowest, value) = (Int?.none, Double.infinity)
    for (index, fate) in fates.enumerated() where fate == .moving || fate == .elsewhere {
      if values[index] < value { (lowest, value) = (index, values[index]) }
    }
    return lowest
  }
}
