/// Finds critical points of a function of two variables: see `VectorObjective.criticalPoints(in:by:)`.
struct CriticalPointSearch {
  static let cells = 48
  static let maximumSeeds = 256
  private static let maximumSteps = 60

  let objective: VectorObjective
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  /// The sides of one cell of the grid.
  let cell: Vector
  /// The gradients at the grid's corners, row by row.
  let gradients: [Vector]
  /// The usual length of the gradient, by which the slope at a critical point is measured.
  private let typicalSlope: Double

  init(objective: VectorObjective, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    (self.objective, self.x, self.y) = (objective, x, y)
    let count = Double(Self.cells)
    cell = Vector([(x.upperBound - x.lowerBound) / count, (y.upperBound - y.lowerBound) / count])
    let (origin, side) = (Vector([x.lowerBound, y.lowerBound]), cell)
    gradients = (0...Self.cells).flatMap { row in
      (0...Self.cells).map { column in
        objective.gradient(origin + Vector([Double(column), Double(row)]) * side)
      }
    }
    let slopes = gradients.map(\.magnitude).filter(\.isFinite).sorted()
    typicalSlope = slopes.isEmpty ? 0 : slopes[slopes.count / 2]
  }

  /// The points, each once, in no particular order.
  var points: [CriticalPoint] {
    var found: [CriticalPoint] = []
    func add(_ point: CriticalPoint?) {
      guard let point, !found.contains(where: { isSame($0.place, point.place) }) else { return }
      found.append(point)
    }
    var failed: [Vector] = []
    for seed in seeds {
      guard let place = converged(from: seed) else {
        failed.append(seed)
        continue
      }
      add(
        kind(at: place).map {
          CriticalPoint(place: place, value: objective.value(place), kind: $0)
        })
    }
    for place in failed + cornersWithoutGradient { add(tip(near: place)) }
    return found
  }
}

extension CriticalPointSearch {
  private func gradient(_ column: Int, _ row: Int) -> Vector {
    gradients[row * (Self.cells + 1) + column]
  }

  /// Middles of the cells that may hold a critical point.
  private var seeds: [Vector] {
    var seeds: [Vector] = []
    for row in 0..<Self.cells {
      for column in 0..<Self.cells where mayHold(column, row) {
        let middle = Vector([Double(column) + 0.5, Double(row) + 0.5])
        seeds.append(Vector([x.lowerBound, y.lowerBound]) + middle * cell)
      }
    }
    // More than the grid can tell apart: some would be missed, so none are told.
    return seeds.count <= Self.maximumSeeds ? seeds : []
  }

  private func mayHold(_ column: Int, _ row: Int) -> Bool {
    let corners = [(0, 0), (1, 0), (0, 1), (1, 1)].map { gradient(column + $0.0, row + $0.1) }
    guard corners.allSatisfy(\.isFinite) else { return false }
    let changesSign = (0...1).allSatisfy { index in
      corners.contains { $0[index] <= 0 } && corners.contains { $0[index] >= 0 }
    }
    return changesSign || isFlattest(column, row)
  }

  /// Whether the gradient at a cell's first corner is no longer than at the corners around it.
  private func isFlattest(_ column: Int, _ row: Int) -> Bool {
    let here = gradient(column, row).magnitude
    guard column > 0, row > 0, here < typicalSlope / 4 else { return false }
    return (-1...1).allSatisfy { up in
      (-1...1).allSatisfy { here <= gradient(column + $0, row + up).magnitude }
    }
  }

  /// Where Newton's method arrives; nil if it does not, or leaves the rectangle.
  private func converged(from seed: Vector) -> Vector? {
    var place = seed
    for _ in 0..<Self.maximumSteps {
      let slope = objective.gradient(place)
      guard slope.isFinite, let move = newtonMove(at: place, slope: slope) else { return nil }
      place = place - move
      guard isInside(place, margin: 2) else { return nil }
      let isStill = (move / cell).magnitude < 1e-9
      if isStill || slope.magnitude == 0 {
        let rest = objective.gradient(place).magnitude
        return rest <= 1e-6 * typicalSlope && isInside(place, margin: 1e-9) ? place : nil
      }
    }
    return nil
  }

  /// H⁻¹∇f, at most one and a half cells long; nil where the matrix has no inverse.
  private func newtonMove(at place: Vector, slope: Vector) -> Vector? {
    if slope.magnitude == 0 { return slope }
    let (slope, rows) = scaled(slope, objective.curvature(place).rows)
    let determinant = rows[0][0] * rows[1][1] - rows[1][0] * rows[1][0]
    let move = Vector([
      (rows[1][1] * slope[0] - rows[1][0] * slope[1]) / determinant,
      (rows[0][0] * slope[1] - rows[1][0] * slope[0]) / determinant,
    ])
    guard move.isFinite else { return nil }
    return min(1, 1.5 / (move / cell).magnitude) * move
  }

  /// Both divided by the same power of two, so that products of two neither overflow nor vanish.
  private func scaled(_ slope: Vector, _ rows: [[Double]]) -> (Vector, [[Double]]) {
    let greatest = rows.joined().map(abs).max() ?? 0
    guard greatest > 0, greatest.isFinite else { return (slope, rows) }
    let unit = greatest.binade
    return (slope / unit, rows.map { $0.map { $0 / unit } })
  }

  func isInside(_ place: Vector, margin: Double) -> Bool {
    let (dx, dy) = (margin * cell[0], margin * cell[1])
    return x.lowerBound - dx <= place[0] && place[0] <= x.upperBound + dx
      && y.lowerBound - dy <= place[1] && place[1] <= y.upperBound + dy
  }

  func isSame(_ a: Vector, _ b: Vector) -> Bool { ((a - b) / cell).magnitude < 1e-3 }

  /// The kind by the second derivatives, measured in cells so that both axes count alike.
  private func kind(at place: Vector) -> CriticalPoint.Kind? {
    let rows = objective.curvature(place).rows
    let scaled = SymmetricMatrix(lowerRows: [
      [rows[0][0] * cell[0] * cell[0]],
      [rows[1][0] * cell[0] * cell[1], rows[1][1] * cell[1] * cell[1]],
    ])
    let (low, high) = (scaled.eigenpairs[0].value, scaled.eigenpairs[1].value)
    let usual = typicalSlope * cell.magnitude
    let greatest = max(abs(low), abs(high))
    if !(greatest > 1e-6 * usual) { return kindOnCircle(around: place) }
    guard min(abs(low), abs(high)) > 1e-6 * greatest else { return nil }
    return low > 0 ? .minimum : high < 0 ? .maximum : .saddle
  }

  /// The kind by values on a circle of half a cell, where the function is level to second order.
  func kindOnCircle(around place: Vector) -> CriticalPoint.Kind? {
    let center = objective.value(place)
    let rises = (0..<16).map { index in
      let direction = Self.direction(index)
      return objective.value(place + 0.5 * (direction * cell)) - center
    }
    guard let low = rises.min(), let high = rises.max(), low.isFinite, high.isFinite else {
      return nil
    }
    // Level along some direction, or everywhere: no isolated point.
    guard min(abs(low), abs(high)) > 1e-3 * max(abs(low), abs(high)) else { return nil }
    return low > 0 ? .minimum : high < 0 ? .maximum : .saddle
  }

  /// Sixteen directions all around, of about one unit's length, without trigonometry: the corners
  /// and the points between them on a square's sides, drawn in to the circle.
  static func direction(_ index: Int) -> Vector {
    let side = Double(index % 4) / 2 - 1
    let corner = [[1, side], [-side, 1], [-1, -side], [side, -1]][index / 4]
    let vector = Vector(corner)
    return vector / vector.magnitude
  }
}
