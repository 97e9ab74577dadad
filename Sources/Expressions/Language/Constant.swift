/// A number that has a name of its own.
public enum Constant: String, CaseIterable, Hashable, Sendable {
  /// The ratio of a circle's circumference to its diameter.
  case pi
  /// Euler's number, the base of the natural logarithm.
  case e
  /// A full turn, 2π.
  case tau
  /// Infinity.
  case inf

  /// The nearest Double.
  public var value: Double {
    switch self {
    case .pi: .pi
    case .e: 0x1.5bf0a8b145769p1
    case .tau: 2 * .pi
    case .inf: .infinity
    }
  }

  /// The constant that a name means, in any of its spellings.
  public init?(name: String) {
    switch name {
    case "π", "PI": self = .pi
    case "τ": self = .tau
    case "∞", "infinity", "Infinity": self = .inf
    default: self.init(rawValue: name)
    }
  }
}
