/// The unbroken pieces of a curve from left to right, and what parts them.
struct CurvePieces: Sendable {
  typealias Sample = CurveSurvey.Sample

  /// A part without jumps, on which all values are finite.
  struct Piece: Sendable {
    var samples: [Sample]
    /// Whether the value grows beyond all bounds towards the left end, and the right: its sign.
    var pole: (left: Int, right: Int) = (0, 0)

    var first: Sample { samples[0] }
    var last: Sample { samples[samples.count - 1] }
    var lowest: Double { samples.lazy.map(\.value).min() ?? 0 }
    var highest: Double { samples.lazy.map(\.value).max() ?? 0 }
    var isLevel: Bool { CurveSurvey.isSame(lowest, highest) }
  }

  /// A place at which one value follows on another.
  struct Jump: Sendable {
    var x: Double
    var from: Double
    var to: Double
  }

  /// What values there are on a stretch without finite ones.
  enum Absence: Sendable { case undefined, beyond }

  static let mostBreaks = 120

  let survey: CurveSurvey
  var pieces: [Piece] = []
  var jumps: [Jump] = []
  /// Stretches without finite values, in order.
  var gaps: [(range: ClosedRange<Double>, kind: Absence)] = []
  /// Single places without a value, in the midst of others that have one.
  var holes: [Double] = []
  /// Single places with a value, in the midst of others that have none.
  var points: [Sample] = []
  /// Whether there are more breaks than were looked for.
  private(set) var hasMore = false

  init(of survey: CurveSurvey) {
    self.survey = survey
    var current: [Sample] = []
    let samples = withoutSingles(survey.samples)
    for (index, sample) in samples.enumerated() {
      guard index > 0 else {
        if sample.value.isFinite { current = [sample] }
        continue
      }
      if !hasMore, let (a, b) = breaking(at: index, of: samples) {
        let areFinite = a.value.isFinite && b.value.isFinite
        if a.value.isFinite { close(&current, with: a) }
        // There may be a single number without a value between the two.
        if areFinite, a.x.nextUp >= b.x.nextDown {
          jumps.append(Jump(x: b.x, from: a.value, to: b.value))
        }
        open(&current, with: b)
      }
      if sample.value.isFinite, current.last?.x != sample.x { current.append(sample) }
      hasMore = pieces.count >= Self.mostBreaks
    }
    if !current.isEmpty { pieces.append(Piece(samples: current)) }
    finish(samples)
  }
}

extension CurvePieces {
  private static func kind(_ sample: Sample) -> Int {
    sample.value.isNaN ? 0 : sample.value.isInfinite ? (sample.value < 0 ? 1 : 2) : 3
  }

  func sample(_ x: Double) -> Sample { Sample(x: x, value: survey.function(x)) }

  /// Sets apart single places at which the function is unlike at those next to them.
  private mutating func withoutSingles(_ samples: [Sample]) -> [Sample] {
    var result: [Sample] = []
    for (index, sample) in samples.enumerated() {
      func isLike(_ other: Int) -> Bool {
        !samples.indices.contains(other) || Self.kind(samples[other]) == Self.kind(sample)
      }
      guard !isLike(index - 1) || !isLike(index + 1) else {
        result.append(sample)
        continue
      }
      let around = [sample.x.nextDown, sample.x.nextUp].filter(survey.range.contains)
        .map { self.sample($0) }
      let isSingle =
        around.allSatisfy { Self.kind($0) != Self.kind(sample) }
        && Set(around.map(Self.kind)).count == 1
      guard isSingle else {
        result.append(sample)
        continue
      }
      if sample.value.isFinite { points.append(sample) }
      if around.allSatisfy(\.value.isFinite) { holes.append(sample.x) }
      result += around
    }
    return result
  }

  private mutating func close(_ current: inout [Sample], with end: Sample) {
    if current.last?.x != end.x { current.append(end) }
    pieces.append(Piece(samples: current))
    current = []
  }

  private func open(_ current: inout [Sample], with start: Sample) {
    if start.value.isFinite { current = [start] }
  }

  /// The two sides of what parts a sample from the one before it, if anything does.
  private func breaking(at index: Int, of samples: [Sample]) -> (Sample, Sample)? {
    let (left, right) = (samples[index - 1], samples[index])
    guard Self.kind(left) == Self.kind(right) else { return edge(left, right) }
    guard right.value.isFinite else { return nil }
    // Next to a pole one number is a jump away from the next.
    if isPole(left.x.nextUp) { return (left, right) }
    guard !isPole(left.x.nextDown), !isPole(right.x.nextUp), isSuspect(index, of: samples) else {
      return nil
    }
    return jump(left, right)
  }

  /// Whether a place that was set apart, since it has no value, is a pole.
  private func isPole(_ x: Double) -> Bool {
    holes.contains(x)
      && Pole.sides.contains {
        Pole.sign(of: survey.function, at: x, from: $0, within: survey.step) != 0
      }
  }

  /// The last sample like the left one and the first like the right one: neighbouring numbers, or the
  /// ends of what lies between them.
  private func edge(_ left: Sample, _ right: Sample) -> (Sample, Sample) {
    let (a, b) = bisected(left, right) { Self.kind($0) == Self.kind(left) }
    guard Self.kind(b) != Self.kind(right) else { return (a, b) }
    return (a, bisected(b, right) { Self.kind($0) != Self.kind(right) }.1)
  }

  /// The neighbouring numbers between which the function jumps, or the ends of what has no values in
  /// between; nil if it is only steep there.
  private func jump(_ left: Sample, _ right: Sample) -> (Sample, Sample)? {
    let whole = abs(right.value - left.value)
    var (a, b) = (left, right)
    while let x = a.x.between(b.x) {
      let middle = sample(x)
      guard middle.value.isFinite else { return (edge(a, middle).0, edge(middle, b).1) }
      if abs(middle.value - a.value) <= abs(middle.value - b.value) {
        a = middle
      } else {
        b = middle
      }
      if abs(b.value - a.value) < whole / 4 { return nil }
    }
    return (a, b)
  }

  func bisected(
    _ left: Sample, _ right: Sample, _ isLeft: (Sample) -> Bool
  ) -> (Sample, Sample) {
    var (a, b) = (left, right)
    while let x = a.x.between(b.x) {
      let middle = sample(x)
      if isLeft(middle) { a = middle } else { b = middle }
    }
    return (a, b)
  }

  /// Whether a step is unlike those around it: much greater than most, or back to where they come from.
  private func isSuspect(_ index: Int, of samples: [Sample]) -> Bool {
    func step(_ index: Int) -> Double? {
      guard samples.indices.contains(index), samples.indices.contains(index - 1) else { return nil }
      let change = samples[index].value - samples[index - 1].value
      return change.isFinite ? change : nil
    }
    let magnitude = max(abs(samples[index].value), abs(samples[index - 1].value))
    guard let here = step(index), abs(here) > 64 * magnitude.ulp,
      !survey.isWild(samples[index].x)
    else { return false }
    if let before = step(index - 1), let after = step(index + 1), before * here < 0,
      after * here < 0
    {
      return true
    }
    // How many of the four around are much smaller, less how many are not.
    var excess = 0
    for other in index - 2...index + 2 where other != index {
      if let step = step(other) { excess += abs(here) > 4 * abs(step) ? 1 : -1 }
    }
    return excess >= 0
  }
}

extension Double {
  /// The number half-way to a greater one, counted in numbers and not in distance; nil for neighbours.
  func between(_ other: Double) -> Double? {
    guard self < other, nextUp < other else { return nil }
    // As signed whole numbers, the bit patterns of numbers are in order.
    func order(_ x: Double) -> Int64 {
      let bits = Int64(bitPattern: x.bitPattern)
      return bits < 0 ? .min - bits : bits
    }
    let (a, b) = (order(self), order(other))
    let middle = (a & b) + ((a ^ b) >> 1)
    return Double(bitPattern: UInt64(bitPattern: middle < 0 ? .min - middle : middle))
  }
}
