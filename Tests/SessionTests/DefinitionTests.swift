import Session
import Testing

@Suite struct `A definition` {
  @Test(arguments: [
    ("f(x) = sin(x) + 0.5 sin(3x)", ["cos(x) + 1.5 cos(3x)"]),
    ("f(t) = t^3 - 2t + 1", ["3t^2 - 2"]),
    ("g(x, y) = x^2 - y^2", ["2x", "-2y"]),
    ("c(x) = 3", ["0"]),
  ])
  func `is shown back with its derivatives`(line: String, derivatives: [String]) {
    var session = Interpreter()
    guard case .definition(let definition) = session.last(line) else {
      Issue.record("no definition")
      return
    }
    #expect(definition.derivatives == derivatives)
    #expect(line.hasSuffix("= " + definition.expression))
  }

  @Test func `keeps variables as names and sees their present values`() {
    var session = Interpreter()
    _ = session.run("a = 2")
    guard case .definition(let definition) = session.last("h(x) = a x^2") else {
      Issue.record("no definition")
      return
    }
    #expect(definition.derivatives == ["2a x"])
    #expect(session.last("h(3)").number == 18)
    #expect(session.last("a = 5", "h(3)").number == 45)
    #expect(session.last("h'(3)").number == 30)
  }

  /// A product of so many factors that its derivative has more than 20,000 parts.
  static func product(_ count: Int) -> String {
    "f(x) = " + (1...count).map { "(x+\($0))" }.joined()
  }

  @Test func `is kept where its derivative is too long, and that is said where it is asked for`() {
    var session = Interpreter()
    guard case .definition(let definition) = session.last(Self.product(160)) else {
      Issue.record("no definition")
      return
    }
    #expect(definition.derivatives == [nil])
    #expect(session.last("f(-160)").number == 0)
    guard case .figure = session.last("plot f on [0, 1]") else {
      Issue.record("no picture")
      return
    }
    let message = "Written out, the derivative of 'f' has more than 20,000 parts"
    #expect(session.last("f'(1)").message == message)
    #expect(session.last("plot f'").message == message)
    #expect(session.last("descend f from 1").message == message)
  }

  @Test func `is descended where only its second derivative is too long`() {
    var session = Interpreter()
    #expect(session.last(Self.product(60), "descend f from 1 rate 1e-90").trace != nil)
    #expect(
      session.last("descend f from 1 using newton").message
        == "Written out, the derivative of 'f'' has more than 20,000 parts")
  }

  @Test func `sees functions that are redefined after it`() {
    var session = Interpreter()
    #expect(session.last("f(x) = x", "g(x) = f(x) + 1", "f(x) = 10x", "g(2)").number == 21)
  }
}
