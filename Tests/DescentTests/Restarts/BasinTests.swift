import Descent
import Expressions
import Testing

private func basins(
  _ text: String, on interval: ClosedRange<Double> = -5...5, rate: Double = 0.1,
  epochs: Int = 400, using optimizer: Optimizer = .gradientDescent
) throws -> Basins {
  let expression = try Expression(parsing: text, scope: Scope(variables: ["x"]))
  return try BasinSearch(
    of: expression, parameters: ["x"],
    descent: Descent(optimizer: optimizer, rate: rate, epochs: epochs)
  ).run(on: interval)
}

@Suite struct `Basins on an interval` {
  /// Plain descent with a small rate never crosses a maximum: its boundaries are the zeros of f′.
  @Test func `of the lecture's function meet at its maxima`() throws {
    let found = try basins("sin(x) + 0.5 sin(3x)")
    let maxima = [
      -3.8432667773773965, -1.5707963267948966, 0.7016741237876035, 2.4399185298021897,
      4.71238898038469,
    ]
    #expect(found.boundaries.count == maxima.count)
    for (boundary, maximum) in zip(found.boundaries, maxima) {
      #expect(abs(boundary - maximum) <= 1e-9)
    }
    #expect(found.pieces.map { $0.fate.minimum } == [4, 0, 1, 5, 2, 3])
    #expect(!found.hasMore && !found.isCancelled)
  }

  /// A symmetric hill's top, at which the first bisection arrives exactly, is no basin.
  @Test func `do not show the top between two of them`() throws {
    let found = try basins("(x^2 - 1)^2", on: -2...2, rate: 0.02, epochs: 3_000)
    #expect(found.boundaries.count == 1 && abs(found.boundaries[0]) <= 2e-9)
    #expect(abs(found.share(of: .minimum(0)) - 0.5) < 1e-8)
  }

  @Test func `tell where nothing is reached`() throws {
    let found = try basins("x log(x)", on: -2...6, epochs: 300)
    #expect(found.pieces.first?.fate == .lost)
    #expect(abs(try #require(found.boundaries.first)) < 1e-3)
    let slow = try basins("x^4", on: -1...1, rate: 1e-4, epochs: 10)
    #expect(slow.pieces.map(\.fate) == [.moving] && slow.boundaries.isEmpty)
  }

  @Test func `of Newton's method are many, and bounded`() throws {
    let found = try basins(
      "sin(x) + 0.5 sin(3x)", rate: 1, epochs: 60, using: .newton)
    #expect(found.pieces.count > 5 && found.pieces.count <= BasinSearch.most + 1)
    let ends = found.pieces.map(\.range)
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(ends.first?.lowerBound == -5 && ends.last?.upperBound == 5)
  }

  @Test func `are found on the widest interval, too`() throws {
    let found = try basins("sqrt(x)", on: -1e308...1e308, epochs: 20)
    #expect(found.pieces.map(\.fate) == [.lost, .moving])
  }

  @Test func `cover the interval when they are cancelled`() throws {
    let expression = try Expression(parsing: "cos(x)", scope: Scope(variables: ["x"]))
    let found = try BasinSearch(of: expression, parameters: ["x"], descent: Descent())
      .run(on: -1...1, isCancelled: { true })
    #expect(found.isCancelled && found.pieces.map(\.fate) == [.unfinished])
  }
}

@Suite struct `Basins in a rectangle` {
  @Test func `belong to the quadrants' minima`() throws {
    let scope = Scope(variables: ["x", "y"])
    let g = try Expression(parsing: "(x^2 - 1)^2 + (y^2 - 1)^2", scope: scope)
    let found = try BasinSearch(
      of: g, parameters: ["x", "y"], descent: Descent(rate: 0.05, epochs: 300)
    ).run(over: -2...2, by: -2...2, columns: 20, rows: 16)
    #expect(found.arrivals.minima.map(\.count) == [80, 80, 80, 80])
    let fates = found.fates([-1.5, 1.5], [0.5, -0.5]) { false }
    let places = fates.compactMap { $0.minimum.map { found.arrivals.minima[$0].end } }
    #expect(places.map { $0.map { $0.rounded() } } == [[-1, 1], [1, -1]])
  }
}

/// Ends are grouped by proof where the function is convex; that must not hide minima.
@Suite struct `Minima of the plane` {
  private func found(_ text: String, columns: Int = 16, rows: Int = 16) throws -> PlaneBasins {
    let scope = Scope(variables: ["x", "y"])
    return try BasinSearch(
      of: Expression(parsing: text, scope: scope), parameters: ["x", "y"],
      descent: Descent(rate: 0.1, epochs: 400)
    ).run(over: -2...2, by: -2...2, columns: columns, rows: rows)
  }

  private func ends(_ basins: PlaneBasins) -> [[Double]] {
    basins.arrivals.minima.map { $0.end.map { ($0 * 1e3).rounded() / 1e3 } }
  }

  /// Its second derivative is 2 wherever it has one, but the kink at 0 is a ridge.
  @Test func `on both sides of a ridge are two`() throws {
    #expect(ends(try found("x^2 - abs(x) + y^2")) == [[-0.5, 0], [0.5, 0]])
  }

  @Test(arguments: [
    "x^2 + 1.9x y + y^2", "abs(x) + x^2 + y^2", "log(1 + exp(3x + y)) - x + y^2",
    "(x + y)^2 + (x - y)^4",
  ])
  func `of a convex function are one`(line: String) throws {
    let basins = try found(line)
    #expect(basins.arrivals.minima.count <= 1)
    #expect(basins.arrivals.strays.elsewhere == 0)
  }

  /// No box around a bottom that is a line is strictly convex.
  @Test func `in one flat ditch are one`() throws {
    #expect(try found("(x + y)^2").arrivals.minima.map(\.count) == [256])
  }

  /// The ends of a rose's eight valleys, nearer to each other than a box may be wide at first.
  @Test func `that are many are told apart`() throws {
    let basins = try found(
      "sin(8x)^2 / 8 + sin(8y)^2 / 8 + (x^2 + y^2) / 100", columns: 64, rows: 64)
    let places = Set(ends(basins).map { $0.map { Int(($0 * 8 / .pi).rounded()) } })
    #expect(places.count == basins.arrivals.minima.count && places.count == 121)
  }

  @Test func `are not looked for when nobody waits any more`() throws {
    let scope = Scope(variables: ["x", "y"])
    let basins = try BasinSearch(
      of: Expression(parsing: "(x^2 - 1)^2 + y^2", scope: scope), parameters: ["x", "y"],
      descent: Descent(rate: 0.1, epochs: 400)
    ).run(over: -2...2, by: -2...2, columns: 16, rows: 16)
    let x = [-1.5, 1.5, 0.5]
    #expect(basins.fates(x, x) { true }.allSatisfy { $0 == .unfinished })
    #expect(basins.fates(x, x) { false }.allSatisfy { $0.minimum != nil })
  }
}
