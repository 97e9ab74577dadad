/// Momentum and division by the recent size of the slope, both corrected for their start at zero.
///
///     m ← β₁ m + (1 − β₁) f′(x)        m̂ = m / (1 − β₁ᵗ)
///     s ← β₂ s + (1 − β₂) f′(x)²       ŝ = s / (1 − β₂ᵗ)
///     x ← x − rate · m̂ / (√ŝ + 10⁻⁸)
///
/// Kingma & Ba, "Adam: A Method for Stochastic Optimization", 2015, with the paper's β₂ = 0.999.
public struct Adam: Optimizer {
  /// How slowly the average slope forgets (β₁), at least 0 and below 1.
  public let decay: Double
  private let squareDecay = 0.999
  private var mean = 0.0
  private var square = 0.0
  /// β₁ᵗ and β₂ᵗ, kept as running products.
  private var powers = (1.0, 1.0)

  /// Creates the optimizer without memory.
  public init(decay: Double = 0.9) { self.decay = decay }

  /// The name with its parameters.
  public var name: String { "adam \(decay)" }

  /// The argument after one update.
  public mutating func step(
    from x: Double, slope: Double, on objective: Objective, rate: Double
  ) -> Double {
    mean = decay * mean + (1 - decay) * slope
    square = squareDecay * square + (1 - squareDecay) * slope * slope
    powers = (powers.0 * decay, powers.1 * squareDecay)
    let corrected = (mean / (1 - powers.0), square / (1 - powers.1))
    return x - rate * corrected.0 / (corrected.1.squareRoot() + 1e-8)
  }
}
