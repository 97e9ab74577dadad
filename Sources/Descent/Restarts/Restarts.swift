public import Expressions

/// Descents from random starts, of which the best is kept.
///
/// The same seed gives the same starts and the same ends everywhere.
public struct Restarts: Sendable {
  private let landscape: Landscape

  /// Prepares descents of a closed expression whose only names are the parameters.
  ///
  /// Throws `.tooLarge` where a derivative would be.
  public init(
    of value: Expression, parameters: [String], descent: Descent
  ) throws(ExpressionError) {
    landscape = try Landscape(of: value, parameters: parameters, descent: descent)
  }

  /// Draws starts from the intervals and runs a descent from each.
  ///
  /// Start by start a number is drawn for each variable in turn, by `SplitMix64.uniform(in:)`.
  /// - Parameters:
  ///   - count: how many starts.
  ///   - intervals: one for each variable, finite.
  ///   - seed: the generator's seed.
  ///   - isCancelled: asked often; true ends the work, and the rest is `.unfinished`.
  ///   - progress: told which part of the work is done.
  public func run(
    count: Int, in intervals: [ClosedRange<Double>], seed: UInt64,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) -> Arrivals {
    var random = SplitMix64(seed: seed)
    var starts = intervals.map { _ in [Double](repeating: 0, count: count) }
    for index in 0..<count {
      for (variable, interval) in intervals.enumerated() {
        starts[variable][index] = random.uniform(in: interval)
      }
    }
    var valleys = Valleys(in: landscape, intervals, starts: starts)
    let watch = Landscape.Watch(isCancelled: isCancelled, progress: progress)
    let (fates, ends) = landscape.fates(from: starts, into: &valleys, watch)
    return Arrivals(starts: starts, ends: ends, fates: fates, in: valleys)
  }
}
