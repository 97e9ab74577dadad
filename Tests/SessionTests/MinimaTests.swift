import Descent
import Plotting
import Testing

@testable import Session

@Suite struct `The statement minima` {
  private func found(_ lines: String...) -> MinimaOutcome? {
    var session = Interpreter()
    let outcomes = lines.flatMap { session.run($0) }
    guard case .minima(let minima)? = outcomes.last else {
      Issue.record("\(outcomes)")
      return nil
    }
    return minima
  }

  private func figure(_ lines: String...) -> Figure? {
    var session = Interpreter()
    guard case .figure(let figure)? = lines.flatMap({ session.run($0) }).last else { return nil }
    return figure
  }

  @Test func `finds those of a function, of its derivative, and of an expression`() {
    let f = "f(x) = sin(x) + 0.5 sin(3x)"
    #expect(found(f, "minima f on [-5, 5]")?.found.minima.count == 5)
    #expect(found(f, "minima f")?.interval == -5...5)
    #expect(found(f, "minima f' on [0, 3]")?.function == "f'")
    #expect(found("a = 2", "minima (x - a)^2 on [0, 2a]")?.found.minima.map(\.x) == [2])
    #expect(found("g(t) = t^2", "m = minima g")?.parameter == "t")
  }

  @Test func `gives a number under a name`() throws {
    var session = Interpreter()
    _ = session.run("m = minima cos(x) on [0, 20]")
    #expect(try session.value(of: "count(m)") == 3)
    _ = session.run("m = 4")
    #expect(throws: Diagnostic.self) { try session.value(of: "count(m)") }
    #expect(try session.value(of: "m + 1") == 5)
  }

  @Test(arguments: [
    (
      "minima x^2 on [-1, 2]",
      "1 minimum of x^2 on [-1, 2]",
      ["x^2 rises towards x = -1, to 1, and rises towards x = 2, to 4"]
    ),
    (
      "m = minima x^3 - 3x on [-5, 5]",
      "m: 1 minimum of x^3 - 3x on [-5, 5]",
      [
        "x^3 - 3x falls towards x = -5, to -110, and rises towards x = 5, to 110",
        "At x = -5 x^3 - 3x is lower than at any minimum",
      ]
    ),
    (
      "minima where(x < 0, -x, x) on [-1, 1]",
      "No minimum of where(x < 0, -x, x) on [-1, 1], as far as it could be decided",
      [
        "Not decided: next to x = 0",
        "where(x < 0, -x, x) rises towards x = -1, to 1, and rises towards x = 1, to 1",
      ]
    ),
    (
      "minima sqrt(x) on [-1, 4]", "No minimum of sqrt(x) on [-1, 4]",
      ["sqrt(x) has no value at x = -1, and rises towards x = 4, to 2"]
    ),
    (
      "minima log(x) + (x - 3)^2 on [-1, 5]", "1 minimum of log(x) + (x - 3)^2 on [-1, 5]",
      [
        "log(x) + (x - 3)^2 has no value at x = -1, and rises towards x = 5, to 5.60943791",
        "log(x) + (x - 3)^2 may be lower elsewhere on the interval than at any minimum",
      ]
    ),
    (
      "minima 3 on [0, 1]", "No minimum of 3 on [0, 1]",
      ["3 is constant on [0, 1]", "3 is constant at x = 0, and is constant at x = 1"]
    ),
    (
      "minima cos(x) on [1, 12]", "2 minima of cos(x) on [1, 12], 2 of them equally deep",
      [
        "cos(x) rises towards x = 1, to 0.54030231, and rises towards x = 12, to 0.84385396"
      ]
    ),
  ])
  func `says in words`(line: String, headline: String, remarks: [String]) {
    let outcome = found(line)
    #expect(outcome?.headline == headline)
    #expect(outcome?.remarks == remarks)
  }

  @Test func `is marked in pictures of descents, and where it is asked for`() {
    let f = "f(x) = sin(x) + 0.5 sin(3x)"
    #expect(figure(f, "plot f on [-5, 5]")?.minima.isEmpty == true)
    #expect(figure(f, "plot f, minima on [-5, 5]")?.minima.count == 5)
    let descent = figure(f, "d = descend f from 1", "plot f, d on [-3, 3]")
    #expect(descent?.minima.map(\.rank) == [.deepest, .deepest, .local])
  }

  @Test func `says what is not proven to be the deepest`() {
    let many = figure(
      "f(x) = sin(x) + 0.5sin(3x) + 0.25sin(9x) + 0.125sin(27x) + 0.0625sin(81x)"
        + " + 0.03sin(243x)",
      "plot f, minima on [-2, 2]")
    #expect(many?.mayHideMinima == true && many?.description.contains("may be others") == true)
    #expect(many?.minima.filter { $0.rank == .lowestKnown }.count == 1)
    #expect(many?.minima.min { $0.value < $1.value }?.rank == .lowestKnown)
    let sinc = figure("plot sin(x)/x, minima on [-20, 20]")
    #expect(sinc?.minima.filter { $0.rank == .lowestKnown }.count == 2)
    #expect(figure("plot x^2, minima")?.mayHideMinima == false)
  }

  @Test func `is no more than local where the function falls without bound at a pole`() {
    let pole = figure("plot 1/(x - 0.3) + x^2, minima on [-5, 5]")
    #expect(pole?.minima.map(\.rank) == [.local])
    #expect(
      found("minima 1/(x - 0.3) + x^2 on [-2, 2]")?.remarks.contains {
        $0.hasSuffix("is lower elsewhere on the interval than at any minimum")
      } == true)
  }

  @Test func `says that there is none, if it was asked for`() throws {
    var session = Interpreter()
    let outcomes = session.run("plot exp(x), minima on [-1, 1]")
    guard case .text(let text)? = outcomes.first, case .figure(let figure)? = outcomes.last else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(text == "No minimum of exp(x) on [-1, 1]")
    #expect(figure.wantsMinima && figure.minima.isEmpty)
    #expect(session.run("plot exp(x) on [-1, 1]").count == 1)
  }

  @Test func `marks in pictures those of the function that is descended`() {
    let f = "f(x) = sin(x) + 0.5 sin(3x)"
    let both = figure(f, "d = descend f from 1", "plot f', f, d on [-3, 3]")
    #expect(both?.markedCurve == 1 && both?.traces.first?.function == "f")
    #expect(both?.minima.map(\.rank) == [.deepest, .deepest, .local])
    #expect(figure(f, "d = descend f from 1", "plot f, d")?.traces.first?.function == nil)
    #expect(figure(f, "d = descend f from 1", "plot f', d")?.traces.first?.function == "f")
  }

  @Test func `marks flat bottoms, and no other level ground`() {
    let flat = figure("plot where(|x| < 1, 0, (|x| - 1)^2), minima on [-3, 3]")?.minima
    #expect(flat?.map(\.isFlat) == [true] && flat?.first?.rank == .deepest)
    #expect(figure("plot relu(x), minima on [-3, 3]")?.minima.map(\.isFlat) == [true])
    #expect(figure("plot min(x^2, 1), minima on [-3, 3]")?.minima.map(\.isFlat) == [false])
    #expect(figure("plot where(|x| < 1, 5, x^2), minima on [-3, 3]")?.minima == [])
    #expect(figure("plot 3, minima")?.minima == [])
  }

  /// The ends are told, not counted.
  @Test func `is quick for a picture, whatever the function`() {
    #expect(figure("plot sin(1/x), minima on [-1, 1]") != nil)
    #expect(figure("plot floor(1000x) sin(999x), minima on [-1, 1]") != nil)
  }
}
