/// Several numbers: an argument of a function of several variables, or its gradient.
public struct Vector: Hashable, Sendable {
  /// The numbers, one for each variable.
  public var coordinates: [Double]

  /// Creates a vector; two that are added, or compared in another way, have the same dimension.
  public init(_ coordinates: [Double]) { self.coordinates = coordinates }

  /// One of the numbers.
  public subscript(index: Int) -> Double {
    get { coordinates[index] }
    set { coordinates[index] = newValue }
  }
}

extension Vector: Argument {
  /// 0 in each variable.
  public var zero: Vector { map { _ in 0 } }

  /// The Euclidean norm; coordinates are scaled, so that squares do not overflow.
  public var magnitude: Double { coordinates.norm }

  /// Whether all coordinates are finite.
  public var isFinite: Bool { coordinates.allSatisfy(\.isFinite) }
  /// Whether a coordinate is not a number.
  public var isNaN: Bool { coordinates.contains(where: \.isNaN) }

  /// The sum.
  public static func + (a: Vector, b: Vector) -> Vector { a.zipped(b, +) }
  /// The difference.
  public static func - (a: Vector, b: Vector) -> Vector { a.zipped(b, -) }
  /// The products of coordinates.
  public static func * (a: Vector, b: Vector) -> Vector { a.zipped(b, *) }
  /// The quotients of coordinates.
  public static func / (a: Vector, b: Vector) -> Vector { a.zipped(b, /) }
  /// The multiple.
  public static func * (factor: Double, a: Vector) -> Vector { a.map { factor * $0 } }
  /// The part.
  public static func / (a: Vector, divisor: Double) -> Vector { a.map { $0 / divisor } }
  /// The vector with a number added to each coordinate.
  public static func + (a: Vector, offset: Double) -> Vector { a.map { $0 + offset } }
  /// The square roots of the coordinates.
  public func squareRoot() -> Vector { map { $0.squareRoot() } }

  /// Σ (vᵢ · self / |λᵢ|) vᵢ over the curvature's eigenvectors vᵢ and eigenvalues λᵢ.
  ///
  /// Along a direction without curvature a slope of 0 stays 0; any other leads to infinity.
  public func divided(byMagnitudeOf curvature: SymmetricMatrix) -> Vector {
    if coordinates.count == 2 {
      let curvature = PlanarCurvature(
        xx: curvature.rows[0][0], xy: curvature.rows[1][0], yy: curvature.rows[1][1])
      let move = curvature.dividing((self[0], self[1]))
      return Vector([move.x, move.y])
    }
    let tiny = 1e-12 * magnitude
    return curvature.eigenpairs.reduce(zero) { sum, pair in
      let component = (pair.vector * self).coordinates.reduce(0, +)
      return abs(component) <= tiny ? sum : sum + (component / abs(pair.value)) * pair.vector
    }
  }

  private func map(_ change: (Double) -> Double) -> Vector { Vector(coordinates.map(change)) }

  private func zipped(_ other: Vector, _ combined: (Double, Double) -> Double) -> Vector {
    Vector(zip(coordinates, other.coordinates).map(combined))
  }
}

extension Sequence<Double> {
  /// The Euclidean norm; the numbers are scaled, so that squares do not overflow.
  var norm: Double {
    var (greatest, isNaN) = (0.0, false)
    for number in self {
      greatest = Swift.max(greatest, abs(number))
      isNaN = isNaN || number.isNaN
    }
    guard greatest > 0, greatest.isFinite else { return isNaN ? .nan : greatest }
    let sum = reduce(0) { $0 + ($1 / greatest) * ($1 / greatest) }
    return greatest * sum.squareRoot()
  }
}
