import Descent
import Testing

/// A sum of functions of one variable each: its descent is theirs, coordinate by coordinate.
private func sum(_ parts: [Objective]) -> VectorObjective {
  VectorObjective(
    value: { x in zip(parts, x.coordinates).reduce(0) { $0 + $1.0.value($1.1) } },
    gradient: { x in Vector(zip(parts, x.coordinates).map { $0.gradient($1) }) },
    curvature: { x in
      SymmetricMatrix(
        lowerRows: parts.indices.map { row in
          (0...row).map { $0 == row ? parts[row].curvature(x[row]) : 0 }
        })
    })
}

private let cubic = Objective(
  value: { $0 * $0 * $0 - 3 * $0 }, gradient: { 3 * $0 * $0 - 3 }, curvature: { 6 * $0 })
private let parabola = Objective(value: { $0 * $0 }, gradient: { 2 * $0 }, curvature: { _ in 2 })

/// x² + x y + 2y², whose axes are turned against those of the plane.
private let bowl = VectorObjective(
  value: { $0[0] * $0[0] + $0[0] * $0[1] + 2 * $0[1] * $0[1] },
  gradient: { Vector([2 * $0[0] + $0[1], $0[0] + 4 * $0[1]]) },
  curvature: { _ in SymmetricMatrix(lowerRows: [[2], [1, 4]]) })

private let saddle = VectorObjective(
  value: { $0[0] * $0[0] - $0[1] * $0[1] }, gradient: { Vector([2 * $0[0], -2 * $0[1]]) },
  curvature: { _ in SymmetricMatrix(lowerRows: [[2], [0, -2]]) })

@Suite struct `A descent in several variables` {
  @Test(arguments: [
    Optimizer.gradientDescent, .momentum(), .nesterov(), .rmsprop(), .adam(), .newton,
  ])
  func `is that of each variable, to the last bit, where they do not mix`(optimizer: Optimizer) {
    let descent = Descent(optimizer: optimizer, rate: 0.05, epochs: 60)
    let trace = descent.run(on: sum([cubic, parabola, cubic]), from: Vector([0.3, -1, 1.7]))
    let each = [(cubic, 0.3), (parabola, -1), (cubic, 1.7)].map { descent.run(on: $0, from: $1) }
    #expect(trace.end.coordinates == each.map(\.end), "\(optimizer.name)")
    for (index, step) in trace.steps.enumerated() {
      #expect(step.x.coordinates == each.map { $0.steps[index].x })
    }
  }

  @Test func `comes to rest in a valley`() {
    let trace = Descent().run(on: bowl, from: Vector([1, -1]))
    #expect(trace.isConverged)
    #expect(trace.start == Vector([1, -1]))
    #expect(trace.steps.count == 100)
    #expect(trace.end.magnitude < 1e-6)
  }

  @Test func `with Newton's method reaches the bottom of a bowl at once`() {
    let trace = Descent(optimizer: .newton, rate: 1, epochs: 1).run(
      on: bowl, from: Vector([3, -2]))
    #expect(trace.end.magnitude < 1e-12)
  }

  @Test func `with Newton's method goes down from a saddle, not into it`() {
    let trace = Descent(optimizer: .newton, rate: 0.5, epochs: 3)
      .run(on: saddle, from: Vector([1, 0.5]))
    #expect(trace.end == Vector([0.125, 0.5 * 1.5 * 1.5 * 1.5]))
  }

  @Test func `leaves a saddle, but for the line that leads into it`() {
    let into = Descent().run(on: saddle, from: Vector([1, 0]))
    #expect(into.isConverged && into.end.magnitude < 1e-9)
    let past = Descent(epochs: 300).run(on: saddle, from: Vector([1, 1e-9]))
    guard case .diverged = past.ending else {
      Issue.record("ended with \(past.ending)")
      return
    }
  }

  @Test func `stops before a place without a value`() {
    let root = VectorObjective(
      value: { ($0[0] + $0[1]).squareRoot() },
      gradient: { x in
        let slope = 0.5 / (x[0] + x[1]).squareRoot()
        return Vector([slope, slope])
      }, curvature: { _ in SymmetricMatrix(lowerRows: [[0], [0, 0]]) })
    let trace = Descent(rate: 1).run(on: root, from: Vector([0.125, 0.125]))
    #expect(trace.ending == .undefinedValue(step: 1, x: Vector([-0.875, -0.875])))
    #expect(trace.end == Vector([0.125, 0.125]))
    let edge = Descent().run(on: root, from: Vector([0, 0]))
    #expect(edge.ending == .undefinedGradient(step: 0))
  }
}

@Suite struct `A vector` {
  @Test func `has a length that does not overflow`() {
    #expect(abs(Vector([3e200, -4e200]).magnitude / 5e200 - 1) < 1e-15)
    #expect(abs(Vector([3e-200, 4e-200]).magnitude / 5e-200 - 1) < 1e-15)
    #expect(Vector([0, 0]).magnitude == 0)
    #expect(Vector([.infinity, 1]).magnitude == .infinity)
    #expect(Vector([.nan, 1]).magnitude.isNaN)
  }
}

@Suite struct `A symmetric matrix` {
  /// By numpy.linalg.eigvalsh([[2, 1, 0], [1, 3, -1], [0, -1, 1]]).
  @Test func `has the eigenvalues that NumPy finds`() {
    let pairs = SymmetricMatrix(lowerRows: [[2], [1, 3], [0, -1, 1]]).eigenpairs
    let expected = [0.4679111137620441, 1.6527036446661392, 3.8793852415718164]
    for (pair, value) in zip(pairs, expected) { #expect(abs(pair.value - value) < 1e-12) }
  }

  @Test(arguments: [
    [4.0, -3, 1], [1, 1e-9, 1], [1e8, 3, 1e-8], [0, 1, 0], [0, 0, 0], [5, 0, -5],
  ])
  func `is the sum of its eigenvalues times their vectors squared`(entries: [Double]) {
    let matrix = SymmetricMatrix(lowerRows: [[entries[0]], [entries[1], entries[2]]])
    for row in 0..<2 {
      for column in 0..<2 {
        let sum = matrix.eigenpairs.reduce(0) {
          $0 + $1.value * $1.vector[row] * $1.vector[column]
        }
        let scale = entries.map(abs).max() ?? 0
        #expect(abs(sum - matrix.rows[row][column]) <= 1e-14 * scale)
      }
    }
  }

  /// |H| = (H² + |det H| 1) / (|λ₁| + |λ₂|), by the theorem of Cayley and Hamilton.
  @Test(arguments: [
    [4.0, -3, 1], [2, 1, 3], [-2, 1, -3], [1, 5, 1], [1e8, 3, 1e-3], [0, 1, 0], [5, 0, -5],
  ])
  func `divides a slope in the plane by its magnitude`(entries: [Double]) {
    let (xx, xy, yy) = (entries[0], entries[1], entries[2])
    let slope = Vector([0.75, -2])
    let move = slope.divided(byMagnitudeOf: SymmetricMatrix(lowerRows: [[xx], [xy, yy]]))
    let determinant = xx * yy - xy * xy
    let sum = determinant >= 0 ? abs(xx + yy) : ((xx - yy) * (xx - yy) + 4 * xy * xy).squareRoot()
    let squared = [xx * xx + xy * xy, xy * (xx + yy), xy * xy + yy * yy]
    let back = Vector([
      (squared[0] + abs(determinant)) * move[0] + squared[1] * move[1],
      squared[1] * move[0] + (squared[2] + abs(determinant)) * move[1],
    ])
    #expect((back / sum - slope).magnitude < 1e-7, "\(move.coordinates)")
  }

  @Test func `leads nowhere where a second derivative has no value, or the slope is 0`() {
    let slope = Vector([1, 2])
    #expect(slope.divided(byMagnitudeOf: SymmetricMatrix(lowerRows: [[.nan], [0, 1]])).isNaN)
    #expect(
      Vector([0, 0]).divided(byMagnitudeOf: SymmetricMatrix(lowerRows: [[0], [0, 0]]))
        == Vector([0, 0]))
  }
}
