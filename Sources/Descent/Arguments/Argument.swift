/// What a function is given: a number, or several as a `Vector`.
///
/// The arithmetic goes coordinate by coordinate, so an optimizer's formula is written once.
public protocol Argument: Hashable, Sendable {
  /// What a second derivative is: a number, or the matrix of all of them.
  associatedtype Curvature: Sendable

  /// The numbers, one for each variable.
  var coordinates: [Double] { get }
  /// The argument of the same dimension that is 0 throughout.
  var zero: Self { get }
  /// The distance from zero.
  var magnitude: Double { get }
  /// Whether all coordinates are finite.
  var isFinite: Bool { get }
  /// Whether a coordinate is not a number.
  var isNaN: Bool { get }

  /// The sum.
  static func + (a: Self, b: Self) -> Self
  /// The difference.
  static func - (a: Self, b: Self) -> Self
  /// The products of coordinates.
  static func * (a: Self, b: Self) -> Self
  /// The quotients of coordinates.
  static func / (a: Self, b: Self) -> Self
  /// The multiple.
  static func * (factor: Double, a: Self) -> Self
  /// The part.
  static func / (a: Self, divisor: Double) -> Self
  /// The argument with a number added to each coordinate.
  static func + (a: Self, offset: Double) -> Self
  /// The square roots of the coordinates.
  func squareRoot() -> Self

  /// The move by which a slope vanishes that changes at the rate of a curvature, taken as positive.
  ///
  /// A slope divided by the magnitude of the curvature along each of its principal directions.
  func divided(byMagnitudeOf curvature: Curvature) -> Self
}

extension Double: Argument {
  /// The number alone.
  public var coordinates: [Double] { [self] }
  /// 0.
  public var zero: Double { 0 }

  /// The quotient; 0 stays 0 whatever the curvature.
  public func divided(byMagnitudeOf curvature: Double) -> Double {
    self == 0 ? 0 : self / abs(curvature)
  }
}
