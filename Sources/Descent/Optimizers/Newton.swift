/// Newton's method for minima: a step to where the slope would vanish if the curvature stayed.
///
///     x ← x − rate · f′(x) / |f″(x)|
///
/// The bars keep it going downhill where the function curves downward, where Newton's own step
/// would climb to a maximum (Nocedal & Wright, "Numerical Optimization", 2006, section 3.4).
/// Rate 1 is the classical step.
public struct Newton: Optimizer {
  /// The name with its parameters.
  public let name = "newton"

  /// Creates the optimizer; it has no memory.
  public init() {}

  /// The argument after one update.
  public mutating func step(
    from x: Double, slope: Double, on objective: Objective, rate: Double
  ) -> Double {
    slope == 0 ? x : x - rate * slope / abs(objective.curvature(x))
  }
}
