/// Where a function grows beyond all bounds: one answer for the range, the asymptotes and the words.
enum Pole {
  private static let steps = 5
  /// The sides of a place, as the signs of steps away from it.
  static let sides = [-1.0, 1.0]

  /// The sign of the values if they grow beyond all bounds towards `x` from one side, else 0.
  ///
  /// Nearer by the same factor each time, they must change by as much each time, or more, as those of
  /// 1/x and even log(x) do; those of a steep function, or of one that only becomes too great for
  /// numbers, change less and less.
  static func sign(
    of function: (Double) -> Double, at x: Double, from side: Double, within width: Double
  ) -> Int {
    // The place itself may be wrong by a few numbers.
    let nearest = 64 * max(x.ulp, .leastNonzeroMagnitude)
    let factor = min(power(width / nearest, 1 / Double(steps)), 1_000)
    guard width > 0, factor > 2 else { return 0 }
    let values = sequence(first: width) { $0 / factor }.prefix(steps + 1)
      .map { function(x + side * $0) }
    let changes = zip(values, values.dropFirst()).map { $1 - $0 }
    guard let last = changes.last, last.isFinite, last != 0 else { return 0 }
    let isGrowing = zip(changes, changes.dropFirst()).allSatisfy { $1 / $0 > 0.9 }
    let isReal = abs(last) > 1e-9 * max(abs(values[0]), 1e-300)
    return isGrowing && isReal ? (last < 0 ? -1 : 1) : 0
  }

  /// Whether the values grow upward beyond all bounds towards `x` from any side.
  static func isUpward(
    _ function: (Double) -> Double, at x: Double, within width: Double
  ) -> Bool {
    sides.contains { sign(of: function, at: x, from: $0, within: width) > 0 }
  }

  /// The place of the greatest value found uphill of one between its neighbours: down to the numbers
  /// next to it.
  static func summit(
    of function: (Double) -> Double, from bracket: (left: Double, best: Double, right: Double)
  ) -> (x: Double, value: Double) {
    var (left, best, right) = bracket
    var top = function(best)
    for _ in 0..<64 where left < right {
      let (a, b) = (left + (best - left) / 2, best + (right - best) / 2)
      let (u, v) = (function(a), function(b))
      if u > top {
        (best, right, top) = (a, best, u)
      } else if v > top {
        (left, best, top) = (best, b, v)
      } else {
        (left, right) = (a, b)
      }
    }
    return (best, top)
  }
}
