import Descent
import Expressions
import Testing

/// An end depends on its start alone: neither on who else is under way, nor on how it is run.
@Suite struct `Many descents on their own` {
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

  /// Starts so near to each other, or so alike, that descents meet long before they rest; among them
  /// some that diverge, and some that were on steeper ground.
  @Test(arguments: [1, 2, 3], [60, 61, 200])
  func `that meet go on as one and end as alone`(threads: Int, epochs: Int) throws {
    let lines: [(String, Double)] = [
      ("sin(x) + 0.5 sin(3x)", 0.1), ("x^4 / 4 - x^2 / 2", 0.05), ("x^2 / 2", 0.9), ("cos(x)", 0.9),
    ]
    for (line, rate) in lines {
      var descents = try MultiStart(
        of: try parsed(line), parameters: ["x"], descent: Descent(rate: rate, epochs: epochs))
      let near: [Double] = (0..<700).map { 0.5 + Double($0) * 1e-13 }
      let even: [Double] = (0..<700).map { Double($0) / 60 - 6 }
      let far: [Double] = [1e3, 1e9, .infinity, .nan, .nan, 6, 6, -6, -6]
      let starts = [[near, even, far, even.reversed()].flatMap { $0 }]
      let early = descents.ends(from: starts, threads: threads)
      descents.finishesEarly = false
      let late = descents.ends(from: starts, threads: 1)
      #expect(zip(early.points[0], late.points[0]).allSatisfy { $0.isSame(as: $1) }, "\(line)")
      #expect(early.states == late.states, "\(line)")
    }
  }

  /// The slope that counts as flat depends on the steepest that was met, also by who joined another.
  @Test func `that meet keep the slopes they have met`() throws {
    let f = try parsed("1048576 relu(x - 1) + x / 8")
    var descents = try MultiStart(
      of: f, parameters: ["x"], descent: Descent(rate: 0x1p-20, epochs: 20))
    // One step takes them to the same place, from steep ground and from gentle.
    for starts: [Double] in [[1, 1, 2, 1, 2, 2, 1], [2, 2, 1, 2, 1]] {
      descents.finishesEarly = true
      let states = descents.ends(from: [starts]).states
      #expect(states == starts.map { $0 > 1 ? .atRest : .moving })
      descents.finishesEarly = false
      #expect(states == descents.ends(from: [starts]).states)
    }
  }

  @Test func `that meet in a plane end as alone`() throws {
    let f = try parsed("sin(x) + x^2 / 8 + (y - 1)^2")
    var descents = try MultiStart(
      of: f, parameters: ["x", "y"], descent: Descent(rate: 0.2, epochs: 120))
    let xs: [Double] = (0..<900).map { Double($0 % 30) * 1e-9 }
    let starts = [xs, (0..<900).map { Double($0 / 30) / 10 }]
    let early = descents.ends(from: starts)
    descents.finishesEarly = false
    let late = descents.ends(from: starts)
    #expect(early.points == late.points && early.states == late.states)
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
