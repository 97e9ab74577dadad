public import Descent

/// The minima of a function on an interval, with the names it goes by.
public struct MinimaOutcome: Hashable, Sendable {
  /// The name in `m = minima f …`; none for a bare search.
  public var name: String?
  /// The function that was searched.
  public var function: String
  /// Its variable.
  public var parameter: String
  /// The interval.
  public var interval: ClosedRange<Double>
  /// What was found.
  public var found: Minima

  /// Creates an outcome.
  public init(
    name: String?, function: String, parameter: String, interval: ClosedRange<Double>,
    found: Minima
  ) {
    self.name = name
    self.function = function
    self.parameter = parameter
    self.interval = interval
    self.found = found
  }
}
