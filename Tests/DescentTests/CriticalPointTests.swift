import Descent
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private func objective(
  _ value: @escaping @Sendable (Double, Double) -> Double,
  _ gradient: @escaping @Sendable (Double, Double) -> (Double, Double),
  _ hessian: @escaping @Sendable (Double, Double) -> (Double, Double, Double)
) -> VectorObjective {
  VectorObjective(
    value: { value($0[0], $0[1]) },
    gradient: { x in
      let (a, b) = gradient(x[0], x[1])
      return Vector([a, b])
    },
    curvature: { x in
      let (xx, xy, yy) = hessian(x[0], x[1])
      return SymmetricMatrix(lowerRows: [[xx], [xy, yy]])
    })
}

/// Himmelblau's function, (x² + y − 11)² + (x + y² − 7)².
private let himmelblau = objective(
  { x, y in
    let (a, b) = (x * x + y - 11, x + y * y - 7)
    return a * a + b * b
  },
  { x, y in
    let (a, b) = (x * x + y - 11, x + y * y - 7)
    return (4 * x * a + 2 * b, 2 * a + 4 * y * b)
  },
  { x, y in (12 * x * x + 4 * y - 42, 4 * x + 4 * y, 12 * y * y + 4 * x - 26) })

/// (x² + y² − 1)², a ring of equal depth.
private let ring = objective(
  { x, y in
    let rest = x * x + y * y - 1
    return rest * rest
  },
  { x, y in
    let rest = x * x + y * y - 1
    return (4 * x * rest, 4 * y * rest)
  },
  { x, y in (12 * x * x + 4 * y * y - 4, 8 * x * y, 4 * x * x + 12 * y * y - 4) })

/// A ring, a valley, a slope, a plain, and nothing.
private let degenerate = [
  ring,
  objective({ x, _ in x * x }, { x, _ in (2 * x, 0) }, { _, _ in (2, 0, 0) }),
  objective({ $0 + $1 }, { _, _ in (1, 1) }, { _, _ in (0, 0, 0) }),
  objective({ _, _ in 3 }, { _, _ in (0, 0) }, { _, _ in (0, 0, 0) }),
  objective({ _, _ in .nan }, { _, _ in (.nan, .nan) }, { _, _ in (.nan, .nan, .nan) }),
]

@Suite struct `Critical points` {
  /// scipy.optimize.root on the gradient, from the values that Himmelblau (1972) gives.
  @Test func `of Himmelblau's function are all found`() {
    let points = himmelblau.criticalPoints(in: -5...5, by: -5...5)
    let minima = points.filter { $0.kind == .minimum }
    let expected = [
      [3, 2], [-2.8051180869527448, 3.1313125182505730],
      [-3.7793102533777469, -3.2831859912861694],
      [3.5844283403304917, -1.8481265269644034],
    ]
    #expect(minima.count == 4)
    for place in expected {
      #expect(minima.contains { ($0.place - Vector(place)).magnitude < 1e-9 })
    }
    #expect(points.count { $0.kind == .saddle } == 4)
    let maxima = points.filter { $0.kind == .maximum }
    #expect(maxima.count == 1)
    #expect(maxima.allSatisfy { abs($0.value - 181.6165215225827) < 1e-9 })
  }

  @Test func `are told only inside of the rectangle`() {
    let points = himmelblau.criticalPoints(in: 0...5, by: 0...5)
    #expect(points.map(\.kind) == [.minimum, .saddle, .saddle])
  }

  @Test func `of a wave are where cosines vanish`() {
    let wave = objective(
      { sin($0) * cos($1) }, { (cos($0) * cos($1), -sin($0) * sin($1)) },
      { (-sin($0) * cos($1), -cos($0) * sin($1), -sin($0) * cos($1)) })
    let points = wave.criticalPoints(in: -5...5, by: -5...5)
    // x = ±π/2, ±3π/2 with y = 0, ±π; x = 0, ±π with y = ±π/2, ±3π/2.
    #expect(points.count { $0.kind != .saddle } == 12)
    #expect(points.count { $0.kind == .saddle } == 12)
  }

  @Test func `are decided by values where second derivatives vanish`() {
    let flat = objective(
      { $0 * $0 * $0 * $0 + $1 * $1 * $1 * $1 }, { (4 * $0 * $0 * $0, 4 * $1 * $1 * $1) },
      { (12 * $0 * $0, 0, 12 * $1 * $1) })
    let points = flat.criticalPoints(in: -1...1.1, by: -1...1.2)
    #expect(points.map(\.kind) == [.minimum])
    #expect(points.allSatisfy { $0.place.magnitude < 1e-3 })
    let monkey = objective(
      { $0 * $0 * $0 - 3 * $0 * $1 * $1 }, { (3 * $0 * $0 - 3 * $1 * $1, -6 * $0 * $1) },
      { (6 * $0, -6 * $1, -6 * $0) })
    #expect(monkey.criticalPoints(in: -1...1.1, by: -1...1.2).allSatisfy { $0.kind == .saddle })
  }

  @Test(arguments: degenerate)
  func `are no points where they are lines or everything`(function: VectorObjective) {
    #expect(function.criticalPoints(in: -2...2, by: -2...2).allSatisfy { $0.kind == .maximum })
    #expect(function.criticalPoints(in: -2...2, by: -2...2).count <= 1)
  }

  /// Cones, with and without a gradient at the grid's corners, a pyramid, and Ackley's function.
  @Test func `are tips, too, where there is no gradient`() {
    for (x, y) in [(0.0, 0.0), (1.0 / 3, -0.7), (0.05, 0.05)] {
      let cone = objective(
        { a, b in ((a - x) * (a - x) + (b - y) * (b - y)).squareRoot() },
        { a, b in
          let length = ((a - x) * (a - x) + (b - y) * (b - y)).squareRoot()
          return ((a - x) / length, (b - y) / length)
        },
        { a, b in
          let (u, v) = (a - x, b - y)
          let cube = (u * u + v * v) * (u * u + v * v).squareRoot()
          return (v * v / cube, -u * v / cube, u * u / cube)
        })
      let points = cone.criticalPoints(in: -2...2, by: -2...2)
      #expect(points.map(\.kind) == [.minimum])
      #expect(points.allSatisfy { ($0.place - Vector([x, y])).magnitude < 1e-9 })
    }
    // A slope of 0 where it has none: as some have it.
    let steep = objective(
      { abs($0) + 5 * abs($1 - 1) },
      { ($0 > 0 ? 1 : $0 < 0 ? -1 : 0, $1 > 1 ? 5 : $1 < 1 ? -5 : 0) }, { _, _ in (0, 0, 0) })
    let lows = steep.criticalPoints(in: -4...4, by: -4...4)
    #expect(lows.map(\.kind) == [.minimum])
    #expect(lows.allSatisfy { ($0.place - Vector([0, 1])).magnitude < 1e-9 })
    let pyramid = objective(
      { -abs($0) - 3 * abs($1 - 1) }, { ($0 > 0 ? -1 : 1, $1 > 1 ? -3 : 3) },
      { _, _ in (0, 0, 0) })
    let tops = pyramid.criticalPoints(in: -2...2.1, by: -2...2.3)
    #expect(tops.map(\.kind) == [.maximum])
    #expect(tops.allSatisfy { ($0.place - Vector([0, 1])).magnitude < 1e-9 })
  }

  /// Creases, a level floor, poles and steps come to no point.
  @Test func `are no tips where the function has no lowest point`() {
    let none: [(Double, Double) -> Double] = [
      { x, _ in abs(x) }, { x, y in abs(x - y) }, { x, y in max(x * x + y * y, 1) },
      { x, y in log(x * x + y * y) }, { x, y in -1 / (x * x + y * y).squareRoot() },
      { x, y in x.rounded(.down) + y.rounded(.down) }, { x, y in max(x, y) },
      { x, y in abs(y - x * x) + 1e-3 * x },
    ]
    for function in none {
      nonisolated(unsafe) let function = function
      let surface = objective(
        { function($0, $1) }, { _, _ in (.nan, .nan) }, { _, _ in (.nan, .nan, .nan) })
      for (x, y) in [(-2.0...2.0, -2.0...2.0), (-2.1...2.0, -1.0...2.0)] {
        #expect(surface.criticalPoints(in: x, by: y).isEmpty)
      }
      let sharp = objective(
        { function($0, $1) }, { x, y in (x > 0 ? 1 : -1, y > 0 ? 1 : -1) },
        { _, _ in (0, 0, 0) })
      #expect(sharp.criticalPoints(in: -2...2, by: -2...2).isEmpty)
    }
  }

  @Test func `are found on axes of very different lengths`() {
    let product = objective({ $0 * $1 }, { ($1, $0) }, { _, _ in (0, 1, 0) })
    let points = product.criticalPoints(in: -1e-6...2e-6, by: -1e6...3e6)
    #expect(points.map(\.kind) == [.saddle])
  }
}

/// Products of second derivatives would overflow, or vanish.
@Test(arguments: [1e300, 1e-300, 1])
func `A bowl has its minimum however steep it is`(size: Double) {
  let bowl = objective(
    { x, y in size * (x * x + y * y) }, { x, y in (2 * size * x, 2 * size * y) },
    { _, _ in (2 * size, 0, 2 * size) })
  #expect(bowl.criticalPoints(in: -1...1.5, by: -1.2...1).map(\.kind) == [.minimum])
}
