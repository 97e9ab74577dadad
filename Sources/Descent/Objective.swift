/// A function with what its descent needs: value, slope and curvature.
///
/// Of one variable it is an `Objective<Double>`, of several an `Objective<Vector>`.
public struct Objective<Point: Argument>: Sendable {
  /// f(x).
  public var value: @Sendable (Point) -> Double
  /// f′(x): of several variables, the gradient.
  public var gradient: @Sendable (Point) -> Point
  /// f″(x): of several variables, the matrix of second derivatives; only Newton's method asks for it.
  public var curvature: @Sendable (Point) -> Point.Curvature

  /// Creates an objective from three functions.
  public init(
    value: @escaping @Sendable (Point) -> Double,
    gradient: @escaping @Sendable (Point) -> Point,
    curvature: @escaping @Sendable (Point) -> Point.Curvature
  ) {
    self.value = value
    self.gradient = gradient
    self.curvature = curvature
  }
}
