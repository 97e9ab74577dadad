import Expressions
import Testing

@Suite struct DefinitionsTests {
  private func definitions(_ lines: (name: String, parameters: [String], body: String)...) throws
    -> Definitions
  {
    var definitions = Definitions()
    for line in lines {
      let scope = definitions.scope.adding(parameters: line.parameters)
      let body = try Expression(parsing: line.body, scope: scope)
      try definitions.define(line.name, parameters: line.parameters, as: body)
    }
    return definitions
  }

  private func value(_ line: String, in definitions: Definitions) throws -> Double {
    let expression = try Expression(parsing: line, scope: definitions.scope)
    return Program(try definitions.expanded(expression), parameters: [])([])
  }

  @Test func lectureFunctionHasItsDerivatives() throws {
    let definitions = try definitions(("f", ["x"], "sin(x) + 0.5 sin(3x)"))
    #expect(try definitions.derivative(of: "f").description == "cos(x) + 1.5 cos(3x)")
    #expect(try definitions.derivative(of: "f", order: 2).description == "-sin(x) - 4.5 sin(3x)")
    #expect(try definitions.derivative(of: "f", order: 0).description == "sin(x) + 0.5 sin(3x)")
    // python3 -c "from math import *; print(cos(.5)+1.5*cos(3*.5), -sin(.5)-4.5*sin(3*.5))"
    #expect(try value("f'(0.5)", in: definitions) == 0.9836883643919271)
    #expect(try value("f''(0.5)", in: definitions) == -4.968152978322448)
  }

  @Test func numbersNeededByName() throws {
    var definitions = Definitions()
    for (index, name) in ["a", "b", "c", "unused"].enumerated() {
      definitions.set(name, to: Double(index))
    }
    definitions.set("end", of: "d", to: 0.5)
    for (name, body) in [("h", "a x + c"), ("k", "h(x) + h(2x) + end(d)")] {
      let scope = definitions.scope.adding(parameters: ["x"])
      try definitions.define(
        name, parameters: ["x"], as: try Expression(parsing: body, scope: scope))
    }
    // c is a parameter here, and yet a variable in h.
    let scope = definitions.scope.adding(parameters: ["c"])
    let line = try Expression(parsing: "k'(c) + b", scope: scope)
    let values = definitions.values(in: line, parameters: ["c"])
    #expect(values.map(\.name) == ["a", "b", "c", "end(d)"])
    #expect(values.map(\.value) == [0, 1, 2, 0.5])
    #expect(definitions.values(in: .name("c"), parameters: ["c"]).isEmpty)
  }

  @Test func bindingIsLate() throws {
    var definitions = try definitions(("f", ["x"], "x^2"), ("h", ["t"], "2 f(t) + f'(t)"))
    #expect(try value("h(3)", in: definitions) == 24)
    try definitions.define("f", parameters: ["x"], as: .name("x"))
    #expect(try value("h(3)", in: definitions) == 7)
    definitions.set("a", to: -2)
    let body = try Expression(parsing: "a x", scope: definitions.scope.adding(parameters: ["x"]))
    try definitions.define("f", parameters: ["x"], as: body)
    definitions.set("a", to: -5)
    #expect(try value("f(2)", in: definitions) == -10)
    #expect(try definitions.derivative(of: "f").description == "-5")
  }

  @Test func parametersHideVariables() throws {
    var definitions = try definitions(("f", ["x"], "x + 1"))
    definitions.set("x", to: 100)
    #expect(try value("f(2)", in: definitions) == 3)
    #expect(try value("x f(x)", in: definitions) == 10100)
  }

  @Test func gradientHasOnePartAParameter() throws {
    let definitions = try definitions(("g", ["x", "y"], "x^2 - y^2 + x y"))
    #expect(try definitions.gradient(of: "g").map(\.description) == ["2x + y", "-2y + x"])
  }

  @Test func numbersOfDescentsArePutIn() throws {
    var definitions = Definitions()
    definitions.set("end", of: "d", to: 1.5)
    #expect(try value("end(d) + 1", in: definitions) == 2.5)
    definitions.set("end", of: "d", to: 2.5)
    #expect(try value("end(d) + 1", in: definitions) == 3.5)
    definitions.remove("d")
    #expect(throws: SyntaxError.self) { try value("end(d)", in: definitions) }
  }

  @Test func circlesAreErrors() throws {
    var definitions = try definitions(("f", ["x"], "x"), ("g", ["x"], "f(x)"), ("h", ["x"], "g(x)"))
    let before = definitions.functions
    let body = try Expression(parsing: "h(x)", scope: definitions.scope.adding(parameters: ["x"]))
    let error = #expect(throws: ExpressionError.self) {
      try definitions.define("f", parameters: ["x"], as: body)
    }
    #expect(error?.message == "'f' would need itself: f → h → g → f")
    #expect(error?.hint == "Give the new function another name")
    #expect(definitions.functions == before)
    let own = #expect(throws: ExpressionError.self) {
      try definitions.define("f", parameters: ["x"], as: .apply("f", order: 1, [.name("x")]))
    }
    #expect(own?.message == "'f' would need itself")
  }

  @Test(arguments: [
    ("log(x)", -1.0), ("log2(3x)", -1), ("log(x^2 - 4)", 1), ("atanh(x)", 2), ("acosh(x)", -2),
    ("sqrt(x)^2", -1), ("x^0.5", -1), ("x + 0 log(x)", -1), ("where(x > 5, x, log(x))", -1),
  ])
  func `a derivative is undefined where its function is`(body: String, outside: Double) throws {
    let definitions = try definitions(("f", ["x"], body))
    for order in ["'", "''"] {
      #expect(try value("f\(order)(\(outside))", in: definitions).isNaN)
      #expect(try value("2 f\(order)(\(outside)) + 1", in: definitions).isNaN)
    }
  }

  @Test func `a derivative has its pole where its function has one`() throws {
    let definitions = try definitions(("f", ["x"], "log(x)"), ("g", ["x"], "cbrt(x)"))
    #expect(try value("f'(0)", in: definitions) == .infinity)
    #expect(try value("f'(4)", in: definitions) == 0.25)
    #expect(try value("g'(-8)", in: definitions) == 1.0 / 12)
    #expect(try definitions.derivative(of: "f").description == "1/x")
  }

  @Test func `a derivative that is too long is told from its function`() throws {
    let body = (1...160).map { "(x + \($0))" }.joined(separator: "*")
    let definitions = try definitions(("f", ["x"], body))
    #expect(try value("f(-160)", in: definitions) == 0)
    let error = #expect(throws: ExpressionError.self) { try value("f'(1)", in: definitions) }
    #expect(
      error?.message == "Written out, the derivative of 'f' has more than 20,000 parts")
    #expect(error?.hint == "'f' itself has values and can be drawn: plot f")
  }

  @Test func growthIsAnError() throws {
    var lines: [(String, [String], String)] = [("f0", ["x"], "x + x")]
    for i in 1..<40 { lines.append(("f\(i)", ["x"], "f\(i - 1)(f\(i - 1)(x))")) }
    var definitions = Definitions()
    for (name, parameters, body) in lines {
      let scope = definitions.scope.adding(parameters: parameters)
      try definitions.define(
        name, parameters: parameters, as: Expression(parsing: body, scope: scope))
    }
    let error = #expect(throws: ExpressionError.self) { try value("f39(1)", in: definitions) }
    #expect(error?.message == "Written out, the expression has more than 20,000 parts")
  }

  @Test func longChainsAreAnError() throws {
    var definitions = try definitions(("f0", ["x"], "x"))
    for i in 1..<300 {
      try definitions.define(
        "f\(i)", parameters: ["x"], as: .apply("f\(i - 1)", order: 0, [.name("x")]))
      if i == 99 { #expect(try value("f99(2)", in: definitions) == 2) }
    }
    let error = #expect(throws: ExpressionError.self) { try value("f299(1)", in: definitions) }
    #expect(error?.message == "More than 100 definitions build on each other")
  }

  @Test func whatIsGoneIsNamed() throws {
    var definitions = try definitions(("f", ["x"], "x"), ("g", ["x"], "f(x)"))
    definitions.set("a", to: 1)
    try definitions.define("h", parameters: ["x"], as: .name("a"))
    definitions.remove("a")
    definitions.remove("f")
    let name = #expect(throws: ExpressionError.self) { try value("h(1)", in: definitions) }
    #expect(name?.message == "'a' is no longer a variable")
    let function = #expect(throws: ExpressionError.self) { try value("g(1)", in: definitions) }
    #expect(function?.message == "'f' is no longer a function")
    try definitions.define("f", parameters: ["x", "y"], as: .name("y"))
    let count = #expect(throws: ExpressionError.self) { try value("g(1)", in: definitions) }
    #expect(count?.message == "'f' takes 2 arguments, found 1")
  }
}
