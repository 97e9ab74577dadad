internal import Expressions

/// Tells which ends of descents belong to the same minimum.
///
/// Two places at which descents came to rest are one minimum if the function does not rise on the
/// straight way between them, nor sinks far below both, and is as low at the one as at the other, as
/// far as descents that stop a little early may tell. No distance has to be chosen for that: the
/// ends in the flat bottom of x¹⁰ may be far apart, and the minima of sin(1000x) are near. Where the
/// function is proven to be convex, this need not be looked at end by end (`Bowls`).
///
/// Of several variables a valley may be bent (`BentWays`): then it has several bottoms, no two of which
/// are one place.
///
/// Level ground from which the function sinks to a lower valley without rising before is a shelf, and
/// no minimum.
struct Valleys: Sendable {
  /// More minima than this are not told apart.
  static let most = 1_000
  /// Ends farther apart than this part of an interval are no one place.
  static let onePlace = 0.01
  /// Places on the way between two ends at which the function is looked at.
  private static let samples = 24
  /// The minima that are tried for an end, the nearest ones.
  static let tries = 4

  /// The lowest end of a valley.
  struct Bottom: Hashable, Sendable {
    var place: [Double]
    var value: Double
    /// Whether the function is lower on both sides along some direction.
    var isCrest: Bool
    /// Whether the function is the same close by, along every direction.
    var isLevel: Bool
    /// Whether it is one of several in a bent valley.
    var isBent = false
    /// The first bottom of the same valley, by which that goes.
    var valley: Int
  }

  private let function: Program
  /// The length of each variable's interval.
  let lengths: [Double]
  /// How far apart the function's values are, but for the lowest and highest tenth: what says which
  /// difference is small.
  let spread: Double
  var bottoms: [Bottom] = []
  /// Where it is known at once which valley it is.
  private(set) var bowls: Bowls
  /// Nil of one variable, where nothing can be bent.
  let bentWays: BentWays?

  /// No valleys yet.
  /// - Parameter starts: places that are spread over the intervals, a column for each variable.
  init(in landscape: Landscape, _ intervals: [ClosedRange<Double>], starts: [[Double]]) {
    let function = landscape.function
    self.function = function
    lengths = intervals.map { max($0.upperBound - $0.lowerBound, .leastNormalMagnitude) }
    bowls = Bowls(landscape.convexity, lengths: lengths)
    bentWays =
      lengths.count > 1 ? BentWays(landscape.descents.function, lengths: lengths) : nil
    let count = starts.first?.count ?? 0
    let values = stride(from: 0, to: count, by: max(1, count / 1_000)).map { index in
      function(starts.map { $0[index] })
    }
    let sorted = values.filter(\.isFinite).sorted()
    let tenth = sorted.count / 10
    spread =
      sorted.isEmpty ? 0 : min(sorted[sorted.count - 1 - tenth] - sorted[tenth], 1e300)
  }

  /// The number of the bottom that an end lies at; a new one if need be, nil if there are too many.
  mutating func index(of place: [Double], value: Double) -> Int? {
    if let known = known(place, value) {
      note(place, value, in: known)
      return known
    }
    guard bottoms.count < Self.most else { return nil }
    let (isCrest, index) = (isCrest(place, value), bottoms.count)
    bottoms.append(
      Bottom(
        place: place, value: value, isCrest: isCrest, isLevel: isLevel(place, value),
        valley: index))
    if !isCrest, !bowls.add(around: place, valley: index) { joinNeighbours(of: index) }
    return index
  }

  /// Keeps the lowest end of a valley.
  mutating func note(_ place: @autoclosure () -> [Double], _ value: Double, in valley: Int) {
    guard value < bottoms[valley].value, !bottoms[valley].isBent else { return }
    (bottoms[valley].place, bottoms[valley].value) = (place(), value)
  }

  /// The number of the known bottom that an end lies at.
  func known(_ place: [Double], _ value: Double) -> Int? {
    var (distance, refused) = (-1.0, -1)
    for _ in 0..<min(Self.tries, bottoms.count) {
      guard let next = nearest(to: place, after: (distance, refused)) else { return nil }
      let bottom = bottoms[next.index]
      if next.distance < 1e-9 || isBeside(value, bottom, next.distance)
        || isOneValley(place, value, bottom)
      {
        return next.index
      }
      (distance, refused) = (next.distance, next.index)
    }
    return nil
  }
}

extension Valleys {
  /// The nearest valley, and how far it is in lengths of the intervals; of those that are farther
  /// than one tried before.
  func nearest(
    to place: [Double], after tried: (distance: Double, index: Int)
  ) -> (index: Int, distance: Double)? {
    var best: (index: Int, distance: Double)?
    for (index, bottom) in bottoms.enumerated() {
      let distance = distance(place, bottom.place)
      let isTried =
        distance < tried.distance || (distance == tried.distance && index <= tried.index)
      if !isTried, distance < best?.distance ?? .infinity { best = (index, distance) }
    }
    return best
  }

  /// What values may differ by in rounding.
  func rounding(_ value: Double) -> Double { 1e-13 * (abs(value) + spread) }

  /// How far apart two places are, in lengths of the intervals.
  func distance(_ a: [Double], _ b: [Double]) -> Double { a.distance(to: b, in: lengths) }

  private func isOneValley(_ place: [Double], _ value: Double, _ bottom: Bottom) -> Bool {
    let low = min(value, bottom.value)
    let distance = distance(place, bottom.place)
    // A slope at rest is a millionth of the steepest, which is some times the average one.
    let allowance = 1e-4 * spread * distance + rounding(low)
    return abs(value - bottom.value) <= allowance
      && isWay(from: place, to: bottom.place, between: low - allowance, max(value, bottom.value))
  }

  /// Whether the function stays between two values on the straight way between two places.
  func isWay(
    from place: [Double], to other: [Double], between low: Double, _ high: Double
  ) -> Bool {
    let ceiling = high + rounding(high)
    return (1...Self.samples).allSatisfy { step in
      let part = Double(step) / Double(Self.samples + 1)
      let height = function(zip(place, other).map { $0 + ($1 - $0) * part })
      return height <= ceiling && height >= low
    }
  }

  /// The valleys that are no minima: crests and shelves.
  var noMinima: Set<Int> {
    Set(bottoms.indices.filter { bottoms[$0].isCrest || isShelf($0) })
  }

  private func isShelf(_ index: Int) -> Bool {
    let (place, value) = (bottoms[index].place, bottoms[index].value)
    guard bottoms[index].isLevel else { return false }
    var (distance, tried) = (-1.0, -1)
    for _ in 0...min(Self.tries, bottoms.count - 1) {
      guard let next = nearest(to: place, after: (distance, tried)) else { return false }
      let bottom = bottoms[next.index]
      if bottom.value < value - rounding(value),
        isWay(from: place, to: bottom.place, between: -.infinity, value)
      {
        return true
      }
      (distance, tried) = (next.distance, next.index)
    }
    return false
  }

  /// How far apart ends are; nil where they are one place.
  func spread(of ends: EndSums) -> Arrival.Spread? {
    let isWide = zip(zip(ends.lower, ends.upper), lengths)
      .contains { $0.1 - $0.0 > Self.onePlace * $1 }
    guard isWide else { return nil }
    let (low, high) = ends.values
    return Arrival.Spread(
      ranges: zip(ends.lower, ends.upper).map { $0...$1 }, isLevel: high - low <= rounding(low),
      places: [])
  }

  /// Whether the function falls to both sides along an axis or a diagonal of two of them: so a
  /// maximum or a saddle is told from a minimum at which a descent stopped a little early.
  private func isCrest(_ place: [Double], _ value: Double) -> Bool {
    let floor = value - 1e-11 * spread - 8 * value.ulp
    return directions(place.count).contains { direction in
      [1, -1].allSatisfy { function(beside(place, direction, $0)) < floor }
    }
  }

  /// A shelf may end at the place itself, or be crossed by the interval's end: one side is enough.
  private func isLevel(_ place: [Double], _ value: Double) -> Bool {
    directions(place.count).allSatisfy { direction in
      [1, -1].contains { abs(function(beside(place, direction, $0)) - value) <= rounding(value) }
    }
  }

  private func beside(_ place: [Double], _ direction: [Double], _ side: Double) -> [Double] {
    place.indices.map { place[$0] + side * direction[$0] * 1e-5 * lengths[$0] }
  }

  private func directions(_ count: Int) -> [[Double]] {
    let axes = (0..<count).map { axis in (0..<count).map { $0 == axis ? 1.0 : 0 } }
    let diagonals = axes.indices.flatMap { i in
      axes.indices.prefix(i).flatMap { j in
        [1.0, -1].map { sign in zip(axes[i], axes[j]).map { $0 + sign * $1 } }
      }
    }
    return axes + diagonals
  }
}

extension [Double] {
  /// The greatest difference of two coordinates, in lengths of their own.
  func distance(to other: [Double], in lengths: [Double]) -> Double {
    var distance = 0.0
    for index in indices {
      distance = Swift.max(distance, abs(self[index] - other[index]) / lengths[index])
    }
    return distance
  }
}
