/// Plain gradient descent, as the lecture defines it:
///
///     x ← x − rate · f′(x)
public struct GradientDescent: Optimizer {
  public let name = "gradient descent"

  /// Creates the optimizer; it has no memory.
  public init() {}

  public mutating func step(
    from x: Double, slope: Double, on objective: Objective, rate: Double
  ) -> Double {
    x - rate * slope
  }
}
