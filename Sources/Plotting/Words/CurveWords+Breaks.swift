extension CurveWords {
  /// Where it has no values, or none that are finite.
  var gaps: String? {
    guard !parts.hasMore else { return "It is broken at more than \(parts.pieces.count) places" }
    let stretches = [
      ("It has no values", parts.gaps.filter { $0.kind == .undefined }),
      ("Its values are beyond the greatest number", parts.gaps.filter { $0.kind == .beyond }),
    ].filter { !$0.1.isEmpty }
    let sentences = stretches.map { words, gaps in
      let places = gaps.map { gap in
        // Where values end that are too great, no place is too near to 0.
        let (lower, upper) = (gap.range.lowerBound, gap.range.upperBound)
        return gap.kind == .beyond
          ? "from \(Words.number(lower)) to \(Words.number(upper))" : interval(gap.range)
      }
      let isLong = places.count > Self.longestList
      return "\(words) \(isLong ? "on many stretches" : Words.list(places))"
    }
    guard !sentences.isEmpty else { return nil }
    return sentences.joined(separator: ". ") + points
  }

  private var points: String {
    guard !isolated.isEmpty else { return "" }
    let places = isolated.prefix(3).map { place($0.x) }
    return ", except at single points such as \(Words.list(places))"
  }

  /// Places at which there is a value, in the midst of none.
  var isolated: [CurveSurvey.Sample] {
    parts.points.filter { point in parts.gaps.contains { $0.range.contains(point.x) } }
  }

  var holes: String? {
    guard !parts.holes.isEmpty, !parts.hasMore else { return nil }
    let places = parts.holes.map { place($0) }
    return "It has no value at"
      + " \(places.count > Self.longestList ? "many places" : Words.list(places))"
  }

  var jumps: String? {
    guard let first = parts.jumps.first, !parts.hasMore else { return nil }
    let count = parts.jumps.count
    func step(_ jump: CurvePieces.Jump) -> String {
      let between = parts.points.first { $0.x == jump.x || $0.x == jump.x.nextDown }
      let value = between.map { ", where it is \(number($0.value))" } ?? ""
      return "from \(number(jump.from)) to \(number(jump.to)) at \(place(jump.x))\(value)"
    }
    if count > 3 { return "It jumps at least \(count) times, first \(step(first))" }
    return "It jumps \(Words.list(parts.jumps.map(step)))"
  }

  /// Where it grows beyond all bounds.
  var poles: String? {
    guard !parts.hasMore else { return nil }
    let ends = parts.pieces.flatMap {
      [
        (sign: $0.pole.left, x: $0.first.x, side: "right"),
        (sign: $0.pole.right, x: $0.last.x, side: "left"),
      ]
    }
    let clauses = [(1, "rises"), (-1, "falls")].compactMap { sign, verb -> String? in
      let left = ends.filter { $0.sign == sign && $0.side == "left" }.map { place($0.x) }
      let right = ends.filter { $0.sign == sign && $0.side == "right" }.map { place($0.x) }
      func list(_ places: [String]) -> String {
        places.count > Self.longestList ? "many places" : Words.list(places)
      }
      if left.isEmpty, right.isEmpty { return nil }
      if left == right { return "\(verb) without bound on both sides of \(list(left))" }
      let sides = [(left, "left"), (right, "right")].filter { !$0.0.isEmpty }
      return "\(verb) without bound "
        + Words.list(sides.map { "towards \(list($0.0)) from the \($0.1)" })
    }
    return clauses.isEmpty ? nil : "It \(Words.list(clauses))"
  }

  /// The pieces on which it keeps one value.
  var levels: String? {
    let levels = parts.pieces.filter { $0.isLevel && $0.samples.count > 3 }
    guard !levels.isEmpty, levels.count <= Self.longestList, !parts.hasMore else { return nil }
    let texts = levels.map { "at \(number($0.lowest)) \(interval($0.first.x...$0.last.x))" }
    return "It is level \(Words.list(texts))"
  }

  /// Two digits, and rather too much than too little.
  func outward(_ range: ClosedRange<Double>) -> String {
    let unit = Int(decimalLogarithm(range.upperBound - range.lowerBound).rounded(.down)) - 1
    func text(_ x: Double, _ direction: Int) -> String {
      guard survey.range.lower < x, x < survey.range.upper,
        let near = Decimal(x, exponent: unit)
      else { return place(x) }
      let isShort = direction < 0 ? near.value > x : near.value < x
      let far = Decimal(mantissa: near.mantissa + (isShort ? direction : 0), exponent: unit)
      return Decimal.labels(for: [far.reduced])[0]
    }
    return "\(text(range.lowerBound, -1)) to \(text(range.upperBound, 1))"
  }
}
