/// The lows and highs of a curve's pieces, each moved to its place.
struct CurveTurns: Sendable {
  typealias Sample = CurveSurvey.Sample

  /// A low or a high between the ends of a piece.
  struct Turn: Hashable, Sendable {
    var x: Double
    var value: Double
    /// How far from its place x may be.
    var error = 0.0
    /// The stretch on which the value stays the same, if it is no single place.
    var stretch: ClosedRange<Double>?
    /// Whether only the numbers next to x have the value, and on which side of it: −1 or 1.
    var side = 0
  }

  private(set) var lows: [Turn] = []
  private(set) var highs: [Turn] = []

  /// - Parameter known: places of lows and highs that somebody has proven.
  init(
    of pieces: [CurvePieces.Piece], _ function: @escaping (Double) -> Double,
    known: Figure.Curve.Extrema?
  ) {
    for piece in pieces where !piece.isLevel {
      for turn in CurveSurvey.turns(of: piece.samples) {
        let proven = (turn.isLow ? known?.minima : known?.maxima) ?? []
        let found = Self.refined(
          piece.samples, turn.index, turn.isLow ? function : { -function($0) }, known: proven)
        // What rounding makes of a pole is no turn where all turns are proven.
        if known?.isComplete == true, found.stretch == nil, !proven.contains(found.x) { continue }
        let moved = Turn(
          x: found.x, value: function(found.x), error: found.error, stretch: found.stretch)
        if turn.isLow { lows.append(moved) } else { highs.append(moved) }
      }
    }
  }

  /// The lowest place near a sample: golden-section search between its neighbours (Kiefer 1953).
  private static func refined(
    _ samples: [Sample], _ index: Int, _ function: (Double) -> Double, known: [Double]
  ) -> Turn {
    let value = function(samples[index].x)
    if let stretch = stretch(around: index, of: samples, function) {
      return Turn(x: samples[index].x, value: value, stretch: stretch)
    }
    let first = samples[..<index].lastIndex { $0.value != samples[index].value } ?? 0
    let last =
      samples[index...].firstIndex { $0.value != samples[index].value } ?? samples.count - 1
    if let proven = known.first(where: { samples[first].x < $0 && $0 < samples[last].x }) {
      return Turn(x: proven, value: function(proven))
    }
    var x = lowest(of: function, from: samples[first].x, to: samples[last].x)
    if function(x) > value { x = samples[index].x }
    return settled(x, function, samples[first].x...samples[last].x)
  }

  /// How far the value at a sample is kept, if that is farther than from one sample to the next.
  static func stretch(
    around index: Int, of samples: [Sample], _ function: (Double) -> Double
  ) -> ClosedRange<Double>? {
    let value = samples[index].value
    let before = samples[..<index].lastIndex { !CurveSurvey.isSame($0.value, value) }
    let after = samples[index...].firstIndex { !CurveSurvey.isSame($0.value, value) }
    let (first, last) = (before.map { $0 + 1 } ?? 0, after.map { $0 - 1 } ?? samples.count - 1)
    let length = samples[last].x - samples[first].x
    guard last - first > 2, length > 1e-3 * (samples[samples.count - 1].x - samples[0].x) else {
      return nil
    }
    func end(from inside: Double, towards outside: Double) -> Double {
      var (inside, outside) = (inside, outside)
      for _ in 0..<40 {
        let middle = inside + (outside - inside) / 2
        if CurveSurvey.isSame(function(middle), value) { inside = middle } else { outside = middle }
      }
      return inside
    }
    let left = before.map { end(from: samples[first].x, towards: samples[$0].x) }
    let right = after.map { end(from: samples[last].x, towards: samples[$0].x) }
    return (left ?? samples[first].x)...(right ?? samples[last].x)
  }

  /// The middle of where the function is as low as can be told, for values are rounded.
  private static func settled(
    _ x: Double, _ function: (Double) -> Double, _ range: ClosedRange<Double>
  ) -> Turn {
    let value = function(x)
    let limit = value + 4 * abs(value).ulp
    func edge(towards end: Double) -> Double {
      var (inside, outside) = (x, end)
      for _ in 0..<30 {
        let middle = inside + (outside - inside) / 2
        if function(middle) <= limit { inside = middle } else { outside = middle }
      }
      return inside
    }
    let (left, right) = (edge(towards: range.lowerBound), edge(towards: range.upperBound))
    let middle = left + (right - left) / 2
    let best = function(middle) <= limit ? middle : x
    return Turn(x: best, value: function(best), error: max(right - best, best - left))
  }

  static func lowest(
    of function: (Double) -> Double, from start: Double, to end: Double
  ) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (start, end)
    var (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
    var (atA, atB) = (function(a), function(b))
    for _ in 0..<44 {
      if atA <= atB {
        (high, b, atB) = (b, a, atA)
        a = high - ratio * (high - low)
        atA = function(a)
      } else {
        (low, a, atA) = (a, b, atB)
        b = low + ratio * (high - low)
        atB = function(b)
      }
    }
    return low + (high - low) / 2
  }
}
