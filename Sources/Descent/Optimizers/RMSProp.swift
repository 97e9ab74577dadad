/// Gradient descent that divides by the recent size of the slope.
///
///     s ← decay · s + (1 − decay) · f′(x)²
///     x ← x − rate · f′(x) / (√s + 10⁻⁸)
///
/// Tieleman & Hinton, lecture 6.5 of "Neural Networks for Machine Learning", 2012.
public struct RMSProp: Optimizer {
  /// How slowly the average of squared slopes forgets, at least 0 and below 1.
  public let decay: Double
  private var square = 0.0

  /// Creates the optimizer without memory.
  public init(decay: Double = 0.9) { self.decay = decay }

  /// The name with its parameters.
  public var name: String { "rmsprop \(decay)" }

  /// The argument after one update.
  public mutating func step(
    from x: Double, slope: Double, on objective: Objective, rate: Double
  ) -> Double {
    square = decay * square + (1 - decay) * slope * slope
    return x - rate * slope / (square.squareRoot() + 1e-8)
  }
}
