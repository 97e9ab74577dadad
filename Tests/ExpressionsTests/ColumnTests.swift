import Expressions
import TestSupport
import Testing

extension Double {
  /// Bit for bit, but any NaN for any other.
  fileprivate func isSame(as other: Double) -> Bool {
    bitPattern == other.bitPattern || isNaN && other.isNaN
  }
}

/// Functions that IEEE 754 rounds in one way only.
private let exact: [Function] = [
  .sqrt, .abs, .sign, .floor, .ceil, .round, .min, .max, .relu, .where,
]

@Suite struct `A program` {
  @Test(arguments: 0..<20)
  func `has the tree's bits one by one`(seed: Int) {
    var random = RandomExpression(seed: UInt64(seed))
    for _ in 0..<150 {
      let tree = random.tree(depth: 6)
      let program = Program(tree, parameters: random.names)
      for _ in 0..<4 {
        let point = random.point()
        let value = TreeEvaluation(values: point)(tree)
        let found = program(random.names.map { point[$0] ?? .nan })
        #expect(found.isSame(as: value), "\(tree) at \(point)")
      }
    }
  }

  @Test(arguments: [0, 1, 7, 8, 63, 511, 512, 513, 1100])
  func `has the tree's bits over columns where functions are exact`(count: Int) {
    var random = RandomExpression(seed: UInt64(count))
    random.functions = exact
    random.operators.removeAll { $0 == .power }
    for _ in 0..<(count > 100 ? 10 : 100) {
      let tree = random.tree(depth: 6)
      let points = (0..<count).map { _ in random.point() }
      let columns = random.names.map { name in points.map { $0[name] ?? .nan } }
      let values = Program(tree, parameters: random.names).evaluate(columns: columns)
      #expect(values.count == count)
      let wrong = (0..<count).first { i in
        !values[i].isSame(as: TreeEvaluation(values: points[i])(tree))
      }
      #expect(wrong == nil, "\(tree) at \(wrong.map { points[$0] } ?? [:])")
    }
  }

  /// The functions' own errors are let loose on the tree to see how far they may lead.
  @Test(arguments: 0..<12)
  func `has values over columns that errors of a few units explain`(seed: Int) {
    var random = RandomExpression(seed: UInt64(1000 + seed))
    for _ in 0..<100 {
      let tree = random.tree(depth: 4)
      let points = (0..<5).map { _ in random.point() }
      let columns = random.names.map { name in points.map { $0[name] ?? .nan } }
      let values = Program(tree, parameters: random.names).evaluate(columns: columns)
      for (point, value) in zip(points, values) {
        guard let range = random.plausibleValues(of: tree, at: point) else { continue }
        let isPlausible = range.contains(value) || value.isNaN && range.lowerBound == -.infinity
        #expect(isPlausible, "\(tree) at \(point): \(value), not in \(range)")
      }
    }
  }

  @Test(arguments: 0..<10)
  func `of several expressions has the values of each`(seed: Int) {
    var random = RandomExpression(seed: UInt64(seed))
    for _ in 0..<40 {
      var trees = (0..<3).map { _ in random.tree(depth: 4) }
      // Parts in common, one twice, and what needs no step.
      trees += [trees[0], .binary(.add, trees[1], trees[0]), .name("y"), .number(7)]
      let together = Program(trees, parameters: random.names)
      let points = (0..<70).map { _ in random.names.map { _ in random.number(in: -3...3) } }
      let columns = random.names.indices.map { i in points.map { $0[i] } }
      let rows = together.evaluateAll(columns: columns)
      #expect(rows.count == trees.count)
      for (index, tree) in trees.enumerated() {
        let alone = Program(tree, parameters: random.names)
        let values = alone.evaluate(columns: columns)
        #expect(zip(rows[index], values).allSatisfy { $0.isSame(as: $1) }, "\(tree)")
        #expect(together.values(at: points[0])[index].isSame(as: alone(points[0])))
      }
    }
  }

  @Test func `writes into memory that is there`() throws {
    let f = try Expression(parsing: "x^3 - 2x + 1", scope: Scope(variables: ["x"]))
    var values = [Double](repeating: 0, count: 1000)
    let xs = values.indices.map { Double($0) / 100 - 5 }
    Program(f, parameters: ["x"]).evaluate(columns: [xs], into: &values)
    for (x, value) in zip(xs, values) {
      let expected = x * x * x - 2 * x + 1
      #expect(value == expected)
    }
  }

  /// More results than caches hold are written past them.
  @Test(arguments: ["x^3 - 2x + 1", "x - 2 sqrt(x)", "(x + 1) / x", "sqrt(x)"])
  func `has the same values where they are very many`(line: String) throws {
    let f = try Expression(parsing: line, scope: Scope(variables: ["x"]))
    let program = Program(f, parameters: ["x"])
    let xs = (0..<(4 << 20) + 77).map { Double($0 & 4095) / 64 }
    let few = program.evaluate(Array(xs.prefix(4096)))
    let values = program.evaluate(xs)
    let wrong = values.indices.first { !values[$0].isSame(as: few[$0 & 4095]) }
    #expect(wrong == nil)
  }

  @Test func `without parameters has one value, and empty columns none`() {
    #expect(Program(.number(2), parameters: []).evaluate(columns: []) == [2])
    #expect(Program(.name("x"), parameters: ["x"]).evaluate([]) == [])
  }

  /// As deep and as wide as expressions may be, nested to the right and to the left.
  @Test(arguments: [false, true])
  func `of twenty thousand operations is done`(nestsLeft: Bool) {
    var tree = Expression.name("x")
    for i in 0..<5000 {
      let leaf = Expression.call(.abs, [.binary(.subtract, .name("x"), .number(Double(i)))])
      tree = nestsLeft ? .binary(.add, tree, leaf) : .binary(.add, leaf, tree)
    }
    let xs = (0..<100).map(Double.init)
    let values = Program(tree, parameters: ["x"]).evaluate(xs)
    // Σ |x − i| over whole numbers is whole, so every order of summing is exact.
    let sum = (0..<5000).reduce(7.0) { $0 + abs(7 - Double($1)) }
    #expect(values[7] == sum)
  }
}

extension RandomExpression {
  fileprivate mutating func point() -> [String: Double] {
    var point: [String: Double] = [:]
    for name in names {
      point[name] =
        Int.random(in: 0..<12, using: &generator) > 0
        ? number(in: -3...3) : pick([0, -0.0, 1, -1, 1e300, 0x1p-1030, .infinity, .nan])
    }
    return point
  }

  /// The values that a tree takes when each function errs by a few units of the last digit; nil where
  /// that decides whether there is a value.
  fileprivate mutating func plausibleValues(
    of tree: Expression, at point: [String: Double]
  ) -> ClosedRange<Double>? {
    let value = TreeEvaluation(values: point)(tree)
    var spread = 0.0
    for trial in 0..<12 {
      var generator = SplitMix64(seed: UInt64(trial))
      let noisy = TreeEvaluation(values: point) { result in
        // Where products overflow or vanish on the way, powers are 0 or infinite.
        let error = Double(Int.random(in: -6...6, using: &generator))
        return result + error * (result.isFinite ? result.ulp : 0)
      }(tree)
      if noisy.isNaN != value.isNaN || noisy.isInfinite != value.isInfinite { return nil }
      spread = max(spread, abs(noisy - value))
    }
    if value.isNaN { return -(.infinity)...(.infinity) }
    return value.isInfinite ? value...value : value - 4 * spread...value + 4 * spread
  }
}
