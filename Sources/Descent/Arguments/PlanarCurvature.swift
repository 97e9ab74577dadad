/// The second derivatives of a function of two variables.
///
/// What `SymmetricMatrix` does with any number of them, without memory of its own: a map of the plane asks
/// for millions. One rotation of Jacobi's is exact here.
struct PlanarCurvature {
  var xx, xy, yy: Double

  /// As ``Vector/divided(byMagnitudeOf:)`` has it.
  func dividing(_ slope: (x: Double, y: Double)) -> (x: Double, y: Double) {
    let (c, s, first, second) = principal
    let along = (c * slope.x - s * slope.y, s * slope.x + c * slope.y)
    let tiny = 1e-12 * max(abs(slope.x), abs(slope.y))
    let (a, b) = (
      abs(along.0) <= tiny ? 0 : along.0 / abs(first),
      abs(along.1) <= tiny ? 0 : along.1 / abs(second)
    )
    return (a * c + b * s, b * c - a * s)
  }

  /// The rotation after which nothing is off the diagonal, and what is on it; NaN unless all is finite.
  private var principal: (c: Double, s: Double, first: Double, second: Double) {
    guard xx.isFinite, xy.isFinite, yy.isFinite else { return (1, 0, .nan, .nan) }
    if abs(xy) <= 1e-18 * max(abs(xx), abs(yy)) { return (1, 0, xx, yy) }
    let turn = JacobiRotation(xx, xy, yy)
    return (turn.c, turn.s, xx - turn.t * xy, yy + turn.t * xy)
  }
}
