/// An optimizer at work: with its rate and what it remembers.
///
/// The formulas stand at the optimizers' cases.
struct Rule<Point: Argument> {
  static var squareDecay: Double { 0.999 }

  let optimizer: Optimizer
  let rate: Double
  /// The velocity, or the average slope.
  private var mean: Point
  /// The average squared slope.
  private var square: Point
  /// Adam's β₁ᵗ and β₂ᵗ, kept as running products.
  private var powers = (1.0, 1.0)

  /// The optimizer without memory, for points of the dimension of `start`.
  init(_ optimizer: Optimizer, rate: Double, from start: Point) {
    (self.optimizer, self.rate) = (optimizer, rate)
    (mean, square) = (start.zero, start.zero)
  }

  /// The argument after one update from `x`, where the slope is `slope`, which is finite.
  mutating func step<Function: Descendable>(
    from x: Point, slope: Point, on objective: Function
  ) -> Point where Function.Point == Point {
    switch optimizer {
    case .gradientDescent:
      return x - rate * slope
    case .momentum(let momentum):
      mean = momentum * mean - rate * slope
      return x + mean
    case .nesterov(let momentum):
      mean = momentum * mean - rate * objective.slope(at: x + momentum * mean)
      return x + mean
    case .rmsprop(let decay):
      square = decay * square + (1 - decay) * slope * slope
      return x - rate * slope / (square.squareRoot() + 1e-8)
    case .adam(let decay):
      mean = decay * mean + (1 - decay) * slope
      square = Self.squareDecay * square + (1 - Self.squareDecay) * slope * slope
      powers = (powers.0 * decay, powers.1 * Self.squareDecay)
      let corrected = (mean / (1 - powers.0), square / (1 - powers.1))
      return x - rate * corrected.0 / (corrected.1.squareRoot() + 1e-8)
    case .newton:
      return x - (rate * slope).divided(byMagnitudeOf: objective.bend(at: x))
    }
  }
}
