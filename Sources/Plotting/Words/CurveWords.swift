/// A curve in a sentence: where it has values, where it starts and ends, its lowest and highest places.
struct CurveWords {
  private static let sampleCount = 1_000

  private let curve: Figure.Curve
  private let scale: Scale
  private let shown: AxisRange
  private let samples: [(x: Double, value: Double)]

  /// Words for a curve over a range, in a picture that shows the values `shown`.
  init(of curve: Figure.Curve, over range: AxisRange, shown: AxisRange) {
    self.curve = curve
    self.shown = shown
    let scale = Scale(range: range, start: 0, end: Double(Self.sampleCount))
    self.scale = scale
    samples = (0...Self.sampleCount).map { index in
      let x = scale.value(at: Double(index))
      return (x, curve.function(x))
    }
  }

  var text: String {
    let finite = samples.map(\.value).filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max() else {
      return "The curve \(curve.label) has no values there."
    }
    guard lowest < highest else {
      return "The curve \(curve.label) is level at \(Words.number(lowest))\(gaps)."
    }
    let (dips, peaks) = (dips { $0 }, dips { -$0 })
    return
      "The curve \(curve.label) has \(table). It \(extreme(dips, ("lowest", "falls")) { $0 }) and"
      + " \(extreme(peaks, ("highest", "rises")) { -$0 }); it has \(Words.count(dips.count, "low"))"
      + " and \(Words.count(peaks.count, "high")), ends included\(gaps)."
  }
}

extension CurveWords {
  /// The values at five places, as far from each other.
  private var table: String {
    let xs = (0...4).map { scale.value(at: Double(Self.sampleCount) * Double($0) / 4) }
    let values = xs.map { Words.number(curve.function($0)) }
    return "the values \(Words.list(values)) at \(Words.list(xs.map(Words.number)))"
  }

  /// Where the deepest dips are: ties are told, not hidden, and poles are no places.
  private func extreme(
    _ dips: [(x: Double, value: Double)], _ words: (place: String, pole: String),
    _ height: (Double) -> Double
  ) -> String {
    let far = 10 * shown.length
    let poles = dips.filter { $0.value < shown.lower - far || $0.value > shown.upper + far }
    guard poles.isEmpty else {
      return "\(words.pole) out of the picture near \(places(poles))"
    }
    let deepest = dips.map(\.value).min { height($0) < height($1) } ?? 0
    let ties = dips.filter { abs($0.value - deepest) <= 1e-6 * shown.length }
    return "is \(words.place) at \(places(ties)) (value \(Words.number(deepest)))"
  }

  private func places(_ places: [(x: Double, value: Double)]) -> String {
    places.count > 6
      ? Words.count(places.count, "place") : Words.list(places.map { number($0.x) })
  }

  /// The samples with no lower neighbour, moved to the lowest place nearby.
  private func dips(_ height: (Double) -> Double) -> [(x: Double, value: Double)] {
    samples.indices.compactMap { index in
      let here = height(samples[index].value)
      let left = index > 0 ? height(samples[index - 1].value) : .infinity
      let right = index + 1 < samples.count ? height(samples[index + 1].value) : .infinity
      guard !here.isNaN, here < .infinity, !(left <= here), !(right < here) else { return nil }
      return here.isFinite ? refined(index, height) : samples[index]
    }
  }

  /// Golden-section search between a sample's neighbours (Kiefer 1953).
  private func refined(_ index: Int, _ height: (Double) -> Double) -> (x: Double, value: Double) {
    guard index > 0, index + 1 < samples.count else { return samples[index] }
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (samples[index - 1].x, samples[index + 1].x)
    for _ in 0..<60 {
      let (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
      if height(curve.function(a)) <= height(curve.function(b)) { high = b } else { low = a }
    }
    let x = low + (high - low) / 2
    let value = curve.function(x)
    return height(value) <= height(samples[index].value) ? (x, value) : samples[index]
  }

  /// An argument, to a billionth of the range: a search that ends at 10⁻¹⁷ means 0.
  private func number(_ x: Double) -> String {
    let unit = scale.range.length * 1e-9
    return Words.number(abs(x) < unit ? 0 : x)
  }

  private var gaps: String {
    let edges = zip(samples, samples.dropFirst()).filter { $0.value.isNaN != $1.value.isNaN }
    guard !edges.isEmpty else { return "" }
    let places = edges.prefix(4).map { number(edge(from: $0.x, to: $1.x)) }
    let more = edges.count > 4 ? ", among others" : ""
    return "; it has no values beyond \(Words.list(places))\(more)"
  }

  /// The edge of the function's domain, by bisection.
  private func edge(from left: Double, to right: Double) -> Double {
    var (a, b) = (left, right)
    let isGap = curve.function(a).isNaN
    for _ in 0..<60 {
      let middle = a + (b - a) / 2
      if curve.function(middle).isNaN == isGap { a = middle } else { b = middle }
    }
    return b
  }
}
