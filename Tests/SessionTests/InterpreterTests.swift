import Descent
import Plotting
import Session
import Synchronization
import Testing

extension Interpreter {
  /// Runs lines and returns what came of the last one.
  mutating func last(_ lines: String...) -> Outcome? {
    lines.map { run($0) }.last?.last
  }
}

extension Outcome? {
  var number: Double? {
    if case .value(let value) = self, value.isScalar { value.numbers[0] } else { nil }
  }

  var trace: Trace<Double>? {
    if case .trace(let outcome) = self { outcome.trace as? Trace<Double> } else { nil }
  }

  var message: String? {
    if case .diagnostic(let diagnostic) = self { diagnostic.message } else { nil }
  }
}

/// What a watch was told.
final class Told: Sendable {
  private let all = Mutex<[Double]>([])
  var fractions: [Double] { all.withLock { $0 } }
  @Sendable func note(_ fraction: Double) { all.withLock { $0.append(fraction) } }
}

@Suite struct `The last value` {
  @Test func `is named by an underscore`() {
    var session = Interpreter()
    #expect(session.last("_ + 1").message == "Unknown name '_'")
    #expect(session.last("6 * 7").number == 42)
    #expect(session.last("_/2").number == 21)
    #expect(session.last("a = 3").number == 3)
    #expect(session.last("_").number == 21)
    #expect(session.last("_ + nothing").message != nil)
    #expect(session.last("_ + a").number == 24)
    #expect(session.last("b = _").number == 24)
  }

  @Test func `is among the lines that drew a picture`() throws {
    var session = Interpreter()
    for line in ["1 + 1", "a = 5", "_ + 1"] { _ = session.run(line) }
    guard case .figure(let figure)? = session.run("plot _ x").last else {
      Issue.record("no picture")
      return
    }
    #expect(figure.source == "1 + 1\n_ + 1\nplot _ x")
  }
}

@Suite struct `A session` {
  @Test func `is a value, so a copy is a snapshot`() {
    var session = Interpreter()
    _ = session.run("a = 1")
    var copy = session
    _ = copy.run("a = 2")
    #expect(session.last("a").number == 1)
    #expect(copy.last("a").number == 2)
  }

  @Test(arguments: ["a = ", "f(x) = ", "plot nothing", "d = descend a from", "a = sin", "2 +"])
  func `is left as it was by a mistake`(line: String) {
    var session = Interpreter()
    _ = session.run("a = 1")
    _ = session.run("f(x) = x + a")
    #expect(session.last(line).message != nil)
    #expect(session.last("f(1)").number == 2)
  }

  @Test(arguments: ["", "   ", "# a comment", "\t# 2 + 2"])
  func `says nothing to a line without a statement`(line: String) {
    var session = Interpreter()
    #expect(session.run(line).isEmpty)
  }

  @Test func `lets a name be used anew for another kind of thing`() {
    var session = Interpreter()
    #expect(
      session.last("q = 1", "q(x) = x", "q = descend x^2 from 1", "q = 3", "q + 1").number == 4)
    #expect(
      session.last("end(q)").message == "Expected the name of a descent in 'end(…)', found 'q'")
  }

  @Test(arguments: [
    ("np.sin(math.pi / 2)", 1), ("2**10", 1024), ("|−3|", 3), ("√16", 4), ("2³", 8), ("x₀ = 4", 4),
    ("where(2 > 1, 10, 20)", 10), ("min(3, 1, 2)", 1),
  ])
  func `understands the spellings of paper and of Python`(line: String, value: Double) {
    var session = Interpreter()
    #expect(session.last(line).number == value)
  }
}

@Suite struct `A descent as a value` {
  @Test func `takes its options in any order, by words that remain names`() throws {
    var session = Interpreter()
    for line in ["rate = 0.2", "epochs = 7", "from = 3"] { _ = session.run(line) }
    let trace = try #require(
      session.last("descend x^2 from from epochs epochs rate rate").trace)
    #expect(trace.rate == 0.2)
    #expect(trace.steps.count == 7)
    #expect(trace.start == 3)
  }

  @Test(arguments: [
    ("momentum", "momentum 0.9"), ("momentum 0.5", "momentum 0.5"), ("nesterov", "nesterov 0.9"),
    ("rmsprop 0.8", "rmsprop 0.8"), ("adam", "adam 0.9"), ("newton", "newton"),
  ])
  func `names its optimizer`(using: String, method: String) throws {
    var session = Interpreter()
    let trace = try #require(session.last("descend x^2 from 1 using \(using) epochs 3").trace)
    #expect(trace.method == method)
    #expect(trace.steps.count == 3)
  }

  @Test func `gives its parts to expressions`() {
    var session = Interpreter()
    _ = session.run("f(x) = (x - 2)^2")
    _ = session.run("d = descend f from 0 epochs 1 rate 0.25")
    #expect(session.last("start(d)").number == 0)
    #expect(session.last("end(d)").number == 1)
    #expect(session.last("f(end(d))").number == 1)
    guard case .value(let steps) = session.last("steps(d)") else {
      Issue.record("no list")
      return
    }
    #expect(!steps.isScalar)
    #expect(steps.numbers == [0])
  }

  @Test func `keeps its function when that is redefined`() {
    var session = Interpreter()
    _ = session.run("f(x) = x^2")
    _ = session.run("d = descend f from 1")
    _ = session.run("f(x) = sin(x)")
    guard case .figure(let figure) = session.last("plot d") else {
      Issue.record("no figure")
      return
    }
    #expect(figure.title == "f(x) = x^2")
    #expect(figure.curves[0].function(3) == 9)
  }

  @Test func `descends expressions and derivatives as well as names`() throws {
    var session = Interpreter()
    _ = session.run("f(x) = x^3 - x")
    #expect(try #require(session.last("descend f' from 1 epochs 500").trace).end.magnitude < 1e-6)
    #expect(try #require(session.last("descend x^2 - 2x from 0").trace).end > 0.99)
  }

  @Test func `ends where it is cancelled`() throws {
    var session = Interpreter()
    let outcome = session.run("d = descend x^2 from 1 epochs 1000000", watch: Watch { true }).last
    #expect(try #require(outcome.trace).ending == .cancelled(step: 0))
    #expect(session.last("end(d)").number == 1)
  }

  @Test func `tells how far it is`() {
    let told = Told()
    var session = Interpreter()
    let watch = Watch(progress: told.note).part(1, of: 2)
    _ = session.run("descend x^2 from 1 epochs 5000", watch: watch)
    #expect(told.fractions.count > 2)
    #expect(told.fractions == told.fractions.sorted())
    #expect(told.fractions.allSatisfy { 0.5...1 ~= $0 })
  }
}

@Suite struct `A plot` {
  func figure(_ lines: String...) throws -> (title: String, from: Double, to: Double, curves: Int) {
    var session = Interpreter()
    guard case .figure(let figure) = lines.map({ session.run($0) }).last?.last else {
      throw Diagnostic(message: "no figure", source: lines.last ?? "", column: 1, length: 1)
    }
    return (figure.title, figure.xRange.lower, figure.xRange.upper, figure.curves.count)
  }

  @Test func `is titled with the formula`() throws {
    let f = "f(x) = sin(x) + 0.5 sin(3x)"
    #expect(try figure(f, "plot f").title == f)
    #expect(try figure(f, "plot f'").title == "f'(x) = cos(x) + 1.5 cos(3x)")
    #expect(try figure(f, "plot f(x)").title == f)
    #expect(try figure(f, "plot f(2x)").title == "f(2x)")
    #expect(try figure("plot exp(-x^2)").title == "exp(-x^2)")
  }

  @Test(arguments: [
    ("plot f", "f(x)"), ("plot f'", "f'(x)"), ("plot tan(x)", "y"), ("plot f, f'", ""),
  ])
  func `names its vertical axis after the function`(line: String, label: String) {
    var session = Interpreter()
    guard case .figure(let figure) = session.last("f(x) = x^2", line) else {
      Issue.record("no figure")
      return
    }
    #expect(figure.yLabel == label)
  }

  @Test func `shows the interval it is given, or all that happened`() throws {
    let on = try figure("plot x^2 on [-1/2, pi]")
    #expect(on.from == -0.5 && on.to == .pi)
    #expect(try figure("plot x^2").to == 5)
    let far = try figure("d = descend (x - 20)^2 from 0", "plot d")
    #expect(far.from == -5 && far.to > 19.9)
  }

  @Test func `draws a descent over its function when that is not named`() throws {
    #expect(try figure("d = descend x^2 from 1", "plot d").curves == 1)
    #expect(
      try figure("d = descend x^2 from 1", "e1 = descend x^2 from 2", "plot d, e1").curves == 1)
  }

  @Test func `of a function keeps what it was when a variable changes`() {
    var session = Interpreter()
    _ = session.run("a = 1")
    guard case .figure(let figure) = session.last("plot a x") else {
      Issue.record("no figure")
      return
    }
    _ = session.run("a = 2")
    #expect(figure.curves[0].function(3) == 3)
  }
}

@Suite struct `Numbers` {
  @Test(arguments: [
    (1.5707963267948966, "1.57079633"), (-0.7016741237876035, "-0.70167412"), (0.5, "0.5"),
    (100, "100"), (-0.0, "0"), (1e-9, "1e-09"), (2.03703597633e-10, "2.03703598e-10"),
    (123456789.123, "123456789.123"),
    (1000000000.9, "1000000000.9"),
    (-123456789012345.6, "-123456789012345.6"), (1.5e9 + 1e-9, "1500000000"), (1e15, "1e+15"),
    (1e300, "1e+300"),
    (.nan, "NaN"), (.infinity, "inf"), (-.infinity, "-inf"), (0.00012, "0.00012"),
  ])
  func `are shown as NumPy shows them`(number: Double, text: String) {
    #expect(number.text() == text)
  }
}
