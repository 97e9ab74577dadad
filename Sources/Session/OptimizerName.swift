internal import Descent

/// The optimizers by the names that `using` takes.
enum OptimizerName: String, CaseIterable {
  case momentum, nesterov, rmsprop, adam, newton

  /// Whether the optimizer has a number of its own, at least 0 and below 1.
  var hasDecay: Bool { self != .newton }

  /// The optimizer, with its usual number where none is given.
  func optimizer(decay: Double?) -> any Optimizer {
    switch self {
    case .momentum: Momentum(momentum: decay ?? 0.9)
    case .nesterov: Nesterov(momentum: decay ?? 0.9)
    case .rmsprop: RMSProp(decay: decay ?? 0.9)
    case .adam: Adam(decay: decay ?? 0.9)
    case .newton: Newton()
    }
  }
}
