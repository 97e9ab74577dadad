internal import Raster

extension CurveSampling {
  /// No wider than half of a curve's line, so that bands beside each other leave no gaps.
  private static let widestBand = 1.0
  /// As many tell whether there is a band, and more look for its edges.
  private static let (fewProbes, manyProbes) = (11, 21)

  /// Where one turn is higher than this in a narrow piece, its tip is looked for.
  private static let sharp = 4.0

  /// The least and the greatest value of a narrow piece, if the curve turns at least twice in it; the
  /// tip if it turns sharply once.
  mutating func band(_ left: inout CurveSample, _ right: CurveSample) -> [CurveSample]? {
    // Halves of a piece that is no band are none, either.
    let width = right.place.x - left.place.x
    guard width <= Self.widestBand, width > Self.widestBand / 2 else { return nil }
    var samples = [left] + probes(Self.fewProbes, from: left, to: right) + [right]
    guard samples.allSatisfy(\.isDefined) else { return nil }
    let steps = zip(samples, samples.dropFirst()).map { $1.place.y - $0.place.y }
    let turns = Self.turns(steps[...])
    guard turns.count > 1 else { return turns.first.flatMap { tip(of: samples, at: $0) } }
    guard !isJump(samples, steps) else { return nil }
    samples += probes(Self.manyProbes, from: left, to: right).filter(\.isDefined)
    left.isSettled = true
    return [(0.25, -1.0), (0.75, 1.0)].map { part, sign in
      let x = left.x + (right.x - left.x) * part
      let y = extreme(of: samples, within: left.x...right.x, sign)?.place.y ?? 0
      return CurveSample(x: x, place: Point(plane.x.position(of: x), y), isSettled: true)
    }
  }

  /// Whether the greatest step is one that no line may join, as those of x − floor(x), and the curve
  /// turns at most once beside it.
  private mutating func isJump(_ samples: [CurveSample], _ steps: [Double]) -> Bool {
    guard let greatest = steps.indices.max(by: { abs(steps[$0]) < abs(steps[$1]) }),
      jump(samples[greatest], samples[greatest + 1]) != nil
    else { return false }
    return Self.turns(steps[..<greatest]).count + Self.turns(steps[(greatest + 1)...]).count <= 1
  }

  /// The steps that go the other way than the one before.
  private static func turns(_ steps: ArraySlice<Double>) -> [Int] {
    steps.indices.dropFirst().filter { steps[$0 - 1] * steps[$0] < 0 }
  }

  /// Where the one turn of a piece is, between the samples beside it.
  private mutating func tip(of samples: [CurveSample], at index: Int) -> [CurveSample]? {
    let around = Array(samples[index - 1...index + 1])
    let ys = samples.map(\.place.y)
    guard let low = ys.min(), let high = ys.max(), (high - low) * plane.resolution > Self.sharp,
      let tip = extreme(
        of: around, within: around[0].x...around[2].x,
        around[1].place.y > around[0].place.y ? 1 : -1)
    else { return nil }
    return [tip]
  }

  /// Samples at uneven places, so that no period fits them.
  private mutating func probes(
    _ count: Int, from left: CurveSample, to right: CurveSample
  ) -> [CurveSample] {
    (0..<count).map { index in
      let shift = (Double(index) * 0.618_033_988_75).truncatingRemainder(dividingBy: 1)
      let part = (Double(index) + 0.2 + 0.6 * shift) / Double(count)
      return sample(left.x + (right.x - left.x) * part)
    }
  }

  /// The greatest place y times `sign`: the best sample, and what is found uphill of it.
  private mutating func extreme(
    of samples: [CurveSample], within range: ClosedRange<Double>, _ sign: Double
  ) -> CurveSample? {
    guard var best = samples.max(by: { $0.place.y * sign < $1.place.y * sign }) else { return nil }
    var step = (range.upperBound - range.lowerBound) / Double(2 * samples.count)
    for _ in 0..<5 {
      for x in [best.x - step, best.x + step] where range.contains(x) {
        let other = sample(x)
        if other.isDefined, other.place.y * sign > best.place.y * sign { best = other }
      }
      step /= 2
    }
    return best
  }
}
