/// What can be descended: a function of one variable or of several.
public protocol Descendable: Sendable {
  /// What the function is given.
  associatedtype Point: Argument

  /// f(x).
  func height(at x: Point) -> Double
  /// f′(x): of several variables, the gradient.
  func slope(at x: Point) -> Point
  /// f″(x): of several variables, the matrix of second derivatives; only Newton's method asks for it.
  func bend(at x: Point) -> Point.Curvature
}

/// A function of one variable with what its descent needs: value, slope and curvature.
public struct Objective: Descendable {
  /// f(x).
  public var value: @Sendable (Double) -> Double
  /// f′(x).
  public var gradient: @Sendable (Double) -> Double
  /// f″(x).
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

  /// f(x).
  public func height(at x: Double) -> Double { value(x) }
  /// f′(x).
  public func slope(at x: Double) -> Double { gradient(x) }
  /// f″(x).
  public func bend(at x: Double) -> Double { curvature(x) }
}

/// A function of several variables with its gradient and its matrix of second derivatives.
public struct VectorObjective: Descendable {
  /// f(x).
  public var value: @Sendable (Vector) -> Double
  /// ∇f(x).
  public var gradient: @Sendable (Vector) -> Vector
  /// The second derivatives.
  public var curvature: @Sendable (Vector) -> SymmetricMatrix

  /// Creates an objective from three functions.
  public init(
    value: @escaping @Sendable (Vector) -> Double,
    gradient: @escaping @Sendable (Vector) -> Vector,
    curvature: @escaping @Sendable (Vector) -> SymmetricMatrix
  ) {
    self.value = value
    self.gradient = gradient
    self.curvature = curvature
  }

  /// f(x).
  public func height(at x: Vector) -> Double { value(x) }
  /// ∇f(x).
  public func slope(at x: Vector) -> Vector { gradient(x) }
  /// The second derivatives.
  public func bend(at x: Vector) -> SymmetricMatrix { curvature(x) }
}
