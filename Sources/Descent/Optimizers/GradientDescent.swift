/// Plain gradient descent, as the lecture defines it.
///
///     x ← x − rate · f′(x)
public struct GradientDescent: Optimizer {
  /// The name with its parameters.
  public let name = "gradient descent"

  /// Creates the optimizer; it has no memory.
  public init() {}

  /// The argument after one update.
  public mutating func step(
    from x: Double, slope: Double, on objective: Objective, rate: Double
  ) -> Double {
    x - rate * slope
  }
}
