/// The turn of a plane of two axes after which a symmetric matrix has no entry off the diagonal there.
///
/// Golub & Van Loan, "Matrix Computations", 2013, section 8.5.
struct JacobiRotation {
  /// The tangent, the cosine and the sine of the angle, at most an eighth of a turn.
  let t, c, s: Double

  /// - Parameters:
  ///   - pp: the first axis' entry on the diagonal.
  ///   - pq: the entry that is to vanish; not 0.
  ///   - qq: the second axis' entry.
  init(_ pp: Double, _ pq: Double, _ qq: Double) {
    let theta = (qq - pp) / (2 * pq)
    t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    c = 1 / (t * t + 1).squareRoot()
    s = t * c
  }
}
