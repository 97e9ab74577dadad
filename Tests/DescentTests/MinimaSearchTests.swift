import Descent
import Expressions
import Synchronization
import Testing

private func search(
  _ text: String, on interval: ClosedRange<Double>, budget: Int = 100_000
) throws -> Minima {
  let expression = try Expression(parsing: text, scope: Scope(variables: ["x"]))
  return MinimaSearch(of: expression, parameter: "x").run(on: interval, budget: budget)
}

@Suite struct `A certified search` {
  @Test func `proves the five minima of the lecture's function`() throws {
    let found = try search("sin(x) + 0.5 sin(3x)", on: -5...5)
    let exact = [
      // −3π/2; where cos²x = 7/12; π/2: the zeros of f′ = cos x (6 cos² x − 3.5)
      -4.71238898038469, -2.4399185298021897, -0.7016741237876035, 1.5707963267948966,
      3.8432667773773965,
    ]
    #expect(found.minima.count == 5 && found.maxima.count == 5)
    #expect(found.undecided.isEmpty)
    for (minimum, x) in zip(found.minima, exact) {
      #expect(abs(minimum.x - x) < 2e-15)
      #expect(minimum.enclosure.upperBound - minimum.enclosure.lowerBound <= 1e-12)
      #expect(minimum.enclosure.contains(minimum.x))
    }
    #expect(found.minima.map(\.isGlobal) == [false, true, true, false, true])
    #expect(abs(found.minima[0].value - 0.5) < 1e-15)
    #expect(abs(found.minima[1].value + 1.0758287072798378) < 1e-14)
    #expect(found.ends.map(\.course) == [.rises, .falls])
    #expect(found.evaluations < 500)
  }

  /// The critical points in closed form.
  @Test(
    arguments: [
      ("x^4 - 2x^2", -3...3, [-1, 1], [0]),
      ("cos(x)", -7...7, [-Double.pi, .pi], [-2 * .pi, 0, 2 * .pi]),
      ("x^2", -5...5, [0], []), ("|x|", -5...5, [0], []), ("|x - 0.3|", -5...5, [0.3], []),
      ("x^3", -5...5, [], []), ("x x x", -5...5, [], []), ("exp(-x^2)", -3...3, [], [0]),
      ("1/x", -5...5, [], []), ("floor(x)", -5...5, [], []), ("sqrt(x)", -1...4, [], []),
      ("sqrt(x)", 0...4, [], []), ("3", -5...5, [], []),
      ("(x - 1)^2 (x + 1)^2", -2...2, [-1, 1], [0]),
      ("x^4", -1...1, [0], []), ("(x - 1)^4", -1...3, [1], []), ("tan(x)", -5...5, [], []),
      ("exp(x)", -5...5, [], []), ("sin(x)/x", 1...9, [4.493409457909064], [7.725251836937707]),
      (
        "64x^7 - 112x^5 + 56x^3 - 7x", -1...1,
        [-0.6234898018587336, 0.2225209339563144, 0.9009688679024191],
        [-0.9009688679024191, -0.2225209339563144, 0.6234898018587336]
      ),
      (
        "sin(1/x)", 0.05...1, [2 / (11 * .pi), 2 / (7 * .pi), 2 / (3 * .pi)],
        [2 / (9 * .pi), 2 / (5 * .pi), 2 / .pi]
      ),
      ("max(x^2, 1)", -3...3, [], []), ("relu(|x| - 1)", -3...3, [], []),
      ("max(-x, 2x - 3)", -3...3, [1], []), ("cbrt(x)^2", -8...8, [0], []),
      ("sqrt(|x|)", -1...1, [0], []),
      ("|x^2 - 2|", -3...3, [-1.4142135623730951, 1.4142135623730951], [0]),
      ("x log(x)", 0...2, [0.36787944117144233], []), ("x^x", 0.1...2, [0.36787944117144233], []),
      ("softplus(x) - 0.25x", -5...5, [-1.0986122886681098], []), ("hypot(x, 1)", -3...2, [0], []),
      ("atan2(x^2, 1)", -1...2, [0], []), ("(x - 3)^2", -1e300...1e300, [3], []),
      ("|x - 3|", -1e300...1e300, [3], []), ("(x - 1e-301)^2", 0...3e-301, [1e-301], []),
    ] as [(String, ClosedRange<Double>, [Double], [Double])])
  func `finds what is known in closed form`(
    _ text: String, _ interval: ClosedRange<Double>, minima: [Double], maxima: [Double]
  ) throws {
    let found = try search(text, on: interval)
    func agree(_ found: [Minima.Extremum], _ exact: [Double]) -> Bool {
      found.count == exact.count
        && zip(found, exact).allSatisfy {
          abs($0.x - $1) <= 1e-13 * max(abs($1), 1e-100) || $0.x == $1
        }
    }
    #expect(agree(found.minima, minima), "\(text): \(found)")
    #expect(agree(found.maxima, maxima), "\(text): \(found)")
  }

  /// Never claimed and never forgotten: what is not proven is undecided.
  @Test(
    arguments: [
      ("sin(1/x)", -1...1, 0), ("where(x < 0, -x, x)", -1...1, 0), ("1/x^2", -1...1, 0),
      ("x^2 sin(1/x)", -1...1, 0), ("where(x == 0.3, -1, x)", -1...1, 0.3),
    ] as [(String, ClosedRange<Double>, Double)])
  func `leaves undecided what it cannot prove`(
    _ text: String, _ interval: ClosedRange<Double>, place: Double
  ) throws {
    let found = try search(text, on: interval, budget: 100_000)
    #expect(found.undecided.contains { $0.lowerBound <= place && place <= $0.upperBound })
    #expect(
      zip(found.undecided, found.undecided.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
    )
  }

  @Test func `ends with what it has where more pieces are needed than it may have`() throws {
    let expression = try Expression(parsing: "sin(1/x)", scope: Scope(variables: ["x"]))
    let search = MinimaSearch(of: expression, parameter: "x")
    let few = search.run(on: -1...1, breadth: 100)
    let many = search.run(on: -1...1, budget: 100_000)
    #expect(few.evaluations < 1000 && !few.minima.isEmpty)
    #expect(few.undecided.contains { $0.contains(0) })
    let places = many.minima.map(\.x)
    #expect(few.minima.allSatisfy { few in places.contains { abs($0 - few.x) < 1e-12 } })
  }

  @Test func `ends with what it has when it is cancelled`() throws {
    let expression = try Expression(parsing: "sin(1/x)", scope: Scope(variables: ["x"]))
    let found = MinimaSearch(of: expression, parameter: "x").run(on: -1...1) { true }
    #expect(found.minima.isEmpty && found.undecided == [-1...1])
    #expect(found.minima.allSatisfy { !$0.isGlobal })
  }

  @Test func `is cancelled in the middle of a pass`() throws {
    let expression = try Expression(parsing: "sin(1/x)", scope: Scope(variables: ["x"]))
    let asked = Atomic(0)
    let told = Mutex<[Double]>([])
    let found = MinimaSearch(of: expression, parameter: "x").run(
      on: -1...1, isCancelled: { asked.add(1, ordering: .relaxed).newValue > 1000 },
      progress: { part in told.withLock { $0.append(part) } })
    #expect(found.evaluations < 20_000)
    let fractions = told.withLock { $0 }
    #expect(fractions == fractions.sorted() && fractions.allSatisfy { 0...1 ~= $0 })
    #expect(fractions.count > 3)
  }

  @Test(
    arguments: [
      ("x^2", -1...2, .rises, .rises), ("sqrt(x)", -1...4, .undefined, .rises),
      ("3", 0...1, .constant, .constant), ("-x", 0...1, .rises, .falls),
    ] as [(String, ClosedRange<Double>, Minima.Course, Minima.Course)])
  func `tells the ends`(
    _ text: String, _ interval: ClosedRange<Double>, left: Minima.Course, right: Minima.Course
  ) throws {
    #expect(try search(text, on: interval).ends.map(\.course) == [left, right])
  }
}
