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

  /// What it is, in a few words.
  public var summary: String {
    switch self {
    case .pi: "the ratio of a circle's circumference to its diameter"
    case .e: "Euler's number, the base of the natural logarithm"
    case .tau: "a full turn, 2π"
    case .inf: "infinity"
    }
  }

  /// Other names that mean the same.
  public var aliases: [String] {
    switch self {
    case .pi: ["π", "PI"]
    case .e: []
    case .tau: ["τ"]
    case .inf: ["∞", "infinity", "Infinity"]
    }
  }

  /// The constant that a name means, in any of its spellings.
  public init?(name: String) {
    let found = Constant.allCases.first { $0.rawValue == name || $0.aliases.contains(name) }
    guard let found else { return nil }
    self = found
  }
}
