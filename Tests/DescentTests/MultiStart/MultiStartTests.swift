import Descent
import Expressions
import Synchronization
import Testing

extension Double {
  /// Bit for bit, but any NaN for any other.
  fileprivate func isSame(as other: Double) -> Bool {
    bitPattern == other.bitPattern || isNaN && other.isNaN
  }
}

private func parsed(_ line: String) throws -> Expression {
  try Expression(parsing: line, scope: Scope(variables: ["x", "y"]))
}

private func random(_ count: Int, in range: ClosedRange<Double>, seed: UInt64 = 1) -> [Double] {
  var generator = SplitMix64(seed: seed)
  return (0..<count).map { _ in Double.random(in: range, using: &generator) }
}

private let optimizers: [Optimizer] = [
  .gradientDescent, .momentum(), .nesterov(), .rmsprop(), .adam(), .newton,
]

/// A function with the descents of it one by one, which those at once must agree with.
private struct Case {
  let function: Expression
  let names: [String]
  let descent: Descent
  let objective: VectorObjective

  init(_ line: String, of names: [String] = ["x"], _ descent: Descent) throws {
    let function = try parsed(line)
    let height = Program(function, parameters: names)
    let slopes = try names.map { try function.derivative(withRespectTo: $0).simplified() }
    let gradient = Program(slopes, parameters: names)
    let bends = try slopes.enumerated().map { row, slope in
      try names.prefix(row + 1).map {
        Program(try slope.derivative(withRespectTo: $0).simplified(), parameters: names)
      }
    }
    (self.function, self.names, self.descent) = (function, names, descent)
    objective = VectorObjective(
      value: { height($0.coordinates) },
      gradient: { Vector(gradient.values(at: $0.coordinates)) },
      curvature: { x in SymmetricMatrix(lowerRows: bends.map { $0.map { $0(x.coordinates) } }) })
  }

  var atOnce: MultiStart {
    get throws { try MultiStart(of: function, parameters: names, descent: descent) }
  }

  func trace(from start: [Double], rate: Double? = nil) -> Trace<Vector> {
    var descent = descent
    descent.rate = rate ?? descent.rate
    return descent.run(on: objective, from: Vector(start))
  }

  func state(of trace: Trace<Vector>) -> MultiStart.State {
    switch trace.ending {
    case .completed: trace.isConverged ? .atRest : .moving
    case .cancelled: .unfinished
    default: .lost
    }
  }
}

@Suite struct `Many descents at once` {
  /// π/2 and −arccos √(7/12): the lecture's two valleys.
  @Test func `end where the lecture's do`() throws {
    let f = try parsed("sin(x) + 0.5 sin(3x)")
    let descents = try MultiStart(of: f, parameters: ["x"], descent: Descent())
    let ends = descents.ends(from: [[1, 0.5]])
    #expect(abs(ends.points[0][0] - 1.57079633) < 1e-8)
    #expect(abs(ends.points[0][1] + 0.70167412) < 1e-8)
    #expect(abs(ends.values[0] - 0.5) < 1e-12)
    #expect(ends.states == [.atRest, .atRest])
    #expect(!ends.isCancelled)
    let paths = descents.paths(from: [1, 0.5])
    #expect(paths.count == 101)
    #expect(paths[0] == [1, 0.5])
    #expect(paths[100] == ends.points[0])
  }

  /// Functions that are rounded in one way only: over blocks and one by one they have the same bits.
  @Test(
    arguments: [
      "(x^2 - 1)^2 + 0.3x", "sqrt(x^2 + 1)", "abs(x) + x^2 / 3", "x^2 x", "sqrt(x) - x", "1/x + x",
      "-(x^2)", "where(x > 1, 1/x, x^2)", "x", "2", "sqrt(1 - x^2)", "max(x, -2x)", "1/(x - 1)",
    ], optimizers)
  func `have the bits of single ones`(line: String, optimizer: Optimizer) throws {
    for (rate, epochs) in [(0.05, 60), (0.4, 25), (3, 30), (0.05, 1), (1, 0)] {
      let one = try Case(line, Descent(optimizer: optimizer, rate: rate, epochs: epochs))
      // Higher powers are products over blocks; Newton's method comes upon them in all of these.
      guard
        optimizer != .newton || ["(x^2 - 1)^2 + 0.3x", "x", "2", "abs(x) + x^2 / 3"].contains(line)
      else { continue }
      let starts = random(12, in: -3...3) + [0, -0.0, 1, 1e9, -1e200, .infinity, .nan]
      let ends = try one.atOnce.ends(from: [starts])
      for (index, start) in starts.enumerated() {
        let trace = one.trace(from: [start])
        let note: Comment = "\(line) by \(optimizer) from \(start) at \(rate): \(trace.ending)"
        guard start.isFinite else {
          #expect(ends.states[index] == .lost, note)
          continue
        }
        #expect(ends.states[index] == one.state(of: trace), note)
        #expect(ends.points[0][index].isSame(as: trace.end[0]), note)
        #expect(ends.values[index].isSame(as: trace.value), note)
      }
    }
  }

  @Test(
    arguments: ["x^2 + x y + 2y^2", "(1 - x)^2 + (y - x^2)^2", "x^2 - y^2", "sqrt(x + y)"],
    optimizers)
  func `have the bits of single ones in two variables`(
    line: String, optimizer: Optimizer
  ) throws {
    // Newton's method needs a higher power of the root, which is a product over blocks.
    if line == "sqrt(x + y)", optimizer == .newton { return }
    for (rate, epochs) in [(0.05, 40), (0.4, 90)] {
      let one = try Case(
        line, of: ["x", "y"], Descent(optimizer: optimizer, rate: rate, epochs: epochs))
      let starts = [random(30, in: -2...2) + [0, 1e9], random(30, in: -2...2, seed: 2) + [0, -1]]
      let ends = try one.atOnce.ends(from: starts)
      for index in starts[0].indices {
        let trace = one.trace(from: starts.map { $0[index] })
        let note: Comment = "\(line) by \(optimizer) from \(starts.map { $0[index] }) at \(rate)"
        #expect(ends.states[index] == one.state(of: trace), note)
        for j in 0..<2 { #expect(ends.points[j][index].isSame(as: trace.end[j]), note) }
      }
    }
  }

  /// The functions of many numbers at once have digits of their own. (In a valley RMSProp jumps about
  /// as the last digits have it.)
  @Test(
    arguments: [
      "sin(x) + 0.5 sin(3x)", "x - log(x)", "log(x)", "exp(x) - 2x", "x^4 - 3x^3 + 2", "x^3",
      "sqrt(x) + 1/x", "exp(-x^2)", "tanh(x)^2", "softplus(x) - 0.3x", "x^x",
    ], optimizers.filter { $0 != .rmsprop() })
  func `end like single ones`(line: String, optimizer: Optimizer) throws {
    let one = try Case(line, Descent(optimizer: optimizer, rate: 0.02, epochs: 150))
    let starts = random(16, in: -2...4)
    let ends = try one.atOnce.ends(from: [starts])
    for (index, start) in starts.enumerated() {
      let trace = one.trace(from: [start])
      let note: Comment = "\(line) by \(optimizer) from \(start): \(trace.ending)"
      #expect(ends.states[index] == one.state(of: trace), note)
      guard ends.states[index] != .lost else { continue }
      #expect(abs(ends.points[0][index] - trace.end[0]) <= 1e-6 * (1 + abs(trace.end[0])), note)
    }
  }

  @Test(arguments: optimizers)
  func `that leave early end where they would have`(optimizer: Optimizer) throws {
    for line in ["sin(x) + 0.5 sin(3x)", "(x^2 - 1)^2", "cos(x)^2 + x^2 / 20", "x^2 + x"] {
      for (rate, epochs) in [(0.1, 150), (0.1, 151), (0.7, 200), (0.5, 201)] {
        var descents = try MultiStart(
          of: try parsed(line), parameters: ["x"],
          descent: Descent(optimizer: optimizer, rate: rate, epochs: epochs))
        let starts = [random(16, in: -5...5)]
        let early = descents.ends(from: starts)
        descents.finishesEarly = false
        let late = descents.ends(from: starts)
        #expect(zip(early.points[0], late.points[0]).allSatisfy { $0.isSame(as: $1) })
        #expect(zip(early.values, late.values).allSatisfy { $0.isSame(as: $1) })
        #expect(early.states == late.states)
      }
    }
  }

  @Test(arguments: [Optimizer.gradientDescent, .momentum()])
  func `do not depend on threads and company`(optimizer: Optimizer) throws {
    let descents = try MultiStart(
      of: try parsed("sin(x) cos(2y) + (x^2 + y^2) / 10"), parameters: ["x", "y"],
      descent: Descent(optimizer: optimizer, epochs: 40))
    let starts = [random(1500, in: -4...4), random(1500, in: -4...4, seed: 2)]
    let rates = random(1500, in: 0.01...0.3, seed: 3)
    let ends = descents.ends(from: starts, rates: rates, threads: 1)
    for threads in [2, 3, 16] {
      let other = descents.ends(from: starts, rates: rates, threads: threads)
      #expect(ends.points == other.points && ends.states == other.states)
    }
    for index in stride(from: 0, to: 1500, by: 97) {
      let alone = descents.ends(from: starts.map { [$0[index]] }, rates: [rates[index]])
      #expect(alone.points == ends.points.map { [$0[index]] })
    }
  }

  @Test(arguments: optimizers)
  func `take a rate each`(optimizer: Optimizer) throws {
    let one = try Case("(x^2 - 1)^2 + 0.3x", Descent(optimizer: optimizer, epochs: 70))
    let rates = random(40, in: 0...1.2) + [0, -0.1, 1e300, .nan]
    let starts = rates.map { _ in 0.5 }
    let ends = try one.atOnce.ends(from: [starts], rates: rates)
    let paths = try one.atOnce.paths(from: starts, rates: rates)
    #expect(paths.count == 71)
    for (index, rate) in rates.enumerated() {
      let trace = one.trace(from: [0.5], rate: rate)
      #expect(ends.states[index] == one.state(of: trace), "\(rate)")
      #expect(ends.points[0][index].isSame(as: trace.end[0]), "\(rate)")
      for (epoch, step) in trace.steps.enumerated() {
        #expect(paths[epoch][index].isSame(as: step.x[0]), "\(rate) in epoch \(epoch)")
      }
      #expect(trace.ending == .completed || paths[70][index].isNaN)
    }
  }

  @Test func `of none are none`() throws {
    let descents = try MultiStart(
      of: try parsed("x^2"), parameters: ["x"], descent: Descent(epochs: 3))
    let ends = descents.ends(from: [[]])
    #expect(ends.points == [[]] && ends.values.isEmpty && ends.states.isEmpty)
    #expect(descents.paths(from: []) == [[], [], [], []])
  }
}

@Suite struct `Many descents under way` {
  private let starts = [random(20_000, in: -5...5)]

  private func descents(_ optimizer: Optimizer, epochs: Int) throws -> MultiStart {
    try MultiStart(
      of: try parsed("sin(x) + 0.5 sin(3x)"), parameters: ["x"],
      descent: Descent(optimizer: optimizer, rate: 10, epochs: epochs))
  }

  @Test(arguments: [Optimizer.gradientDescent, .adam()])
  func `stop when asked to`(optimizer: Optimizer) throws {
    let calls = Log()
    let ends = try descents(optimizer, epochs: 1_000_000).ends(
      from: starts, threads: 2, isCancelled: { calls.append(1) > 20 })
    #expect(ends.isCancelled)
    #expect(ends.states.contains(.unfinished))
    #expect(ends.points[0].count == 20_000)
    let paths = try descents(optimizer, epochs: 50).paths(from: [1, 2], isCancelled: { true })
    #expect(paths[0] == [1, 2] && paths[50].allSatisfy(\.isNaN))
  }

  @Test(arguments: [Optimizer.gradientDescent, .adam()])
  func `tell how far they are`(optimizer: Optimizer) throws {
    let told = Log()
    _ = try descents(optimizer, epochs: 20).ends(
      from: starts, threads: 2, progress: { told.append($0) })
    #expect(told.values.count > 10)
    #expect(told.values == told.values.sorted())
    #expect(told.values.last == 1)
  }
}

/// Numbers told by several threads.
private final class Log: Sendable {
  private let numbers = Mutex<[Double]>([])

  var values: [Double] { numbers.withLock { $0 } }

  /// Returns how many there are.
  @discardableResult
  func append(_ value: Double) -> Int {
    numbers.withLock {
      $0.append(value)
      return $0.count
    }
  }
}
