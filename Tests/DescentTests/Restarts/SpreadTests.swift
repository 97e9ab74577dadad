import Descent
import Expressions
import Testing

private func arrivals(
  _ text: String, of names: [String] = ["x"], on interval: ClosedRange<Double> = -3...3,
  rate: Double = 0.1, epochs: Int = 100, using optimizer: Optimizer = .gradientDescent
) throws -> Arrivals {
  try Restarts(
    of: Expression(parsing: text, scope: Scope(variables: Set(names))), parameters: names,
    descent: Descent(optimizer: optimizer, rate: rate, epochs: epochs)
  ).run(count: 100, in: names.map { _ in interval }, seed: 1)
}

@Suite struct `Ends on level ground` {
  @Test func `are told with how far they reach`() throws {
    let found = try arrivals("relu(x)").minima
    let spread = try #require(found.first?.spread)
    #expect(found.count == 1 && spread.isLevel)
    #expect(spread.ranges[0].lowerBound < -2.8 && abs(spread.ranges[0].upperBound) < 0.1)
    #expect(spread.places.count == 50 && spread.places.allSatisfy { $0[0] <= 0 })
  }

  @Test(arguments: [
    // A disc, and a ditch, which is level along one line only.
    "max(x^2 + y^2 - 1, 0)", "(x + y)^2 + 1",
    // A ring, whose parts no straight way joins.
    "(x^2 + y^2 - 1)^2", "(hypot(x, y) - 1)^2 + 3",
  ])
  func `of the plane are, too`(text: String) throws {
    let found = try arrivals(text, of: ["x", "y"]).minima
    let spread = try #require(found.first?.spread)
    #expect(found.count == 1 && spread.isLevel && spread.ranges.count == 2)
    #expect(spread.ranges.allSatisfy { $0.lowerBound < -0.5 && $0.upperBound > 0.5 })
  }

  /// x y = −π/2 and 3π/2, twice each; of −5π/2 there are two corners, of which one is hit.
  @Test func `that is bent are as many as there are valleys`() throws {
    let found = try arrivals("sin(x y)", of: ["x", "y"]).minima
    #expect(found.count == 5 && found.allSatisfy { $0.spread?.isLevel == true })
    let four = try arrivals("(x^2 - 1)^2 + (y^2 - 1)^2", of: ["x", "y"], rate: 0.01, epochs: 500)
    #expect(four.minima.count == 4 && four.minima.allSatisfy { $0.spread == nil })
  }

  @Test func `that is nearly so are spread, and at one place where it is a valley`() throws {
    let flat = try #require(
      arrivals("x^10", epochs: 150, using: .newton).minima.first?.spread)
    #expect(!flat.isLevel && flat.ranges[0].lowerBound < -0.1 && flat.ranges[0].upperBound > 0.1)
    #expect(try arrivals("x^2").minima.map(\.spread) == [nil])
    #expect(try arrivals("sin(x) + 0.5 sin(3x)").minima.allSatisfy { $0.spread == nil })
  }

  /// From a shelf it goes down somewhere without going up before: there is no minimum.
  @Test(arguments: [("min(x^2, 1)", 1), ("floor(x)", 1), ("min(x^2, 1) + relu(|x| - 2)", 1)])
  func `is no minimum if it is a shelf`(text: String, count: Int) throws {
    let found = try arrivals(text)
    #expect(found.minima.count == count && found.strays.elsewhere > 10, "\(found.minima)")
    #expect(found.minima.allSatisfy { abs($0.value - found.minima[0].value) < 1e-9 })
  }
}
