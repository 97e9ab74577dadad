internal import Raster

/// Finds lines that cannot be told from a curve: where it bends it is looked at more closely.
///
/// The width is first cut evenly. Then, again and again, each piece is probed at its middle and at
/// one side of it (so that no periodic function can hide between the probes); if a probe is more than
/// a twentieth of a pixel from the straight line, the piece is halved. All pieces of one size are
/// treated before smaller ones, so that the limit on evaluations is shared fairly.
///
/// A piece of a point in which the curve turns twice or more is a band: no line could show more than
/// its least and its greatest value.
///
/// A piece of an eighth of a pixel that is still steep is a jump, a pole, the edge of the function's
/// domain, or only steep. It is bisected down to neighbouring numbers: if its two sides come closer
/// it is only steep, otherwise the line breaks there. The same function always gives the same points.
struct CurveSampling {
  /// A plane to draw in: numbers to places, and how fine places are.
  struct Plane: Hashable {
    var x: Scale
    var y: Scale
    /// Pixels to one unit of place.
    var resolution: Double
  }

  private static let tolerance = 0.05
  private static let widestPiece = 4.0
  private static let narrowestPiece = 0.13
  private static let limit = 60_000

  let plane: Plane
  let function: (Double) -> Double
  private var evaluations = 0

  /// A curve in the plane.
  struct Result: Sendable {
    /// The curve's parts; beyond one height above or below the plane they are drawn back to there.
    var lines: [[Point]]
    /// The places x of poles.
    var poles: [Double]
    /// How often the function was asked.
    var evaluations: Int
  }

  static func result(of function: (Double) -> Double, in plane: Plane) -> Result {
    withoutActuallyEscaping(function) { function in
      var sampling = CurveSampling(plane: plane, function: function)
      let samples = sampling.refined(sampling.seeds())
      return Result(
        lines: sampling.lines(through: samples), poles: sampling.poles(among: samples),
        evaluations: sampling.evaluations)
    }
  }

  private init(plane: Plane, function: @escaping (Double) -> Double) {
    self.plane = plane
    self.function = function
  }
}

/// A point of the curve, its number and its place.
struct CurveSample {
  var x: Double
  var place: Point
  /// Whether the piece that begins here is done.
  var isSettled = false
  /// Whether no line leads on from here.
  var isBreak = false

  var isDefined: Bool { !place.y.isNaN }
}

extension CurveSampling {
  mutating func sample(_ x: Double) -> CurveSample {
    evaluations += 1
    let y = plane.y.position(of: function(x))
    // Far outside a curve need not be followed: it is kept one height away.
    let (low, high) = (min(plane.y.start, plane.y.end), max(plane.y.start, plane.y.end))
    let height = high - low
    let visible = min(max(y, low - height), high + height)
    return CurveSample(x: x, place: Point(plane.x.position(of: x), y.isFinite ? visible : .nan))
  }

  private mutating func seeds() -> [CurveSample] {
    let width = abs(plane.x.end - plane.x.start) * plane.resolution
    let count = Int(min(max(width / Self.widestPiece, 8), 2_000).rounded(.up))
    let seeds = places(count).map { sample($0) }
    let isLevel = seeds.allSatisfy { $0.place.y == seeds[0].place.y }
    return isLevel ? withSpikes(seeds, places(16 * count)) : withSingles(seeds)
  }

  /// Numbers in even steps from one side of the plane to the other.
  private func places(_ count: Int) -> [Double] {
    (0...count).map { index in
      let part = Double(index) / Double(count)
      return plane.x.value(at: plane.x.start + part * (plane.x.end - plane.x.start))
    }
  }

  /// What seems level may have a spike between the samples, up or down.
  private mutating func withSpikes(_ seeds: [CurveSample], _ xs: [Double]) -> [CurveSample] {
    var result = seeds
    for sign in [1.0, -1] {
      func height(_ x: Double) -> Double { sign * function(x) }
      let heights = xs.map(height)
      evaluations += xs.count
      guard let best = xs.indices.max(by: { heights[$0] < heights[$1] }), best > 0,
        best < xs.count - 1, heights[best] > heights[0]
      else { continue }
      result.append(
        sample(Pole.summit(of: height, from: (xs[best - 1], xs[best], xs[best + 1])).x))
    }
    return result.sorted { $0.x < $1.x }
  }

  /// Among places without values, whole numbers may have one by themselves, as in xˣ.
  private mutating func withSingles(_ seeds: [CurveSample]) -> [CurveSample] {
    var result = [seeds[0]]
    for (left, right) in zip(seeds, seeds.dropFirst()) {
      let whole = right.x.rounded(.down)
      if !left.isDefined, !right.isDefined, left.x < whole, whole < right.x {
        result.append(sample(whole))
      }
      result.append(right)
    }
    return result
  }

  /// The samples with pieces halved until all are straight, or as small as they may be.
  private mutating func refined(_ seeds: [CurveSample]) -> [CurveSample] {
    var samples = seeds
    var isDone = false
    while !isDone {
      isDone = true
      var next: [CurveSample] = []
      next.reserveCapacity(samples.count * 2)
      for (index, var left) in samples.enumerated() {
        guard !left.isSettled, index + 1 < samples.count, evaluations < Self.limit else {
          next.append(left)
          continue
        }
        let right = samples[index + 1]
        let added = halved(&left, right)
        next.append(left)
        next += added
        if !added.isEmpty { isDone = false }
      }
      samples = next
    }
    return samples
  }

  /// Settles the piece from `left` to `right`, or gives the sample at its middle.
  private mutating func halved(_ left: inout CurveSample, _ right: CurveSample) -> [CurveSample] {
    if (right.place.x - left.place.x) * plane.resolution <= Self.narrowestPiece {
      left.isSettled = true
      left.isBreak = !left.isDefined
      let isSteep = !(abs(left.place.y - right.place.y) * plane.resolution <= 0.5)
      return isSteep && (left.isDefined || right.isDefined) ? edges(&left, right) : []
    }
    let middle = sample(left.x + (right.x - left.x) / 2)
    let probe = sample(left.x + (right.x - left.x) * 0.2929)
    guard isStraight(left, middle, right), isStraight(left, probe, right) else {
      return band(&left, right) ?? [middle]
    }
    // In a narrow and steep piece, two probes may lie near the line by chance.
    let isSteep = abs(right.place.y - left.place.y) > 4 * (right.place.x - left.place.x)
    if isSteep, right.place.x - left.place.x <= 2 {
      for part in [0.1381, 0.8154] {
        let more = sample(left.x + (right.x - left.x) * part)
        guard isStraight(left, more, right) else { return band(&left, right) ?? [middle] }
      }
    }
    left.isSettled = true
    left.isBreak = !left.isDefined
    return []
  }

  private func isStraight(_ left: CurveSample, _ probe: CurveSample, _ right: CurveSample) -> Bool {
    guard left.isDefined == right.isDefined, left.isDefined == probe.isDefined else { return false }
    guard left.isDefined else { return true }
    let (dx, dy) = (right.place.x - left.place.x, right.place.y - left.place.y)
    let (px, py) = (probe.place.x - left.place.x, probe.place.y - left.place.y)
    let length = (dx * dx + dy * dy).squareRoot()
    return abs(dx * py - dy * px) * plane.resolution <= Self.tolerance * length
  }

  /// The two sides of a jump or of an edge of the domain, as near to each other as numbers are;
  /// nothing if there is no jump.
  private mutating func edges(_ left: inout CurveSample, _ right: CurveSample) -> [CurveSample] {
    guard var (a, b) = jump(left, right) else { return [] }
    a.isSettled = true
    b.isSettled = true
    a.isBreak = true
    b.isBreak = !b.isDefined
    if a.x == left.x { left.isBreak = true }
    return (a.x == left.x ? [] : [a]) + (b.x == right.x ? [] : [b])
  }

  /// The neighbouring numbers at which the function jumps, or begins or ends; nil if it does not.
  mutating func jump(_ left: CurveSample, _ right: CurveSample) -> (CurveSample, CurveSample)? {
    var (a, b) = (left, right)
    let whole = abs(a.place.y - b.place.y)
    for _ in 0..<64 {
      let middle = sample(a.x + (b.x - a.x) / 2)
      guard a.x < middle.x, middle.x < b.x else { break }
      if belongs(middle, to: a, ratherThan: b) { a = middle } else { b = middle }
      // A continuous function comes closer, however steep it is.
      if abs(a.place.y - b.place.y) < whole / 4 { return nil }
    }
    return (a, b)
  }

  private func belongs(_ sample: CurveSample, to a: CurveSample, ratherThan b: CurveSample) -> Bool
  {
    guard sample.isDefined, a.isDefined, b.isDefined else {
      return sample.isDefined == a.isDefined
    }
    return abs(sample.place.y - a.place.y) <= abs(sample.place.y - b.place.y)
  }

  private func lines(through samples: [CurveSample]) -> [[Point]] {
    var lines: [[Point]] = [[]]
    for sample in samples {
      if sample.isDefined { lines[lines.count - 1].append(sample.place) }
      if sample.isBreak || !sample.isDefined { lines.append([]) }
    }
    return lines.filter { !$0.isEmpty }
  }
}

extension Figure {
  /// A curve as lines in a plane.
  func sampling(of curve: Curve, in plane: CurveSampling.Plane) -> CurveSampling.Result {
    known(of: curve) {
      .sampling(formula: $0, plane)
    } _: {
      CurveSampling.result(of: curve.function, in: plane)
    } size: { result in
      result.lines.reduce(0) { $0 + $1.count } * MemoryLayout<Point>.stride
    }
  }
}
