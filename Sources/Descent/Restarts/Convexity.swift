internal import Expressions

/// Proves that a function is strictly convex in a box: that its matrix of second derivatives is
/// positive definite all over it.
struct Convexity: Sendable {
  /// Of more variables there are too many second derivatives for what they save.
  private static let mostVariables = 4

  private let slopes: [Program]
  /// The second derivatives: the rows of their matrix up to the diagonal.
  private let bends: [[Program]]

  /// Derives the second derivatives; nil where that is too much.
  init?(gradient: [Expression], parameters: [String]) {
    guard gradient.count <= Self.mostVariables else { return nil }
    slopes = gradient.map { Program($0, parameters: parameters) }
    do throws(ExpressionError) {
      var rows: [[Program]] = []
      for (row, slope) in gradient.enumerated() {
        var bends: [Program] = []
        for name in parameters.prefix(row + 1) {
          let bend = try slope.derivative(withRespectTo: name).simplified()
          bends.append(Program(bend, parameters: parameters))
        }
        rows.append(bends)
      }
      bends = rows
    } catch {
      return nil
    }
  }

  /// Whether the function is proven to be convex; false where that is not known.
  func holds(over box: [Interval]) -> Bool {
    // A slope that jumps, as at a kink, has a derivative that says nothing of the jump.
    guard slopes.allSatisfy({ $0.enclosure(over: box).decoration == .bounded }) else {
      return false
    }
    let matrix = bends.map { $0.map { $0.enclosure(over: box) } }
    guard matrix.allSatisfy({ $0.allSatisfy { $0.decoration == .bounded } }) else { return false }
    return Self.isPositive(matrix.map { $0.map(\.values) })
  }

  /// Gaussian elimination over intervals: where all pivots are positive, so is every symmetric matrix
  /// in them (Golub & Van Loan, "Matrix Computations", 2013, section 4.2).
  private static func isPositive(_ lowerRows: [[Interval]]) -> Bool {
    var rows = lowerRows
    for k in rows.indices {
      let pivot = rows[k][k]
      guard pivot.lower > 0, pivot.isBounded else { return false }
      for i in rows.indices.dropFirst(k + 1) {
        for j in k + 1...i { rows[i][j] = rows[i][j] - rows[i][k] * rows[j][k] / pivot }
      }
    }
    return true
  }
}
