import Descent
import Expressions
import Testing

private func expression(_ text: String, of names: [String] = ["x"]) throws -> Expression {
  try Expression(parsing: text, scope: Scope(variables: Set(names)))
}

private func restarts(
  _ text: String, count: Int = 100, on interval: ClosedRange<Double> = -5...5, seed: UInt64 = 7,
  rate: Double = 0.1, epochs: Int = 100, using optimizer: Optimizer = .gradientDescent
) throws -> Arrivals {
  try Restarts(
    of: expression(text), parameters: ["x"],
    descent: Descent(optimizer: optimizer, rate: rate, epochs: epochs)
  ).run(count: count, in: [interval], seed: seed)
}

@Suite struct `The random numbers` {
  /// By the formula in Python's integers: `z = s = (s + 0x9E3779B97F4A7C15) % 2**64`, then the mix.
  @Test func `are those of SplitMix64`() {
    var random = SplitMix64(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(random.next() == 0x06C4_5D18_8009_454F)
    random = SplitMix64(seed: 7)
    #expect(
      (0..<3).map { _ in random.uniform(in: -5...5) }
        == [-1.1017025160872853, -4.832117054718438, 4.007606806068834])
  }

  @Test func `stay inside of any interval, and fill it evenly`() {
    var random = SplitMix64(seed: 3)
    let huge = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    for interval in [0...1, -1e-300...1e-300, huge, 5...5.000000000000001] {
      for _ in 0..<200 { #expect(interval.contains(random.uniform(in: interval))) }
    }
    let counts = (0..<10_000).reduce(into: [Int](repeating: 0, count: 10)) { counts, _ in
      counts[Int(random.uniform(in: 0...10))] += 1
    }
    // Five standard deviations of a binomial distribution are 150.
    #expect(counts.allSatisfy { abs($0 - 1_000) < 150 })
  }
}

@Suite struct `Restarts of the lecture's function` {
  static let f = "sin(x) + 0.5 sin(3x)"

  @Test func `find its minima, the deepest first, and count every start`() throws {
    let found = try restarts(Self.f)
    // −π + arccos √(7/12), −arccos √(7/12), and these with 2π; −3π/2 and π/2.
    let exact = [
      -2.4399185298021897, -0.7016741237876035, 3.8432667773773965, 5.5815111833919825,
      -4.71238898038469, 1.5707963267948966,
    ]
    #expect(zip(found.minima.map { $0.end[0] }, exact).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(found.minima.map(\.isBest) == [true, true, true, true, false, false])
    #expect(found.minima.map(\.count).reduce(0, +) + found.strays.total == 100)
    #expect(found.minima.count == exact.count && found.strays.total == 0)
  }

  @Test func `are the same for a seed, and others for another`() throws {
    let (a, b) = (try restarts(Self.f), try restarts(Self.f))
    #expect(a.starts == b.starts && a.ends == b.ends && a.minima == b.minima)
    #expect(try restarts(Self.f, seed: 8).starts != a.starts)
    #expect(try Array(restarts(Self.f, count: 200).starts[0].prefix(100)) == a.starts[0])
  }

  @Test func `are the descents that one would run alone`() throws {
    let found = try restarts(Self.f, count: 40)
    let f = Program(try expression(Self.f), parameters: ["x"])
    let slope = Program(try expression("cos(x) + 1.5 cos(3x)"), parameters: ["x"])
    let objective = Objective(value: { f($0) }, gradient: { slope($0) }, curvature: { _ in 0 })
    for (start, end) in zip(found.starts[0], found.ends[0]) {
      #expect(abs(Descent().run(on: objective, from: start).end - end) < 1e-9)
    }
    let best = try #require(found.minima.first)
    #expect(abs(Descent().run(on: objective, from: best.start[0]).value - best.value) < 1e-12)
  }
}

@Suite struct `Ends are one minimum` {
  @Test(arguments: [
    // Flat bottoms, where descents stop far apart.
    ("x^4", 1), ("x^10", 1), ("(x^2 - 1)^4", 2), ("x^2", 1), ("x^2 + 1e6", 1),
    ("1e-9 x^2", 0), ("|x|", 0), ("cos(x)", 2), ("(x^2 - 1)^2 + 0.1x", 2),
  ])
  func `if the function does not rise between them`(text: String, count: Int) throws {
    let found = try restarts(text, on: -3.5...3.5, rate: 0.01, epochs: 30_000)
    #expect(found.minima.count == count, "\(found.minima)")
  }

  @Test func `however near to each other minima are`() throws {
    // Minima at every 2π/1000.
    let found = try restarts("sin(1000x)", count: 300, on: 0...1, rate: 1e-6, epochs: 400)
    #expect(found.minima.count > 100)
    for minimum in found.minima {
      let turns = (1000 * minimum.end[0] / (2 * .pi) + 0.25)
      #expect(abs(turns - turns.rounded()) < 1e-3)
    }
  }

  @Test func `in several variables`() throws {
    let g = try expression("(x^2 - 1)^2 + (y^2 - 1)^2 + 0.1x", of: ["x", "y"])
    let found = try Restarts(
      of: g, parameters: ["x", "y"], descent: Descent(rate: 0.05, epochs: 300)
    ).run(count: 200, in: [-2...2, -2...2], seed: 1)
    #expect(found.minima.count == 4)
    #expect(found.minima.map(\.isBest) == [true, true, false, false])
    #expect(found.minima.prefix(2).allSatisfy { $0.end[0] < 0 })
  }
}

@Suite struct `A restart that finds no minimum` {
  @Test func `is told for what it is`() throws {
    #expect(try restarts("x^2", rate: 3, epochs: 2_000).strays.lost == 100)
    #expect(try restarts("x^2", rate: 0.001).strays.moving == 100)
    #expect(try restarts("log(x)", on: -2...(-1)).strays.lost == 100)
    #expect(try restarts("3").strays.total + restarts("3").minima.map(\.count).reduce(0, +) == 100)
  }

  @Test func `ends when it is cancelled`() throws {
    let found = try Restarts(of: expression("x^2"), parameters: ["x"], descent: Descent())
      .run(count: 50, in: [-1...1], seed: 1, isCancelled: { true })
    #expect(found.strays.unfinished == 50 && found.minima.isEmpty)
  }
}
