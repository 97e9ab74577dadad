/// A symmetric matrix, as the second derivatives of a function are.
public struct SymmetricMatrix: Hashable, Sendable {
  /// The rows.
  public let rows: [[Double]]

  /// Creates a matrix from its rows up to the diagonal: the first has one number, the next two.
  public init(lowerRows rows: [[Double]]) {
    self.rows = rows.indices.map { i in
      rows.indices.map { j in i >= j ? rows[i][j] : rows[j][i] }
    }
  }

  /// The eigenvalues with their unit eigenvectors, the smallest value first.
  ///
  /// Jacobi's method of plane rotations (``JacobiRotation``), which is exact for two variables after one rotation. Not-finite matrices give NaN.
  public var eigenpairs: [(value: Double, vector: Vector)] {
    var matrix = rows
    var vectors = rows.indices.map { i in rows.indices.map { $0 == i ? 1.0 : 0 } }
    let isFinite = rows.allSatisfy { $0.allSatisfy(\.isFinite) }
    for _ in 0..<(isFinite ? 30 : 0) where !SymmetricMatrix.isDiagonal(matrix) {
      for p in rows.indices {
        for q in rows.indices.dropFirst(p + 1) where matrix[p][q] != 0 {
          SymmetricMatrix.rotate(&matrix, &vectors, p, q)
        }
      }
    }
    let pairs = rows.indices.map { i in
      (value: isFinite ? matrix[i][i] : .nan, vector: Vector(vectors.map { $0[i] }))
    }
    return pairs.sorted { $0.value < $1.value }
  }
}

extension SymmetricMatrix {
  /// Whether what is off the diagonal is below rounding.
  private static func isDiagonal(_ matrix: [[Double]]) -> Bool {
    let scale = matrix.indices.reduce(0) { max($0, abs(matrix[$1][$1])) }
    return matrix.indices.allSatisfy { p in
      matrix.indices.allSatisfy { q in p == q || abs(matrix[p][q]) <= 1e-18 * scale }
    }
  }

  /// Turns the plane of two axes so that their entry off the diagonal vanishes.
  private static func rotate(
    _ matrix: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int
  ) {
    let rotation = JacobiRotation(matrix[p][p], matrix[p][q], matrix[q][q])
    let (c, s) = (rotation.c, rotation.s)
    for k in matrix.indices {
      (matrix[k][p], matrix[k][q]) =
        (c * matrix[k][p] - s * matrix[k][q], s * matrix[k][p] + c * matrix[k][q])
      (vectors[k][p], vectors[k][q]) =
        (c * vectors[k][p] - s * vectors[k][q], s * vectors[k][p] + c * vectors[k][q])
    }
    for k in matrix.indices {
      (matrix[p][k], matrix[q][k]) =
        (c * matrix[p][k] - s * matrix[q][k], s * matrix[p][k] + c * matrix[q][k])
    }
    (matrix[p][q], matrix[q][p]) = (0, 0)
  }
}
