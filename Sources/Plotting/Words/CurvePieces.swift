/// The unbroken pieces of a curve from left to right, and what parts them.
struct CurvePieces {
  typealias Sample = CurveSurvey.Sample

  /// A part without jumps, on which all values are finite.
  struct Piece {
    var samples: [Sample]
    /// Whether the value grows beyond all bounds towards the left end, and the right: its sign.
    var pole: (left: Int, right: Int) = (0, 0)

    var first: Sample { samples[0] }
    var last: Sample { samples[samples.count - 1] }
    var lowest: Double { samples.lazy.map(\.value).min() ?? 0 }
    var highest: Double { samples.lazy.map(\.value).max() ?? 0 }
    var isLevel: Bool { lowest == highest }
  }

  /// A place at which one value follows on another.
  struct Jump {
    var x: Double
    var from: Double
    var to: Double
  }

  /// What values there are on a stretch without finite ones.
  enum Absence { case undefined, beyond }

  static let mostBreaks = 120

  private let survey: CurveSurvey
  private(set) var pieces: [Piece] = []
  private(set) var jumps: [Jump] = []
  /// Stretches without finite values, in order.
  private(set) var gaps: [(range: ClosedRange<Double>, kind: Absence)] = []
  /// Single places without a value, in the midst of others that have one.
  private(set) var holes: [Double] = []
  /// Single places with a value, in the midst of others that have none.
  private(set) var points: [Sample] = []
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
      let before = samples[index - 1]
      if Self.kind(before) != Self.kind(sample), !hasMore {
        let (a, b) = edge(before, sample)
        if a.value.isFinite { close(&current, with: a) }
        open(&current, with: b)
      } else if sample.value.isFinite, isSuspect(index, of: samples), !hasMore,
        let (a, b) = jump(before, sample)
      {
        close(&current, with: a)
        jumps.append(Jump(x: b.x, from: a.value, to: b.value))
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

  private func sample(_ x: Double) -> Sample { Sample(x: x, value: survey.function(x)) }

  /// Sets apart single places at which the function is unlike at those next to them.
  private mutating func withoutSingles(_ samples: [Sample]) -> [Sample] {
    var result: [Sample] = []
    for (index, sample) in samples.enumerated() {
      let beside = [index - 1, index + 1].filter(samples.indices.contains)
      guard beside.contains(where: { Self.kind(samples[$0]) != Self.kind(sample) }) else {
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

  /// The neighbouring numbers between which the kind of value changes.
  private func edge(_ left: Sample, _ right: Sample) -> (Sample, Sample) {
    bisected(left, right) { Self.kind($0) == Self.kind(left) }
  }

  /// The neighbouring numbers between which the function jumps; nil if it is only steep there.
  private func jump(_ left: Sample, _ right: Sample) -> (Sample, Sample)? {
    let whole = abs(right.value - left.value)
    var (a, b) = (left, right)
    while let x = a.x.between(b.x) {
      let middle = sample(x)
      guard middle.value.isFinite else { return (a, b) }
      if abs(middle.value - a.value) <= abs(middle.value - b.value) {
        a = middle
      } else {
        b = middle
      }
      if abs(b.value - a.value) < whole / 4 { return nil }
    }
    return (a, b)
  }

  private func bisected(
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
    let beside = [step(index - 1), step(index + 1)].compactMap { $0 }
    let around = beside + [step(index - 2), step(index + 2)].compactMap { $0 }
    let isGreat = 2 * around.count { abs(here) > 4 * abs($0) } >= around.count
    let isBack = beside.count == 2 && beside.allSatisfy { $0 * here < 0 }
    return isGreat || isBack
  }

  /// Looks at the pieces' ends, fills short pieces with samples, and gathers the gaps.
  private mutating func finish(_ samples: [Sample]) {
    joinPoints()
    pieces = pieces.flatMap(partedAtPoles)
    for index in pieces.indices {
      fill(&pieces[index])
      let piece = pieces[index]
      let (start, end) = (survey.range.lower, survey.range.upper)
      pieces[index].pole.left = piece.first.x > start ? pole(of: piece, atLeft: true) : 0
      pieces[index].pole.right = piece.last.x < end ? pole(of: piece, atLeft: false) : 0
    }
    // A jump between poles is told as what it is.
    jumps.removeAll { jump in
      pieces.contains { $0.first.x == jump.x && $0.pole.left != 0 }
        || pieces.contains { $0.last.x.nextUp == jump.x && $0.pole.right != 0 }
    }
    gather(samples)
  }

  /// A single number between two jumps belongs to them: sign(x) jumps from −1 to 1 at 0.
  private mutating func joinPoints() {
    for index in jumps.indices.reversed() where index > 0 {
      let (before, here) = (jumps[index - 1], jumps[index])
      guard before.x.nextUp == here.x || before.x == here.x else { continue }
      guard
        let piece = pieces.firstIndex(where: { $0.samples.count == 1 && $0.first.x == before.x })
      else { continue }
      points.append(pieces[piece].first)
      pieces.remove(at: piece)
      jumps[index - 1].to = here.to
      jumps.remove(at: index)
    }
  }

  /// A piece parted where both of its sides rise, or fall, without bound: no sign changes there.
  private func partedAtPoles(_ piece: Piece) -> [Piece] {
    var (rest, parts) = (piece, [Piece]())
    for turn in CurveSurvey.turns(of: piece.samples) {
      let (left, right) = (turn.index - 2, turn.index + 2)
      guard left >= 0, right < piece.samples.count else { continue }
      let sides = [piece.samples[left], piece.samples[right]]
      let peak = piece.samples[turn.index].value
      guard sides.allSatisfy({ abs(peak) > 2 * abs($0.value) }) else { continue }
      let x = CurveTurns.lowest(
        of: turn.isLow ? survey.function : { -survey.function($0) }, from: sides[0].x,
        to: sides[1].x)
      let before = Piece(samples: rest.samples.filter { $0.x < x.nextDown } + [sample(x.nextDown)])
      let after = Piece(samples: [sample(x.nextUp)] + rest.samples.filter { $0.x > x.nextUp })
      guard before.last.value.isFinite, after.first.value.isFinite,
        pole(of: before, atLeft: false) != 0, pole(of: after, atLeft: true) != 0
      else { continue }
      parts.append(before)
      rest = after
    }
    return parts + [rest]
  }

  private func fill(_ piece: inout Piece) {
    let (start, end) = (piece.first.x, piece.last.x)
    guard start.between(end) != nil else { return }
    let step = min(survey.range.length / Double(CurveSurvey.mostSteps), end - start)
    var places: [Double] = []
    if piece.samples.count < 16 {
      places = (1..<32).map { start + (end - start) * Double($0) / 32 }
    }
    if start > survey.range.lower { places += CurveSurvey.closing(in: start, by: step) }
    if end < survey.range.upper { places += CurveSurvey.closing(in: end, by: -step) }
    let added = places.filter { start < $0 && $0 < end }.map(sample)
    piece.samples = (piece.samples + added).filter(\.value.isFinite).sorted { $0.x < $1.x }
      .reduce(into: []) { if $0.last?.x != $1.x { $0.append($1) } }
  }

  /// The sign of the values if they grow beyond all bounds towards an end, else 0.
  ///
  /// Nearer by thousands each time, they must change by as much each time, or more.
  private func pole(of piece: Piece, atLeft: Bool) -> Int {
    let (end, other) = atLeft ? (piece.first, piece.last) : (piece.last, piece.first)
    let width = min(abs(other.x - end.x), survey.range.length / 100)
    let least = 8 * max(end.x.ulp, .leastNonzeroMagnitude)
    var (distance, values) = (width, [Double]())
    while distance > least, values.count < 6 {
      values.append(survey.function(end.x + (atLeft ? distance : -distance)))
      distance /= 1000
    }
    let changes = zip(values, values.dropFirst()).map { $1 - $0 }
    guard changes.count > 2, let last = changes.last, last.isFinite, last != 0 else { return 0 }
    let isGrowing = zip(changes, changes.dropFirst()).allSatisfy { $1 / $0 > 0.9 }
    let isReal = abs(last) > 1e-9 * max(abs(values[0]), 1e-300)
    return isGrowing && isReal ? (last < 0 ? -1 : 1) : 0
  }

  private mutating func gather(_ samples: [Sample]) {
    var ends = [survey.range.lower]
    for piece in pieces { ends += [piece.first.x, piece.last.x] }
    ends.append(survey.range.upper)
    for index in stride(from: 0, to: ends.count - 1, by: 2) where !hasMore {
      guard let x = ends[index].between(ends[index + 1]) else { continue }
      let inside = samples.filter { $0.x > ends[index] && $0.x < ends[index + 1] } + [sample(x)]
      guard !inside.contains(where: \.value.isFinite) else { continue }
      let isBeyond = inside.allSatisfy(\.value.isInfinite)
      let isTiny = ends[index + 1] - ends[index] < 1e-9 * survey.range.length
      if !isTiny {
        gaps.append((ends[index]...ends[index + 1], isBeyond ? .beyond : .undefined))
      } else if !isBeyond, !holes.contains(where: { abs($0 - x) <= ends[index + 1] - ends[index] })
      {
        holes.append(x)
      }
    }
  }
}

extension Double {
  /// The number half-way to a greater one, counted in numbers and not in distance; nil for neighbours.
  fileprivate func between(_ other: Double) -> Double? {
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
