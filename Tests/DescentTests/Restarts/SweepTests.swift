import Descent
import Expressions
import Synchronization
import Testing

private func sweep(
  _ text: String, from start: Double, rates: ClosedRange<Double>, count: Int = 101,
  epochs: Int = 400
) throws -> Sweep {
  let expression = try Expression(parsing: text, scope: Scope(variables: ["x"]))
  return try RateSweep(of: expression, parameter: "x", descent: Descent(epochs: epochs))
    .run(from: start, rates: rates, count: count)
}

@Suite struct `A sweep of the rate` {
  /// x ← (1 − 2 rate) x: it settles for rates between 0 and 1, and grows above.
  @Test func `of a parabola has the rate 1 as its limit`() throws {
    let found = try sweep("x^2", from: 1, rates: 0...2)
    #expect(found.rates.first == 0 && found.rates.last == 2 && found.rates.count == 101)
    for (rate, course) in zip(found.rates, found.courses) {
      switch rate {
      case 0.05...0.95: #expect(course == .minimum(0), "\(rate)")
      case 1: #expect(course == .swinging)
      case 1.1...2: #expect(course == .lost, "\(rate)")
      default: break
      }
    }
    #expect(found.curvatures == [2])
    #expect(found.paths.count == 401 && found.paths[0].allSatisfy { $0 == 1 })
    #expect(abs(found.paths[3][12] - 0.52 * 0.52 * 0.52) < 1e-12)
  }

  @Test func `tells slow from swinging`() throws {
    let found = try sweep("x^2", from: 1, rates: 0.0001...0.001, epochs: 50)
    #expect(found.courses.allSatisfy { $0 == .underway })
    #expect(found.bands.count == 1 && found.bands[0].indices == 0..<101)
  }

  /// x ← (1 − 2 rate) x comes to rest below the rate 1, however slowly, and grows above.
  @Test func `tells swings that shrink from such that grow`() throws {
    let found = try sweep("x^2", from: 1, rates: 0.9...1.1, epochs: 40)
    for (rate, course) in zip(found.rates, found.courses) where abs(rate - 1) > 1e-9 {
      if rate < 1 { #expect([.settling, .minimum(0)].contains(course), "\(rate)") }
      if rate > 1 { #expect(course == .growing, "\(rate)") }
    }
    // Two places, one hop apart, for good.
    let f = try sweep("sin(x) + 0.5 sin(3x)", from: 0.5, rates: 0.46...0.5, epochs: 200)
    #expect(f.courses.allSatisfy { $0 == .swinging })
  }

  /// Momentum swings in two ways at once, so that swings shrink by unequal parts.
  @Test func `tells swings that shrink unevenly from such that stay`() throws {
    let expression = try Expression(
      parsing: "sin(x) + 0.5 sin(3x)", scope: Scope(variables: ["x"]))
    let found = try RateSweep(
      of: expression, parameter: "x", descent: Descent(optimizer: .momentum(0.9), epochs: 100)
    ).run(from: 0.5, rates: 0.01...0.5, count: 248)
    #expect(!found.courses.contains(.swinging))
    #expect(found.courses.count { $0 == .settling } > 100)
  }

  @Test func `with the rate 0 does not move`() throws {
    let found = try sweep("x^2", from: 1, rates: 0...0.1, count: 11)
    #expect(found.courses[0] == .still && !found.courses.dropFirst().contains(.still))
  }

  @Test func `tells no curvature of a bottom that has none`() throws {
    #expect(
      try sweep("x^4", from: 1, rates: 0...3, count: 500, epochs: 100).curvatures
        .allSatisfy(\.isNaN))
  }

  @Test func `has bands without gaps`() throws {
    let found = try sweep("sin(x) + 0.5 sin(3x)", from: 0.5, rates: 0.01...3, count: 600)
    let bands = found.bands
    #expect(bands.first?.indices.lowerBound == 0 && bands.last?.indices.upperBound == 600)
    #expect(
      zip(bands, bands.dropFirst()).allSatisfy { $0.indices.upperBound == $1.indices.lowerBound })
    #expect(bands.count < 60)
  }

  @Test func `ends when it is cancelled`() throws {
    let expression = try Expression(parsing: "x^2", scope: Scope(variables: ["x"]))
    let found = try RateSweep(of: expression, parameter: "x", descent: Descent())
      .run(from: 1, rates: 0...1, count: 5, isCancelled: { true })
    #expect(found.isCancelled)
    #expect(found.courses.allSatisfy { $0 == .unfinished })
    #expect(found.minima.isEmpty)
  }

  /// Courses that were over when it was cancelled are those of a whole sweep; the others tell nothing.
  @Test(arguments: [1, 2, 40, 200, 320, 400])
  func `tells nothing untrue when it is cancelled on the way`(calls: Int) throws {
    let expression = try Expression(parsing: "cos(x)", scope: Scope(variables: ["x"]))
    let sweep = try RateSweep(of: expression, parameter: "x", descent: Descent(epochs: 150))
    let whole = sweep.run(from: 1, rates: 0...3, count: 200)
    let asked = Mutex(0)
    let found = sweep.run(
      from: 1, rates: 0...3, count: 200,
      isCancelled: {
        asked.withLock {
          $0 += 1
          return $0 > calls
        }
      })
    #expect(found.isCancelled == found.courses.contains(.unfinished))
    func end(_ course: Sweep.Course, _ sweep: Sweep) -> Double? {
      if case .minimum(let index) = course { sweep.minima[index].end[0].rounded() } else { nil }
    }
    for (course, expected) in zip(found.courses, whole.courses) where course != .unfinished {
      #expect(end(course, found) == end(expected, whole))
      if end(course, found) == nil { #expect(course == expected) }
    }
  }
}
