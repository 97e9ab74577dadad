internal import Raster

extension CurveSampling {
  /// The places x at which the curve leaves the plane by far, and proves to have no bound there.
  func poles(among samples: [CurveSample]) -> [Double] {
    let sides = [plane.x.start, plane.x.end]
    return far(samples).compactMap { pole(in: $0, of: samples) }.sorted().reduce(into: []) {
      poles, x in
      let isNew = poles.last.map { x - $0 > 0.5 } ?? true
      if isNew, sides.allSatisfy({ abs($0 - x) > 0.5 }) { poles.append(x) }
    }
  }

  /// Where samples next to each other are all far above the plane, or all far below it.
  private func far(_ samples: [CurveSample]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in samples.indices where direction(samples[index]) != 0 {
      if let run = runs.last, run.upperBound == index, !samples[index - 1].isBreak,
        direction(samples[index - 1]) == direction(samples[index])
      {
        runs[runs.count - 1] = run.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// 1 for a sample far above the plane, −1 for one far below it.
  private func direction(_ sample: CurveSample) -> Double {
    let (low, high) = (min(plane.y.start, plane.y.end), max(plane.y.start, plane.y.end))
    return sample.place.y <= 2 * low - high ? 1 : sample.place.y >= 2 * high - low ? -1 : 0
  }

  private func pole(in run: Range<Int>, of samples: [CurveSample]) -> Double? {
    let sign = direction(samples[run.lowerBound])
    func height(_ x: Double) -> Double { sign * function(x) }
    let left = samples[max(run.lowerBound - 1, 0)].x
    let right = samples[min(run.upperBound, samples.count - 1)].x
    guard let best = run.map({ samples[$0].x }).max(by: { height($0) < height($1) }) else {
      return nil
    }
    let summit = Pole.summit(of: height, from: (left, best, right))
    let isPole = zip(Pole.sides, [summit.x - left, right - summit.x]).contains {
      Pole.sign(of: height, at: summit.x, from: $0, within: $1) > 0
    }
    return isPole ? plane.x.position(of: summit.x) : nil
  }
}
