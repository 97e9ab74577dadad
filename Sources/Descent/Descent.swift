/// A descent before it is run: the rule, the rate, and how many steps.
public struct Descent: Hashable, Sendable {
  /// The rule for one step.
  public var optimizer: Optimizer
  /// The learning rate.
  public var rate: Double
  /// How many steps to take.
  public var epochs: Int

  /// Creates a descent; the defaults are the lecture's.
  public init(optimizer: Optimizer = .gradientDescent, rate: Double = 0.1, epochs: Int = 100) {
    self.optimizer = optimizer
    self.rate = rate
    self.epochs = epochs
  }

  /// Runs from `start`: for each epoch records (x, f(x)), then moves x.
  ///
  /// It ends early, keeping the steps so far, where there is nothing to go on with: see
  /// `Trace.Ending`. The trace's `end` is always the last argument at which f had a value.
  /// - Parameters:
  ///   - isCancelled: asked before each step; true ends the descent there.
  ///   - progress: told every thousand steps or so which part of the epochs is behind, from 0 to 1.
  public func run(
    on objective: Objective, from start: Double,
    isCancelled: @Sendable () -> Bool = { false }, progress: @Sendable (Double) -> Void = { _ in }
  ) -> Trace<Double> {
    trace(on: objective, from: start, isCancelled, progress)
  }

  /// Runs a descent in several variables, as one in one variable is run.
  public func run(
    on objective: VectorObjective, from start: Vector,
    isCancelled: @Sendable () -> Bool = { false }, progress: @Sendable (Double) -> Void = { _ in }
  ) -> Trace<Vector> {
    trace(on: objective, from: start, isCancelled, progress)
  }

  /// How many steps lie between two reports of progress.
  private static let report = 1024

  /// The one loop; its callers are in this module so that the compiler makes one for numbers.
  private func trace<Function: Descendable>(
    on objective: Function, from start: Function.Point, _ isCancelled: @Sendable () -> Bool,
    _ progress: @Sendable (Double) -> Void
  ) -> Trace<Function.Point> {
    var run = Run(objective, Rule(optimizer, rate: rate, from: start), at: start)
    run.steps.reserveCapacity(min(epochs, 4096))
    while run.ending == nil, run.steps.count < epochs {
      if isCancelled() {
        run.ending = .cancelled(step: run.steps.count)
      } else {
        run.advance()
        if run.steps.count % Self.report == 0 { progress(Double(run.steps.count) / Double(epochs)) }
      }
    }
    return Trace(
      method: optimizer.name, rate: rate, epochs: epochs, steps: run.steps, end: run.x,
      value: run.value, ending: run.ending ?? .completed, isConverged: run.isConverged)
  }
}

/// A descent under way.
private struct Run<Function: Descendable> {
  typealias Point = Function.Point

  let objective: Function
  var rule: Rule<Point>
  let start: Point
  let startSlope: Double
  var x: Point
  var value: Double
  var slope: Point
  /// The largest slope met: the measure of what counts as flat.
  var steepest: Double
  var steps: [Trace<Point>.Step] = []
  var ending: Trace<Point>.Ending?

  init(_ objective: Function, _ rule: Rule<Point>, at start: Point) {
    (self.objective, self.rule, self.start) = (objective, rule, start)
    x = start
    value = objective.height(at: start)
    slope = objective.slope(at: start)
    startSlope = slope.magnitude
    steepest = startSlope
    if !value.isFinite { ending = .undefinedValue(step: 0, x: start) }
  }

  /// Records where the descent stands, and moves it once.
  mutating func advance() {
    guard slope.isFinite else { return ending = .undefinedGradient(step: steps.count) }
    steps.append(Trace<Point>.Step(x: x, value: value))
    let next = rule.step(from: x, slope: slope, on: objective)
    let height = objective.height(at: next)
    guard next.isFinite, height.isFinite else { return ending = ending(at: next) }
    (x, value, slope) = (next, height, objective.slope(at: next))
    steepest = max(steepest, slope.magnitude)
    if hasExploded { ending = .diverged(step: steps.count) }
  }

  /// Why a descent can't stand at `next`, where x or f(x) is not finite.
  func ending(at next: Point) -> Trace<Point>.Ending {
    if next.isNaN { return .undefinedGradient(step: steps.count - 1) }
    return isFarOut(next)
      ? .diverged(step: steps.count) : .undefinedValue(step: steps.count, x: next)
  }

  /// Whether numbers that are still finite are past recovery: the argument's last bits are by then
  /// coarser than whatever the function had to show near the start.
  var hasExploded: Bool { isFarOut(x) && slope.magnitude > Self.explosion * startSlope }

  func isFarOut(_ x: Point) -> Bool {
    (x - start).magnitude > Self.explosion * max(1, start.magnitude)
  }

  /// By how much both the distance and the slope must have grown in an explosion.
  static var explosion: Double { 1e12 }

  /// Whether all epochs were run and the slope has all but vanished, measured by the steepest place
  /// met.
  var isConverged: Bool {
    ending == nil && slope.isFinite && slope.magnitude <= 1e-6 * steepest
  }
}
