internal import Expressions

/// A function of one variable with what its descent needs: value, slope and curvature.
public struct Objective: Sendable {
  /// f(x).
  public var value: @Sendable (Double) -> Double
  /// f′(x).
  public var gradient: @Sendable (Double) -> Double
  /// f″(x); only Newton's method asks for it.
  public var curvature: @Sendable (Double) -> Double

  /// Creates an objective from three functions.
  public init(
    value: @escaping @Sendable (Double) -> Double,
    gradient: @escaping @Sendable (Double) -> Double,
    curvature: @escaping @Sendable (Double) -> Double
  ) {
    self.value = value
    self.gradient = gradient
    self.curvature = curvature
  }
}
