extension CriticalPointSearch {
  private static let halvings = 50
  /// How often it moves by one step: along the bottom of a sharp, bent valley it would do so for ever.
  private static let mostMoves = 12
  /// How far around a tip the function must rise as at a kink, in cells.
  private static let reach = 1e-3
  /// How much more it rises over a way ten times as long: 10 times at a kink, 100 where there is a
  /// gradient, hardly more where it has a pole.
  private static let kinkRatios = 1.5...30

  /// Corners of the grid where the function has a value but no gradient; none where that is so along
  /// many lines.
  var cornersWithoutGradient: [Vector] {
    let side = Self.cells + 1
    let places = gradients.indices.filter { !gradients[$0].isFinite }.map { index in
      Vector([x.lowerBound, y.lowerBound])
        + Vector([Double(index % side), Double(index / side)]) * cell
    }.filter { objective.value($0).isFinite }
    return places.count <= Self.maximumSeeds ? places : []
  }

  /// The tip of the function near a place: what it is lowest or highest at all around, without a
  /// gradient that would tell.
  func tip(near place: Vector) -> CriticalPoint? {
    for (kind, sign) in [(CriticalPoint.Kind.minimum, 1.0), (.maximum, -1)] {
      let height = { (place: Vector) in sign * objective.value(place) }
      // Most places are none, which a short search tells.
      guard let near = lowest(from: place, height, halvings: 3), isLowest(near, height),
        let tip = lowest(from: near, height, halvings: Self.halvings), isKink(tip, height),
        kindOnCircle(around: tip) == kind, isAttracting(tip, height)
      else { continue }
      return CriticalPoint(place: tip, value: objective.value(tip), kind: kind)
    }
    return nil
  }

  /// Whether a function is lower at a place than all around, one and a half cells away.
  private func isLowest(_ place: Vector, _ height: (Vector) -> Double) -> Bool {
    let here = height(place)
    return (0..<16).allSatisfy { height(place + 1.5 * (Self.direction($0) * cell)) > here }
  }

  /// Where a function is lowest near a place, by a search with steps that are halved; nil where that
  /// leaves the rectangle, or has no value.
  private func lowest(
    from start: Vector, _ height: (Vector) -> Double, halvings: Int
  ) -> Vector? {
    var (place, value, step) = (start, height(start), 0.5)
    for _ in 0..<halvings {
      for _ in 0..<Self.mostMoves {
        let around = (0..<16).map { place + step * (Self.direction($0) * cell) }
        let best = around.map { ($0, height($0)) }.filter { $0.1 < value }.min { $0.1 < $1.1 }
        guard let best else { break }
        (place, value) = best
        guard ((place - start) / cell).magnitude < 3 else { return nil }
      }
      step /= 2
    }
    return value.isFinite && isInside(place, margin: 1e-9) ? place : nil
  }

  /// Whether the search comes to a place from all sides: along the bottom of a sharp, bent valley it
  /// would end anywhere.
  private func isAttracting(_ place: Vector, _ height: (Vector) -> Double) -> Bool {
    [(0.4, 0.3), (-0.3, 0.4), (-0.4, -0.3), (0.3, -0.4)].allSatisfy { aside in
      let start = place + Vector([aside.0, aside.1]) * cell
      return lowest(from: start, height, halvings: 16).map { isSame($0, place) } ?? false
    }
  }

  /// Whether a function rises from a place in proportion to the way, more or less.
  private func isKink(_ place: Vector, _ height: (Vector) -> Double) -> Bool {
    let here = height(place)
    func rise(_ reach: Double) -> Double {
      (0..<16).map { height(place + reach * (Self.direction($0) * cell)) - here }.max() ?? 0
    }
    let (far, near) = (rise(Self.reach), rise(Self.reach / 10))
    return near > 1e-12 * abs(here) && Self.kinkRatios.contains(far / near)
  }
}
