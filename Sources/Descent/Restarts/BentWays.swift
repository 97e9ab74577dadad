internal import Expressions

/// Follows valleys whose floors are bent, as the ring of (x² + y² − 1)²: there the straight way between
/// two ends rises, and yet they are one minimum.
struct BentWays: Sendable {
  /// How often a way is halved, and how many steps lead from its middle down to the floor.
  private static let (halvings, steps) = (7, 60)
  /// A middle that slides farther than this part of the way to one of its ends lies beyond the other.
  private static let most = 0.8

  /// The value and the gradient.
  private let function: Program
  private let lengths: [Double]

  init(_ function: MultiStart.Function, lengths: [Double]) {
    self.function = Program(
      [function.value] + function.gradient, parameters: function.parameters)
    self.lengths = lengths
  }

  /// Whether two places are joined by a way along the floor.
  ///
  /// It is looked for by halves: the middle of the straight way is led down to the floor, and must
  /// come to lie between the two.
  /// - Parameters:
  ///   - floor: how high the floor is.
  ///   - slack: how far above it a place may be, for ends at some distance in parts of the lengths.
  ///   - isStraight: whether the straight way between two places stays near the floor.
  func join(
    _ a: [Double], _ b: [Double], floor: Double, slack: (Double) -> Double,
    halvings: Int = Self.halvings, _ isStraight: ([Double], [Double]) -> Bool
  ) -> Bool {
    if isStraight(a, b) { return true }
    let length = a.distance(to: b, in: lengths)
    // So near to the floor that it is near enough for the shortest parts.
    let ceiling = floor + slack(length / Double(2 << Self.halvings))
    guard halvings > 0,
      let middle = foot(below: zip(a, b).map { ($0 + $1) / 2 }, floor, ceiling),
      max(a.distance(to: middle, in: lengths), middle.distance(to: b, in: lengths))
        <= Self.most * length
    else { return false }
    return join(a, middle, floor: floor, slack: slack, halvings: halvings - 1, isStraight)
      && join(middle, b, floor: floor, slack: slack, halvings: halvings - 1, isStraight)
  }

  /// Where steps down the slope lead that are as long as the height above the floor asks for (Polyak
  /// 1969, "Minimization of unsmooth functionals").
  private func foot(below start: [Double], _ floor: Double, _ ceiling: Double) -> [Double]? {
    var place = start
    for _ in 0..<Self.steps {
      let values = function.values(at: place)
      if values[0] <= ceiling { return place }
      let slopes = zip(values.dropFirst(), lengths).map { $0 * $1 }
      let part = (values[0] - floor) / slopes.reduce(0) { $0 + $1 * $1 }
      guard part.isFinite else { return nil }
      for index in place.indices { place[index] -= part * slopes[index] * lengths[index] }
    }
    return nil
  }
}
