/// A curve in sentences: where it has values, how it is broken, its lowest and highest places.
///
/// Nothing is said that is not known: no count where the curve turns too often to be followed, and
/// none that a search for minima could not prove.
struct CurveWords {
  /// How much of its turns is told.
  enum Telling {
    /// Nothing: values in their place.
    case values
    /// The lowest and highest places, and how many lows and highs there are.
    case extremes
    /// The other lows and highs, too.
    case turns
  }

  /// Lists are not longer.
  static let longestList = 6

  private let name: String
  private let function: @Sendable (Double) -> Double
  private let study: CurveStudy
  private let telling: Telling
  /// What values are told apart in.
  private let resolved: Double

  /// Words for a curve; `name` is its subject: `The curve f`.
  init(
    of curve: Figure.Curve, _ study: CurveStudy, shown: AxisRange, name: String,
    telling: Telling = .turns
  ) {
    self.name = name
    self.telling = telling
    function = curve.function
    self.study = study
    let height = study.span.high - study.span.low
    resolved = study.hasPole ? min(height, shown.length) : height
  }

  var survey: CurveSurvey { study.survey }
  var parts: CurvePieces { study.parts }
  private var turns: CurveTurns { study.turns }
  private var span: (low: Double, high: Double) { study.span }

  var text: String {
    guard survey.samples.contains(where: \.value.isFinite) else {
      let hasNone = survey.samples.allSatisfy(\.value.isNaN)
      return "\(name) has no \(hasNone ? "" : "finite ")values there."
    }
    if let level { return sentence([level]) + rest([gaps, holes]) }
    let breaks = [jumps, poles, levels].compactMap { $0 }
    let ends = telling == .values ? [] : [extremes, counts, others]
    return sentence([table]) + rest([gaps, holes] + breaks + ends)
  }
}

extension CurveWords {
  private func sentence(_ clauses: [String]) -> String { "\(name) \(Words.list(clauses))." }

  private func rest(_ clauses: [String?]) -> String {
    clauses.compactMap { $0 }.map { " \($0)." }.joined()
  }

  // MARK: - Numbers

  /// A value, with the digits that tell it from the curve's others.
  func number(_ value: Double) -> String { Words.number(value, within: resolved) }

  /// An argument; a search that ends at 10⁻¹⁷ means 0.
  func place(_ x: Double) -> String {
    abs(x) < 1e-9 * survey.range.length ? "0" : Words.number(x, within: survey.range.length)
  }

  /// A place with no more digits than are certain.
  private func place(_ turn: CurveTurns.Turn) -> String {
    if let stretch = turn.stretch { return interval(stretch) }
    if abs(turn.x) <= 2 * turn.error { return "0" }
    guard turn.error > 1e-6 * survey.range.length, turn.error < 0.1 * survey.range.length else {
      return place(turn.x)
    }
    let exponent = Int(decimalLogarithm(2 * turn.error).rounded(.up))
    let decimal = Decimal(turn.x, exponent: exponent)
    return decimal.map { Decimal.labels(for: [$0.reduced])[0] } ?? place(turn.x)
  }

  /// A turn's value: a search that ends at 10⁻²⁰ means 0.
  private func value(_ turn: CurveTurns.Turn) -> String {
    turn.error > 0 && abs(turn.value) < 1e-13 * min(resolved, 1e4) ? "0" : number(turn.value)
  }

  func interval(_ range: ClosedRange<Double>) -> String {
    "from \(place(range.lowerBound)) to \(place(range.upperBound))"
  }

  // MARK: - Values

  /// The values at places as far from each other: five, or enough to follow the curve by them.
  private var table: String {
    let steps = telling == .values ? 20 : 4
    let scale = Scale(range: survey.range, start: 0, end: Double(steps))
    let xs = (0...steps).map { scale.value(at: Double($0)) }
    let values = xs.map(valueText)
    return "has the values \(Words.list(values)) at \(Words.list(xs.map(place)))"
  }

  /// A value; where it is infinite there is none, unless all around are beyond the greatest number.
  private func valueText(at x: Double) -> String {
    let value = function(x)
    let isBeyond = parts.gaps.contains { $0.kind == .beyond && $0.range.contains(x) }
    return value.isFinite || isBeyond ? number(value) : "no value"
  }

  /// That all values are one, or differ by less than pictures show.
  private var level: String? {
    guard parts.points.isEmpty, !parts.hasMore else { return nil }
    if span.low == span.high { return "is level at \(number(span.low))" }
    let magnitude = max(abs(span.low), abs(span.high))
    guard span.high - span.low <= 1e-12 * magnitude else { return nil }
    return "is all but level at \(Words.number(span.low))"
  }

  /// The least and the greatest value, and where they are.
  private var extremes: String? {
    guard survey.wild.isEmpty, !parts.hasMore else {
      return "The values seen go from \(number(span.low)) to \(number(span.high))"
    }
    guard levels == nil || !parts.pieces.allSatisfy(\.isLevel) else { return nil }
    let clauses = [("lowest", lowest), ("highest", highest)].compactMap { word, turns in
      turns.first.map { "is \(word) \(at(turns)) (value \(value($0)))" }
    }
    guard !clauses.isEmpty else { return nil }
    return (isolated.isEmpty ? "It " : "Apart from these it ") + Words.list(clauses)
  }

  private var lowest: [CurveTurns.Turn] { extreme(turns.lows, isLow: true) }
  private var highest: [CurveTurns.Turn] { extreme(turns.highs, isLow: false) }

  /// Ties are told, not hidden; what has no bound has no lowest place.
  private func extreme(_ turns: [CurveTurns.Turn], isLow: Bool) -> [CurveTurns.Turn] {
    let sign = isLow ? -1 : 1
    let isBounded =
      !parts.hasMore
      && parts.pieces.allSatisfy { $0.pole.left != sign && $0.pole.right != sign }
      && !parts.gaps.contains { $0.kind == .beyond && !isLow }
    guard isBounded else { return [] }
    let candidates = turns + ends
    let values = candidates.map { isLow ? $0.value : -$0.value }
    guard let best = values.min() else { return [] }
    let tie = max(1e-9 * min(resolved, 1e4), 16 * abs(best).ulp)
    return zip(candidates, values).filter { $1 <= best + tie }.map(\.0).sorted { $0.x < $1.x }
  }

  private func at(_ turns: [CurveTurns.Turn]) -> String {
    guard turns.count <= Self.longestList else { return "at many places" }
    let single = [(0, "at"), (-1, "just left of"), (1, "just right of")].compactMap { side, word in
      let places = turns.filter { $0.stretch == nil && $0.side == side }.map { place($0) }
      return places.isEmpty ? nil : "\(word) \(Words.list(places))"
    }
    let stretches = turns.filter { $0.stretch != nil }.map { place($0) }
    return Words.list(single + stretches)
  }

  /// The ends of pieces, which may be lowest or highest without a turn; single places, too.
  private var ends: [CurveTurns.Turn] {
    var ends = parts.points.filter { point in !isolated.contains { $0.x == point.x } }
      .map { CurveTurns.Turn(x: $0.x, value: $0.value) }
    for piece in parts.pieces where !piece.isLevel {
      for (index, outward) in [(0, -1), (piece.samples.count - 1, 1)] {
        let end = piece.samples[index]
        ends.append(
          CurveTurns.Turn(
            x: end.x, value: end.value,
            stretch: CurveTurns.stretch(around: index, of: piece.samples, function),
            side: isBeside(end.x, outward) ? -outward : 0))
      }
    }
    for piece in parts.pieces where piece.isLevel {
      let (first, last) = (piece.first.x, piece.last.x)
      ends.append(
        CurveTurns.Turn(
          x: first, value: piece.lowest, stretch: first < last ? first...last : nil))
    }
    return ends.reduce(into: []) { kept, end in
      if !kept.contains(where: { $0.x == end.x && $0.value == end.value }) { kept.append(end) }
    }
  }

  /// Whether a piece ends next to a place that it does not reach: a far rounder number.
  private func isBeside(_ x: Double, _ outward: Int) -> Bool {
    func digits(_ x: Double) -> Int {
      x == 0 ? 0 : Decimal(shortest: x).map { String($0.mantissa.magnitude).count } ?? 17
    }
    let next = outward < 0 ? x.nextDown : x.nextUp
    guard survey.range.contains(next) else { return false }
    return next == 0 || digits(next) + 4 < digits(x)
  }

  /// How often it turns, where that is certain.
  private var counts: String? {
    if let first = survey.wild.first {
      let place =
        survey.isWildThroughout
        ? "It"
        : survey.wild.count > 1
          ? "In \(survey.wild.count) parts it" : "From \(outward(first)) it"
      return "\(place) turns too often for its lows and highs to be counted"
    }
    guard let (lows, highs) = certain else { return nil }
    if lows == 0, highs == 0, parts.pieces.count == 1, let piece = parts.pieces.first {
      return "It \(piece.first.value < piece.last.value ? "rises" : "falls") throughout"
    }
    return "Between its ends it has \(Words.count(lows, "low", none: "no")) and"
      + " \(Words.count(highs, "high", none: "no"))"
  }

  /// How many lows and highs there are; nil where that is not proven, or in doubt.
  private var certain: (lows: Int, highs: Int)? {
    if let known = study.known {
      return known.isComplete ? (known.minima.count, known.maxima.count) : nil
    }
    let hasStretch = (turns.lows + turns.highs + ends).contains { $0.stretch != nil }
    let isUnbroken = parts.jumps.isEmpty && !parts.hasMore
    return isUnbroken && !hasStretch ? (turns.lows.count, turns.highs.count) : nil
  }

  /// Lows and highs that are neither lowest nor highest, if they are few.
  private var others: String? {
    guard telling == .turns, survey.wild.isEmpty, !parts.hasMore else { return nil }
    let lists = [("low", turns.lows, lowest), ("high", turns.highs, highest)]
    let clauses = lists.compactMap { word, turns, told -> String? in
      let rest = turns.filter { !told.contains($0) }
      guard !rest.isEmpty, rest.count < Self.longestList else { return nil }
      let places = rest.map { turn in
        (turn.stretch == nil ? "at " : "") + "\(place(turn)) (value \(value(turn)))"
      }
      return "\(rest.count == 1 ? "a \(word)" : "\(word)s") \(Words.list(places))"
    }
    return clauses.isEmpty ? nil : "It has \(Words.list(clauses))"
  }
}
