import Descent
import Expressions
import Testing

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
}
