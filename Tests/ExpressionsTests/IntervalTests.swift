import Expressions
import Testing

/// Encloses an expression in x and y over a box.
private func enclosure(
  _ text: String, _ x: ClosedRange<Double>, _ y: ClosedRange<Double> = 0...0
) throws -> (values: Interval, decoration: Decoration) {
  let expression = try Expression(parsing: text, scope: Scope(variables: ["x", "y"]))
  return Program(expression, parameters: ["x", "y"]).enclosure(
    over: [Interval(x.lowerBound, x.upperBound), Interval(y.lowerBound, y.upperBound)])
}

@Suite struct `An enclosure` {
  @Test(arguments: 0..<4_000)
  func `holds every value inside, and says when there may be none`(seed: Int) {
    var random = RandomExpression(seed: UInt64(seed))
    random.names = ["x", "y"]
    let expression = random.tree(depth: 5)
    let program = Program(expression, parameters: ["x", "y"])
    for _ in 0..<6 {
      let box = [random.interval(), random.interval()]
      let (values, decoration) = program.enclosure(over: box)
      for _ in 0..<20 {
        let point = box.map { random.number(inside: $0) }
        let value = program(point)
        if value.isFinite {
          #expect(
            values.contains(value) || expression.passesInfinity(at: point),
            "\(expression) at \(point) of \(box): \(value)")
        } else {
          #expect(decoration < .bounded, "\(expression) at \(point) of \(box): \(value)")
        }
      }
    }
  }

  @Test(arguments: 0..<4_000)
  func `holds the slope between any two places, and the bend of any three`(seed: Int) {
    var random = RandomExpression(seed: UInt64(seed) + 10_000)
    random.names = ["x"]
    random.hasExtremes = false
    let expression = random.tree(depth: 4)
    let program = Program(expression, parameters: ["x"])
    for _ in 0..<6 {
      let interval = random.interval()
      let jet = program.jet(over: interval)
      guard jet.decoration >= .defined, interval.width > 1e-3, jet.value.isBounded else { continue }
      for _ in 0..<10 {
        let x = (0..<3).map { _ in random.number(inside: interval) }.sorted()
        guard x[1] - x[0] > 1e-4, x[2] - x[1] > 1e-4 else { continue }
        let y = x.map { program($0) }
        guard y.allSatisfy(\.isFinite) else { continue }
        let size = y.reduce(jet.value.magnitude.upper) { max($0, $1.magnitude) }
        let slopes = [(y[1] - y[0]) / (x[1] - x[0]), (y[2] - y[1]) / (x[2] - x[1])]
        // What rounding of the values can do to the quotients.
        let error = 1e-13 * max(size, 1) / min(x[1] - x[0], x[2] - x[1])
        for slope in slopes {
          #expect(
            jet.slope.lower - error <= slope && slope <= jet.slope.upper + error,
            "\(expression) on \(interval): \(slope) in \(jet.slope)")
        }
        let bend = 2 * (slopes[1] - slopes[0]) / (x[2] - x[0])
        let bendError = 4 * error / (x[2] - x[0])
        #expect(
          jet.curvature.lower - bendError <= bend && bend <= jet.curvature.upper + bendError,
          "\(expression) on \(interval): \(bend) in \(jet.curvature)")
      }
    }
  }

  /// Ranges known in closed form; each is met to a few units in the last place.
  @Test(
    arguments: [
      ("sin(x)", 0.0...2.0, 0.0, 1.0), ("sin(x)", 2...5, -1, 0.90929742682568171),
      ("sin(x)", -100...100, -1, 1), ("cos(x)", -0.5...0.25, 0.87758256189037276, 1),
      ("cos(x)", 3...3.5, -1, -0.93645668729079634),
      ("sin(x)", 1e22...1e22, -0.8522008497671888, -0.8522008497671888),
      ("tan(x)", -1...1, -1.5574077246549023, 1.5574077246549023),
      ("x^2", -2...1, 0, 4), ("x^3", -2...1, -8, 1), ("x^-2", 1...2, 0.25, 1),
      ("x^0.5", 4...9, 2, 3), ("x^1.5", 0...4, 0, 8), ("2^x", -1...3, 0.5, 8),
      ("x^y", 0.5...2, 0.25, 4), ("|x|", -3...2, 0, 3), ("floor(x)", -1.5...1.5, -2, 1),
      ("round(x)", 0.5...2.5, 0, 2), ("sign(x)", -1...0, -1, 0),
      ("exp(x)", 0...1, 1, 2.7182818284590451),
      ("log(x)", 1...8, 0, 2.0794415416798357), ("sqrt(x)", 0...2, 0, 1.4142135623730951),
      ("1/x", 0...2, 0.5, .infinity), ("1/x", -2...0, -.infinity, -0.5),
      ("atan2(1, x)", -1...1, 0.78539816339744828, 2.3561944901923448),
      ("hypot(x, 4)", -3...3, 4, 5), ("max(x, -x, 0.5)", -2...1, 0.5, 2),
      ("where(x < 3, x, 100)", 0...2, 0, 2), ("cosh(x)", -1...2, 1, 3.7621956910836314),
      ("softplus(x)", -1...1, 0.31326168751822281, 1.3132616875182228),
      ("sigmoid(x)", -2...2, 0.11920292202211755, 0.88079707797788243),
      ("asin(x)", -1...1, -1.5707963267948966, 1.5707963267948966),
      ("acos(x)", 0...1, 0, 1.5707963267948966),
    ] as [(String, ClosedRange<Double>, Double, Double)])
  func `is as narrow as can be`(_ text: String, _ x: ClosedRange<Double>, low: Double, high: Double)
    throws
  {
    let y = text == "x^y" ? -2.0...2.0 : 0...0
    let values = try enclosure(text, x, y).values
    #expect(values.contains(low.isFinite ? low : values.midpoint))
    for (found, exact) in [(values.lower, low), (values.upper, high)] where found != exact {
      #expect(abs(found - exact) <= 16 * max(exact.ulp, 0x1p-52), "\(text): \(values)")
    }
  }

  @Test(
    arguments: [
      ("log(x)", 0.5...1.0, .bounded), ("log(x)", 0...1, .unknown), ("log(x)", -2 ... -1, .unknown),
      ("sqrt(x)", 0...1, .bounded), ("sqrt(x)", -1...1, .unknown), ("1/x", -1...1, .unknown),
      ("tan(x)", 1...2, .unknown), ("tan(x)", 2...4, .bounded), ("floor(x)", 0.5...1.5, .defined),
      ("floor(x)", 0.25...0.75, .bounded), ("sign(x)", -1...1, .defined), ("|x|", -1...1, .bounded),
      ("where(x < 0, 1, 2)", -1...1, .defined), ("x^0.5", -1...1, .unknown),
      ("x^-1", 0...1, .unknown),
      ("x^3", -1...1, .bounded), ("exp(x)", 0...1000, .continuous), ("cbrt(x)", -8...8, .bounded),
      ("atan2(x, -1)", -1...1, .defined), ("asin(x)", 0...2, .unknown), ("x < 1", 0...2, .defined),
      ("sqrt(x) < 2", -1...1, .defined), ("inf + x", 0...1, .unknown),
    ] as [(String, ClosedRange<Double>, Decoration)])
  func `says where a function is defined and continuous`(
    _ text: String, _ x: ClosedRange<Double>, _ decoration: Decoration
  ) throws {
    #expect(try enclosure(text, x).decoration == decoration)
  }

  @Test(arguments: ["log(x)", "sqrt(x)", "x^0.5", "acosh(x)", "x/0"])
  func `is empty where nothing is defined`(_ text: String) throws {
    #expect(try enclosure(text, -3 ... -2).values.isEmpty)
  }

  /// π's enclosure holds π, which lies between two Doubles.
  @Test func `takes a number for what was meant`() throws {
    let sine = try enclosure("sin(pi)", 0...0).values
    #expect(sine.lower < 0 && sine.upper > 0)
    #expect(try enclosure("0.1 + 0.2 - 0.3", 0...0).values.contains(0))
    #expect(try enclosure("x - 1", 1...1).values == Interval(0))
  }
}

extension Expression {
  /// Whether a part of it is not a real number, of which a program may still make one: 1/(1/0) is 0.
  fileprivate func passesInfinity(at point: [Double]) -> Bool {
    !Program(self, parameters: ["x", "y"])(point).isFinite
      || children.contains { $0.passesInfinity(at: point) }
  }
}

extension RandomExpression {
  /// Mostly around 0, of all widths, often with whole ends.
  fileprivate mutating func interval() -> Interval {
    let scale = pick([0.1, 1, 1, 3, 10, 1e3, 1e18])
    var ends = [number(in: -scale...scale), number(in: -scale...scale)]
    if Int.random(in: 0..<3, using: &generator) == 0 { ends = ends.map { $0.rounded() } }
    if Int.random(in: 0..<8, using: &generator) == 0 { ends[1] = ends[0] }
    if Int.random(in: 0..<8, using: &generator) == 0 { ends[1] = ends[0].nextUp }
    return Interval(ends.min() ?? 0, ends.max() ?? 0)
  }

  fileprivate mutating func number(inside interval: Interval) -> Double {
    let ends = [interval.lower, interval.upper, 0, 1, interval.midpoint.rounded()]
    let place = pick(ends)
    guard Int.random(in: 0..<4, using: &generator) == 0, interval.contains(place) else {
      return number(in: interval.lower...interval.upper)
    }
    return place
  }
}
