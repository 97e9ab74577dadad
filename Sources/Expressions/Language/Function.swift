/// A built-in function.
///
/// Its row in `FunctionTable.swift` says all there is to know of it.
public enum Function: String, CaseIterable, Hashable, Sendable {
  case sin, cos, tan, asin, acos, atan, atan2
  case sinh, cosh, tanh, asinh, acosh, atanh
  case exp, log, log2, log10, sqrt, cbrt
  case abs, sign, floor, ceil, round, min, max, hypot
  case sigmoid, relu, softplus, `where`

  /// The function that a name means, in any of its spellings.
  public init?(name: String) {
    guard let function = Function(rawValue: name) ?? Function.aliases[name] else { return nil }
    self = function
  }

  /// The name that it is printed with.
  public var name: String { rawValue }

  /// What it is, in a few words.
  public var summary: String { entry.summary }

  /// How many arguments it takes.
  public var arity: ClosedRange<Int> { entry.arity }

  /// Other names that mean the same.
  public var aliases: [String] {
    Function.aliases.filter { $0.value == self }.map(\.key).sorted()
  }

  /// Its row in the table.
  var entry: FunctionEntry { FunctionEntry(of: self) }

  static let aliases: [String: Function] = [
    "arcsin": .asin, "arccos": .acos, "arctan": .atan, "arctan2": .atan2,
    "arcsinh": .asinh, "arccosh": .acosh, "arctanh": .atanh,
    "ln": .log, "fabs": .abs, "absolute": .abs, "sgn": .sign,
    "ceiling": .ceil, "rint": .round, "minimum": .min, "maximum": .max,
    "expit": .sigmoid, "logistic": .sigmoid,
  ]
}
