public import Expressions

/// Finds where a descent from one start ends, as its rate changes.
public struct RateSweep: Sendable {
  private let landscape: Landscape
  /// f″, unless it is too long to be told.
  private let bend: Program?
  private let slope: Program

  /// Prepares descents of a closed expression whose only name is the parameter.
  ///
  /// Throws `.tooLarge` where a derivative would be.
  public init(
    of value: Expression, parameter: String, descent: Descent
  ) throws(ExpressionError) {
    landscape = try Landscape(of: value, parameters: [parameter], descent: descent)
    let slope = try value.derivative(withRespectTo: parameter).simplified()
    self.slope = Program(slope, parameters: [parameter])
    bend = (try? slope.derivative(withRespectTo: parameter).simplified()).map {
      Program($0, parameters: [parameter])
    }
  }

  /// Runs a descent at each of some rates, evenly spaced with both ends among them.
  ///
  /// All paths are kept: 8 bytes an epoch and rate.
  /// - Parameters:
  ///   - count: how many rates, at least 2.
  ///   - isCancelled: asked often; true ends the work, and the rest is `.unfinished`.
  ///   - progress: told which part of the work is done.
  public func run(
    from start: Double, rates: ClosedRange<Double>, count: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) -> Sweep {
    let rates = (0..<count).map { index in
      let part = Double(index) / Double(max(count - 1, 1))
      return (1 - part) * rates.lowerBound + part * rates.upperBound
    }
    let starts = Array(repeating: start, count: count)
    let paths = landscape.descents.paths(
      from: starts, rates: rates, isCancelled: isCancelled, progress: { progress($0 / 2) })
    var valleys = valleys(around: paths, start)
    let watch = Landscape.Watch(isCancelled: isCancelled) { progress(0.5 + $0 / 2) }
    let (fates, ends) = landscape.fates(from: [starts], into: &valleys, rates: rates, watch)
    let arrivals = Arrivals(starts: [starts], ends: ends, fates: fates, in: valleys)
    let courses = arrivals.fates.enumerated().map { index, fate -> Sweep.Course in
      // How it moves is not known where the end of its path is not; to find it out takes long.
      if fate == .moving, isCancelled() || paths.last?[index].isNaN ?? true { return .unfinished }
      if fate == .moving, rates[index] == 0 { return .still }
      return Sweep.Course(fate) { Swings(of: paths.map { $0[index] }).course }
    }
    return Sweep(
      start: start, rates: rates, ends: ends.points[0], values: ends.values, courses: courses,
      minima: arrivals.minima,
      curvatures: arrivals.minima.map(curvature), paths: paths,
      isCancelled: ends.isCancelled || courses.contains(.unfinished))
  }

  /// Valleys over the part of the axis where most of the descents are seen.
  private func valleys(around paths: [[Double]], _ start: Double) -> Valleys {
    let finite = (paths.last ?? []).filter(\.isFinite).sorted()
    let tenth = finite.count / 10
    let (low, high) =
      finite.isEmpty ? (start, start) : (finite[tenth], finite[finite.count - 1 - tenth])
    let margin = max(high - low, abs(start) * 1e-3, 1e-3)
    let interval = min(low, start) - margin...max(high, start) + margin
    let places = (0...200).map {
      interval.lowerBound + (interval.upperBound - interval.lowerBound) * Double($0) / 200
    }
    return Valleys(in: landscape, [interval], starts: [places])
  }

  /// f″ at a minimum; NaN where the end is not near enough to it to tell, or is no one place.
  ///
  /// Newton's method goes on from the end to the minimum itself, over which f″ must stay the same: in
  /// the bottom of x⁴ it sinks with every step.
  private func curvature(at minimum: Arrival) -> Double {
    guard let bend, minimum.spread == nil else { return .nan }
    var x = minimum.end[0]
    let first = bend(x)
    for _ in 0..<3 where bend(x) != 0 { x -= slope(x) / bend(x) }
    return abs(bend(x) - first) <= 1e-3 * abs(first) ? bend(x) : .nan
  }
}

extension Sweep.Course {
  /// - Parameter motion: how it moves, if it does.
  fileprivate init(_ fate: Fate, motion: () -> Sweep.Course) {
    self =
      switch fate {
      case .minimum(let index): .minimum(index)
      case .elsewhere: .elsewhere
      case .moving: motion()
      case .lost: .lost
      case .unfinished: .unfinished
      }
  }
}
