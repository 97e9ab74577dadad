internal import Descent

/// The optimizers by the names that `using` takes.
enum OptimizerName: String, CaseIterable {
  case momentum, nesterov, rmsprop, adam, newton

  static var names: [String] { allCases.map(\.rawValue) }

  /// Whether the optimizer has a number of its own, at least 0 and below 1.
  var hasDecay: Bool { self != .newton }

  /// The optimizer, with its usual number where none is given.
  func optimizer(decay: Double?) -> Optimizer {
    switch self {
    case .momentum: .momentum(decay ?? 0.9)
    case .nesterov: .nesterov(decay ?? 0.9)
    case .rmsprop: .rmsprop(decay ?? 0.9)
    case .adam: .adam(decay ?? 0.9)
    case .newton: .newton
    }
  }
}
