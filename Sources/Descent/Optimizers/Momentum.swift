/// Gradient descent with a heavy ball's memory.
///
///     v ← momentum · v − rate · f′(x)
///     x ← x + v
///
/// Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
public struct Momentum: Optimizer {
  /// The part of the velocity that is kept at each step, at least 0 and below 1.
  public let momentum: Double
  private var velocity = 0.0

  /// Creates the optimizer at rest.
  public init(momentum: Double = 0.9) { self.momentum = momentum }

  /// The name with its parameters.
  public var name: String { "momentum \(momentum)" }

  /// The argument after one update.
  public mutating func step(
    from x: Double, slope: Double, on objective: Objective, rate: Double
  ) -> Double {
    velocity = momentum * velocity - rate * slope
    return x + velocity
  }
}

/// Momentum that looks at the slope where the ball is about to be.
///
///     v ← momentum · v − rate · f′(x + momentum · v)
///     x ← x + v
///
/// Nesterov 1983, in the form of Sutskever et al., "On the importance of initialization and
/// momentum in deep learning", 2013.
public struct Nesterov: Optimizer {
  /// The part of the velocity that is kept at each step, at least 0 and below 1.
  public let momentum: Double
  private var velocity = 0.0

  /// Creates the optimizer at rest.
  public init(momentum: Double = 0.9) { self.momentum = momentum }

  /// The name with its parameters.
  public var name: String { "nesterov \(momentum)" }

  /// The argument after one update.
  public mutating func step(
    from x: Double, slope: Double, on objective: Objective, rate: Double
  ) -> Double {
    velocity = momentum * velocity - rate * objective.gradient(x + momentum * velocity)
    return x + velocity
  }
}
