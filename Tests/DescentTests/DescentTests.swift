import Descent
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lecture's function, f(x) = sin(x) + 0.5 sin(3x).
private let lecture = Objective(
  value: { sin($0) + 0.5 * sin(3 * $0) },
  gradient: { cos($0) + 1.5 * cos(3 * $0) },
  curvature: { -sin($0) - 4.5 * sin(3 * $0) })

private let parabola = Objective(value: { $0 * $0 }, gradient: { 2 * $0 }, curvature: { _ in 2 })

@Suite struct `The lecture's descents` {
  /// Computed by NumPy for the lecture.
  @Test(arguments: ["1.0", "0.5"])
  func `agree with NumPy's traces in every row`(start: String) throws {
    let rows = try Reference.rows("trace-from-\(start).csv")
    let trace = Descent().run(on: lecture, from: try #require(Double(start)))
    #expect(trace.steps.count == 100)
    #expect(rows.count == 100)
    for (step, row) in zip(trace.steps, rows) {
      #expect(abs(step.x - row[0]) <= 1e-12)
      #expect(abs(step.value - row[1]) <= 1e-12)
    }
  }

  /// π/2 and −arccos √(7/12): the critical points in closed form.
  @Test func `end in two different valleys`() {
    let trap = Descent().run(on: lecture, from: 1)
    #expect(abs(trap.end - .pi / 2) < 1e-9)
    #expect(trap.isConverged)
    let valley = Descent().run(on: lecture, from: 0.5)
    #expect(abs(valley.end + acos((7.0 / 12).squareRoot())) < 1e-9)
    #expect(abs(valley.value + 1.0758287073) < 1e-9)
    #expect(valley.ending == .completed)
  }
}

@Suite struct `A descent that goes wrong` {
  @Test func `diverges where every step is larger than the last`() {
    let trace = Descent(rate: 10).run(on: parabola, from: 1)
    // x ← −19 x: 19¹⁰ is the first power beyond 10¹².
    #expect(trace.ending == .diverged(step: 10))
    #expect(trace.steps.count == 10)
    #expect(trace.end == 6_131_066_257_801)
    #expect(!trace.isConverged)
  }

  @Test func `is not called divergent for merely jumping about`() {
    let trace = Descent(rate: 10).run(on: lecture, from: 1)
    #expect(trace.ending == .completed)
    #expect(!trace.isConverged)
  }

  @Test func `goes far out and still arrives`() {
    let distant = Objective(
      value: { ($0 - 1e15) * ($0 - 1e15) }, gradient: { 2 * ($0 - 1e15) }, curvature: { _ in 2 })
    let trace = Descent(epochs: 1000).run(on: distant, from: 0)
    #expect(trace.ending == .completed)
    #expect(abs(trace.end - 1e15) < 1)
  }

  @Test func `falls without bound`() {
    let cubic = Objective(
      value: { $0 * $0 * $0 }, gradient: { 3 * $0 * $0 }, curvature: { 6 * $0 })
    let trace = Descent().run(on: cubic, from: -1)
    guard case .diverged(let step) = trace.ending else {
      Issue.record("ended with \(trace.ending)")
      return
    }
    #expect(step == trace.steps.count)
    #expect(trace.end.isFinite && trace.value.isFinite)
  }

  @Test func `can't start outside the domain`() {
    let logarithm = Objective(
      value: { log($0) }, gradient: { 1 / $0 }, curvature: { -1 / ($0 * $0) })
    let trace = Descent().run(on: logarithm, from: -1)
    #expect(trace.ending == .undefinedValue(step: 0, x: -1))
    #expect(trace.steps.isEmpty)
    #expect(trace.end == -1)
  }

  @Test func `stops before the place that has no value, keeping the steps so far`() {
    let logarithm = Objective(
      value: { log($0) }, gradient: { 1 / $0 }, curvature: { -1 / ($0 * $0) })
    // From 0.5 with rate 0.3 the first step leads to 0.5 − 0.3/0.5 = −0.1.
    let trace = Descent(rate: 0.3).run(on: logarithm, from: 0.5)
    #expect(trace.ending == .undefinedValue(step: 1, x: 0.5 - 0.3 * (1 / 0.5)))
    #expect(trace.steps == [Trace<Double>.Step(x: 0.5, value: log(0.5))])
    #expect(trace.end == 0.5)
  }

  @Test func `stops where the slope has no value`() {
    let root = Objective(
      value: { $0.squareRoot() }, gradient: { 0.5 / $0.squareRoot() }, curvature: { _ in 0 })
    let trace = Descent().run(on: root, from: 0)
    #expect(trace.ending == .undefinedGradient(step: 0))
    #expect(!trace.isConverged)
    #expect(trace.steps.isEmpty)
    #expect(trace.value == 0)
    #expect(!Descent(epochs: 0).run(on: root, from: 0).isConverged)
  }

  @Test func `is cancelled between two steps`() {
    let trace = Descent(epochs: 1_000_000).run(on: lecture, from: 1) { true }
    #expect(trace.ending == .cancelled(step: 0))
    #expect(trace.start == 1)
  }

  @Test func `tells how far it is, in order and not at every step`() {
    let reports = Mutex<[Double]>([])
    _ = Descent(epochs: 10_000).run(
      on: lecture, from: 1,
      progress: { fraction in
        reports.withLock { $0.append(fraction) }
      })
    let fractions = reports.withLock { $0 }
    #expect(fractions == fractions.sorted())
    #expect(fractions.allSatisfy { 0 < $0 && $0 <= 1 })
    #expect((5...100).contains(fractions.count))
    #expect(fractions.last ?? 0 > 0.9)
  }
}

@Suite struct `Optimizers` {
  /// On x² the update of each rule is linear in its state, so a few steps can be done by hand.
  @Test(arguments: [
    (Optimizer.gradientDescent, [1, 0.8, 0.64]),
    (.momentum(0.5), [1, 0.8, 0.54]),
    (.nesterov(0.5), [1, 0.8, 0.56]),
    (.newton, [1, 0.9, 0.81]),
  ])
  func `take the steps that their formulas say`(optimizer: Optimizer, expected: [Double]) {
    let trace = Descent(optimizer: optimizer, epochs: 3).run(on: parabola, from: 1)
    for (step, x) in zip(trace.steps, expected) { #expect(abs(step.x - x) < 1e-15) }
  }

  /// The first step of both is rate · sign(slope), up to the 10⁻⁸ in the denominator and RMSProp's
  /// uncorrected average.
  @Test func `with adaptive steps start with a step of known size`() {
    let adam = Descent(optimizer: .adam(), epochs: 2).run(on: parabola, from: 1)
    #expect(abs(adam.steps[1].x - 0.9) < 1e-8)
    let rmsprop = Descent(optimizer: .rmsprop(0.75), epochs: 2).run(on: parabola, from: 1)
    #expect(abs(rmsprop.steps[1].x - 0.8) < 1e-8)
  }

  @Test(arguments: [
    Optimizer.gradientDescent, .momentum(), .nesterov(), .adam(), .newton,
  ])
  func `find the valley from nearby`(optimizer: Optimizer) {
    let trace = Descent(optimizer: optimizer, rate: 0.05, epochs: 2000).run(on: lecture, from: -0.5)
    #expect(abs(trace.end + acos((7.0 / 12).squareRoot())) < 1e-6, "\(optimizer.name)")
  }

  @Test func `start afresh in every run`() {
    let descent = Descent(optimizer: .momentum())
    #expect(descent.run(on: lecture, from: 1) == descent.run(on: lecture, from: 1))
  }

  @Test func `climb with a negative rate, and Newton's steps go downhill from a hilltop`() {
    #expect(Descent(rate: -0.1).run(on: lecture, from: 0.5).end > 0.7)
    let newton = Descent(optimizer: .newton, rate: 0.5).run(on: lecture, from: 0.5)
    #expect(newton.value < 0)
  }
}
