/// The round heights at which a surface is cut, and the heights that its colours tell apart.
///
/// Mostly the heights are an arithmetic sequence, as ticks are. Where most of the picture lies in a
/// small part of its range, they grow in powers from where it is most crowded: 1, 2, 5, 10, 20 ….
/// Poles are cut off: what lies beyond all but one two-hundredth of the picture, and far. A part of the
/// picture that is level counts once, not as a crowd.
struct Levels: Hashable, Sendable {
  private static let target = 10
  private static let mostSamples = 4_096

  /// The heights in rising order.
  let values: [Double]
  let labels: [String]
  /// The least and greatest height that colours tell apart.
  let range: ClosedRange<Double>
  /// Whether heights and colours go in even steps.
  let isEven: Bool
  /// Whether there are no heights at all.
  let isEmpty: Bool

  /// Levels for values in any order, all finite; none for a constant or nothing.
  init(for heights: [Double]) {
    isEmpty = heights.isEmpty
    let step = max(1, heights.count / Self.mostSamples)
    let sample = stride(from: 0, to: heights.count, by: step).map { heights[$0] }.sorted()
    let quantiles = Quantiles(sample.withoutRepeats)
    range = quantiles.usual(least: heights.min() ?? 0, greatest: heights.max() ?? 0)
    let length = range.upperBound - range.lowerBound
    let greatest = max(abs(range.lowerBound), abs(range.upperBound))
    guard length > 1e-12 * greatest, length.isFinite else {
      (values, labels, isEven) = ([], [], true)
      return
    }
    let powers = Self.powers(in: range, quantiles)
    isEven = powers == nil
    let decimals = powers ?? Self.even(in: range)
    values = decimals.map(\.value)
    labels = powers == nil ? Decimal.labels(for: decimals) : decimals.map { Decimal.text($0.value) }
  }

  /// Levels for a surface as samples show it, however large its picture is.
  init(_ samples: [Figure.SurfaceStep]) {
    self.init(for: samples.map(\.value).filter(\.isFinite))
  }

  /// The height of all there is, if it is one.
  var constant: Double? {
    values.isEmpty && !isEmpty && range.lowerBound == range.upperBound ? range.lowerBound : nil
  }

  /// The place of a height among the colours: 0 for the least, 1 for the greatest.
  func part(of height: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard high > low else { return 0.5 }
    let height = min(max(height, low), high)
    guard !isEven else { return (height - low) / (high - low) }
    let band = values.firstIndex { height < $0 } ?? values.count
    let floor = band > 0 ? values[band - 1] : low
    let ceiling = band < values.count ? values[band] : high
    let within = ceiling > floor ? (height - floor) / (ceiling - floor) : 0
    return (Double(band) + within) / Double(values.count + 1)
  }
}

extension Levels {
  private static func even(in range: ClosedRange<Double>) -> [Decimal] {
    let axis = AxisRange(range.lowerBound, range.upperBound)
    let decimals = RoundNumbers(along: axis, target: target).decimals
    // A line at the least or greatest height would be a point, or a smear over all that is level.
    let margin = 1e-3 * axis.length
    return decimals.filter {
      $0.value > range.lowerBound + margin && $0.value < range.upperBound - margin
    }
  }

  /// Levels that grow from the most crowded height; nil if no part of the range is crowded.
  private static func powers(
    in range: ClosedRange<Double>, _ quantiles: Quantiles
  ) -> [Decimal]? {
    let (low, high) = (range.lowerBound, range.upperBound)
    let middle = (quantiles[0.5] - low) / (high - low)
    if middle < 0.2, let levels = rising(from: low, to: high, quantiles) { return levels }
    if middle > 0.8, let levels = rising(from: -high, to: -low, quantiles.negated) {
      return levels.map(\.negated).reversed()
    }
    guard quantiles[0.75] - quantiles[0.25] < 0.06 * (high - low) else { return nil }
    let half = (quantiles[0.75] - quantiles[0.25]) / 2
    let center = Decimal.roundest(in: quantiles[0.5] - half...quantiles[0.5] + half)
    let up = series(above: center, from: 2 * half, to: high - center.value, most: 5)
    let down = series(above: center.negated, from: 2 * half, to: center.value - low, most: 5)
    return down.map(\.negated).reversed() + [center] + up
  }

  /// Powers above the least height; above 0, where they are roundest, sooner than elsewhere.
  private static func rising(
    from low: Double, to high: Double, _ quantiles: Quantiles
  ) -> [Decimal]? {
    let slack = 0.05 * (quantiles[0.5] - low)
    let isRatio = low > 0 && high > 100 * low
    let base = isRatio ? Decimal(mantissa: 0, exponent: 0) : .roundest(in: low - slack...low)
    let isCrowded = quantiles[0.5] - low < 0.08 * (high - low)
    guard isCrowded || base.mantissa == 0 else { return nil }
    let span = high - base.value
    return series(
      above: base, from: max(quantiles[0.01] - base.value, span * 1e-4), to: span, most: target)
  }

  /// base + 1, 2, 5, 10, … times a power of ten, or + 1, 3, 10, …, or only powers, as few as asked.
  private static func series(
    above base: Decimal, from least: Double, to greatest: Double, most: Int
  ) -> [Decimal] {
    guard least > 0, greatest > least else { return [] }
    let exponents =
      Int(decimalLogarithm(least).rounded(.down))...Int(decimalLogarithm(greatest).rounded(.down))
    var best: [Decimal] = []
    for digits in [[1, 2, 5], [1, 3], [1]] {
      best = exponents.flatMap { exponent in
        digits.map { Decimal(mantissa: $0, exponent: exponent) }
      }.filter { $0.value >= least && $0.value < greatest }.compactMap { $0.adding(base) }
      if best.count <= most { return best }
    }
    let stride = (best.count + most - 1) / most
    return best.indices.filter { $0.isMultiple(of: stride) }.map { best[$0] }
  }
}

extension [Double] {
  /// The different numbers of a sorted list.
  fileprivate var withoutRepeats: [Double] {
    indices.filter { $0 == 0 || self[$0] != self[$0 - 1] }.map { self[$0] }
  }
}

/// Values below which given parts of a sorted sample lie.
private struct Quantiles {
  let sorted: [Double]

  init(_ sorted: [Double]) { self.sorted = sorted }

  var negated: Quantiles { Quantiles(sorted.reversed().map(-)) }

  subscript(part: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[Int((part * Double(sorted.count - 1)).rounded())]
  }

  /// All heights, but for those of poles.
  func usual(least: Double, greatest: Double) -> ClosedRange<Double> {
    func end(_ extreme: Double, _ usual: Double) -> Double {
      abs(extreme - usual) > 3 * abs(usual - self[0.5]) ? usual : extreme
    }
    let (low, high) = (end(least, self[0.005]), end(greatest, self[0.995]))
    return low < high ? low...high : least...max(least, greatest)
  }
}
