/// A curve looked over for words: its unbroken pieces, what parts them, and how it turns in each.
///
/// A sample is taken at even steps, and one at an uneven place between each two. Where the two kinds
/// of samples tell different turns, it is looked at sixteen times more closely; where they still do,
/// the function turns too often to be followed, and no count is told.
struct CurveSurvey: Sendable {
  struct Sample: Hashable, Sendable {
    var x: Double
    var value: Double
  }

  /// Steps that are looked at closely, and ends of pieces that are searched, at most.
  static let mostSteps = 500
  private static let mostCloseSteps = 60
  private static let closeness = 16

  /// Asked while curves are looked over, and not later: whoever cancels the one may want the other.
  let function: @Sendable (Double) -> Double
  let range: AxisRange
  /// Where it turns too often to be followed.
  private(set) var wild: [ClosedRange<Double>] = []
  private(set) var samples: [Sample]

  /// Looks over a function; places known to matter are looked at besides.
  init(of function: @escaping @Sendable (Double) -> Double, over range: AxisRange, known: [Double])
  {
    self.function = function
    self.range = range
    let scale = Scale(range: range, start: 0, end: Double(Self.mostSteps))
    let even = Self.sampled(function, (0...Self.mostSteps).map { scale.value(at: Double($0)) })
    let uneven = Self.between(even, function)
    let step = range.length / Double(Self.mostSteps)
    let besides =
      known.filter(range.contains) + Self.closing(in: range.lower, by: step)
      + Self.closing(in: range.upper, by: -step)
    samples = Self.merged(even + Self.sampled(function, besides), uneven)
    // What seems level may have a spike between the samples.
    let first = samples[0].value
    let isLevel = samples.allSatisfy { Self.isSame($0.value, first) }
    let doubtful =
      isLevel
      ? [range.lower...range.upper]
      : Self.disagreements(even, Self.merged(even, uneven), within: step)
    let isMuch =
      !isLevel && doubtful.reduce(0) { $0 + Self.length($1) } > Double(Self.mostCloseSteps) * step
    wild = isMuch ? doubtful : doubtful.flatMap { lookedAtClosely($0, step: step) }
    // Between parts in which it turns too often, samples agree by chance.
    wild = wild.reduce(into: []) { parts, part in
      if let end = parts.last, part.lowerBound - end.upperBound < 0.1 * range.length {
        parts[parts.count - 1] = end.lowerBound...part.upperBound
      } else {
        parts.append(part)
      }
    }
  }

  /// Whether it turns too often nearly everywhere.
  var isWildThroughout: Bool {
    wild.reduce(0) { $0 + Self.length($1) } > 0.8 * range.length
  }

  /// The distance of even samples.
  var step: Double { range.length / Double(Self.mostSteps) }

  /// Whether two values differ by no more than rounding explains.
  static func isSame(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 16 * max(abs(a), abs(b)).ulp
  }

  func isWild(_ x: Double) -> Bool { wild.contains { $0.contains(x) } }
}

extension CurveSurvey {
  private static func length(_ range: ClosedRange<Double>) -> Double {
    range.upperBound - range.lowerBound
  }

  private static func sampled(_ function: (Double) -> Double, _ xs: [Double]) -> [Sample] {
    xs.map { Sample(x: $0, value: function($0)) }
  }

  private static func merged(_ a: [Sample], _ b: [Sample]) -> [Sample] {
    (a + b).sorted { $0.x < $1.x }.reduce(into: []) { result, sample in
      if result.last?.x != sample.x { result.append(sample) }
    }
  }

  /// Places nearer and nearer to an end, where a last turn may hide.
  static func closing(in end: Double, by step: Double) -> [Double] {
    (1...12).map { end + step / Double(1 << $0) }
  }

  /// A sample between each two, at places that no period fits.
  private static func between(_ even: [Sample], _ function: (Double) -> Double) -> [Sample] {
    zip(even, even.dropFirst()).enumerated().map { index, pair in
      let part = 0.2 + 0.6 * (Double(index) * 0.618_033_988_75).truncatingRemainder(dividingBy: 1)
      let x = pair.0.x + part * (pair.1.x - pair.0.x)
      return Sample(x: x, value: function(x))
    }
  }

  /// Samples a doubtful part more closely; gives what stays doubtful.
  private mutating func lookedAtClosely(
    _ part: ClosedRange<Double>, step: Double
  ) -> [ClosedRange<Double>] {
    let count = max(1, Int((Self.length(part) / step).rounded(.up))) * Self.closeness
    let scale = Scale(
      range: AxisRange(part.lowerBound, part.upperBound), start: 0, end: Double(count))
    guard scale.range.length == Self.length(part) else { return [] }
    let even = Self.sampled(function, (0...count).map { scale.value(at: Double($0)) })
    let all = Self.merged(even, Self.between(even, function))
    samples = Self.merged(samples, all)
    return Self.disagreements(even, all, within: step / Double(Self.closeness))
  }

  /// The parts in which the turns of few samples are not those of many.
  private static func disagreements(
    _ few: [Sample], _ many: [Sample], within step: Double
  ) -> [ClosedRange<Double>] {
    guard let first = few.first?.x, let last = few.last?.x else { return [] }
    var (a, b) = (turns(of: few)[...], turns(of: many)[...])
    var places: [Double] = []
    while let one = a.first, let other = b.first {
      if one.isLow == other.isLow, abs(one.x - other.x) <= 1.01 * step {
        (a, b) = (a.dropFirst(), b.dropFirst())
      } else if one.x < other.x {
        places.append(one.x)
        a = a.dropFirst()
      } else {
        places.append(other.x)
        b = b.dropFirst()
      }
    }
    places += a.map(\.x) + b.map(\.x)
    return places.sorted().reduce(into: []) { parts, x in
      let part = max(x - 2 * step, first)...min(x + 2 * step, last)
      if let end = parts.last, part.lowerBound <= end.upperBound + 2 * step {
        parts[parts.count - 1] = end.lowerBound...part.upperBound
      } else {
        parts.append(part)
      }
    }
  }

  /// Where finite samples turn from falling to rising or back, by more than rounding explains.
  static func turns(of samples: [Sample]) -> [(x: Double, isLow: Bool, index: Int)] {
    var turns: [(x: Double, isLow: Bool, index: Int)] = []
    var (best, direction) = (0, 0)
    for index in samples.indices {
      let value = samples[index].value
      guard value.isFinite else {
        direction = 0
        continue
      }
      guard index > 0, samples[index - 1].value.isFinite else {
        best = index
        continue
      }
      let change = value - samples[best].value
      let noise = 16 * max(abs(value), abs(samples[best].value)).ulp
      if change * Double(direction) > 0 || direction == 0 && abs(change) > noise {
        direction = change > 0 ? 1 : -1
        best = index
      } else if abs(change) > noise {
        turns.append((samples[best].x, direction < 0, best))
        direction = -direction
        best = index
      }
    }
    return turns
  }
}
