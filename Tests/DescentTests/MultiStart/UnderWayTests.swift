import Descent
import Expressions
import Synchronization
import Testing

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

  /// What is told of a descent when all are cancelled is what would have become of it.
  @Test(arguments: [Optimizer.gradientDescent, .momentum()], [1, 30, 80, 400])
  func `tell nothing untrue when they are stopped`(optimizer: Optimizer, calls: Int) throws {
    let descents = try MultiStart(
      of: try parsed("(x^2 - 1)^2 + 0.3x"), parameters: ["x"],
      descent: Descent(optimizer: optimizer, rate: 0.1, epochs: 300))
    // Some of these are lost.
    let starts = [random(9_000, in: -4...4)]
    let asked = Log()
    let found = descents.ends(from: starts, threads: 2, isCancelled: { asked.append(1) > calls })
    let whole = descents.ends(from: starts, threads: 1)
    #expect(found.isCancelled == found.states.contains(.unfinished))
    for index in starts[0].indices where found.states[index] != .unfinished {
      #expect(found.states[index] == whole.states[index])
      #expect(found.points[0][index].isSame(as: whole.points[0][index]))
    }
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
