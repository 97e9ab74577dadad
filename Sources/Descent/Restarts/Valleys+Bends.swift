/// Valleys that are bent, of which no straight way leads from end to end.
extension Valleys {
  /// Whether an end at some distance is at the same place of a bent valley.
  func isBeside(_ value: Double, _ bottom: Bottom, _ distance: Double) -> Bool {
    bottom.isBent && distance <= Self.onePlace
      && abs(value - bottom.value) <= 1e-4 * spread * distance + rounding(bottom.value)
  }

  /// Makes one of a bottom's valley and those of its nearest neighbours to which a bent way leads.
  mutating func joinNeighbours(of index: Int) {
    guard let bentWays else { return }
    let (place, value) = (bottoms[index].place, bottoms[index].value)
    var tried = (distance: -1.0, index: -1)
    // The nearest one is itself.
    for _ in 0...Self.tries {
      guard let next = nearest(to: place, after: tried) else { return }
      tried = (next.distance, next.index)
      let other = bottoms[next.index]
      guard next.index != index, other.valley != bottoms[index].valley else { continue }
      let (low, high) = (min(value, other.value), max(value, other.value))
      // Much less than what tells valleys apart: of these the way between is known.
      func slack(_ distance: Double) -> Double { 1e-6 * spread * distance + rounding(low) }
      guard high - low <= slack(next.distance),
        bentWays.join(
          place, other.place, floor: low, slack: slack,
          { a, b in
            let most = slack(distance(a, b))
            return isWay(from: a, to: b, between: low - most, high + most)
          })
      else { continue }
      join(index, next.index)
    }
  }

  private mutating func join(_ a: Int, _ b: Int) {
    for index in [a, b] { bottoms[index].isBent = true }
    let (first, second) = (bottoms[a].valley, bottoms[b].valley)
    for index in bottoms.indices where [first, second].contains(bottoms[index].valley) {
      bottoms[index].valley = min(first, second)
    }
  }
}
