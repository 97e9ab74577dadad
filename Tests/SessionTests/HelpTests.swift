import Testing

@testable import Session

@Suite struct `The help` {
  @Test func `fits one screen`() throws {
    let lines = Help.overview.split(separator: "\n")
    #expect(lines.count <= 22)
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.filter { $0.count > 80 })")
  }

  @Test(arguments: Help.topics) func `lists every topic, and has a page on it`(topic: String) {
    #expect(Help.overview.contains(topic))
    #expect(Help.text(on: topic) != nil)
  }

  @Test(arguments: Help.pages.map(\.topic)) func `shows examples that run`(topic: String) throws {
    let page = try #require(Help.pages.first { $0.topic == topic })
    #expect(!page.examples.isEmpty)
    var session = Interpreter()
    for example in page.examples {
      #expect(page.shown.contains("\n  " + example))
      let outcome = session.last(example)
      #expect(outcome != nil && outcome.message == nil, "\(example)")
    }
  }

  @Test(arguments: BuiltIn.all.map(\.name))
  func `explains every built-in name with examples that run, and their values`(name: String) throws
  {
    let builtIn = try #require(BuiltIn(named: name))
    #expect(Help.functions.contains("  \(builtIn.usage)  "))
    for example in builtIn.examples {
      #expect(builtIn.page.contains("\n  " + example))
      var session = Interpreter()
      let outcome = session.last(example)
      #expect(outcome != nil && outcome.message == nil, "\(example)")
      if let mark = example.firstRange(of: "  # ") {
        #expect(outcome.number?.text() == String(example[mark.upperBound...]))
      }
    }
    #expect(builtIn.examples[0].contains("  # "), "its value is missing")
    for alias in builtIn.aliases { #expect(Help.text(on: alias) == builtIn.page) }
  }

  @Test(arguments: [
    ("?sqrt", "help sqrt"), ("sqrt?", "help sqrt"), ("  ?  plot ", "help plot"),
    ("??plot", "help plot"), ("?", "help"),
  ])
  func `is asked for by a question mark, too`(line: String, command: String) {
    var session = Interpreter()
    let text = "\(session.run(command))"
    #expect(text.hasPrefix("[Session.Outcome.text("))
    #expect("\(session.run(line))" == text)
  }

  @Test(arguments: ["f(x, y) = x^2 y", "a = 0.5", "d = descend x^2 from 1", "s = sweep x^2 from 1"])
  func `shows again what the user has defined`(line: String) throws {
    var session = Interpreter()
    let shown = "\(session.run(line))"
    #expect("\(session.run("help \(line.prefix(1))"))" == shown)
    #expect("\(session.run("\(line.prefix(1))?"))" == shown)
  }

  @Test func `has no page on what there is not`() {
    var session = Interpreter()
    #expect("\(session.run("?nothing"))".contains("There is no help on"))
    #expect("\(session.run("f(1, 2)?"))".contains("diagnostic"))
  }

  @Test(arguments: [
    (
      "sqrt",
      """
      sqrt(x) is the square root. One argument.

      Derivative:
        sqrt'(x) = 1/(2 sqrt(x))

      Examples:
        sqrt(2)  # 1.41421356
        plot sqrt(x)
      """
    ),
    (
      "ln",
      """
      log(x) is the natural logarithm. One argument. Also written ln.

      Derivative:
        log'(x) = 1/x

      Examples:
        log(10)  # 2.30258509
        plot log(x)
      """
    ),
    (
      "hypot",
      """
      hypot(x, y) is the length sqrt(x^2 + y^2). Two arguments.

      Derivative:
        ∂hypot/∂x = x/hypot(x, y)
        ∂hypot/∂y = y/hypot(x, y)

      Example:
        hypot(3, 4)  # 5
      """
    ),
    (
      "π",
      """
      pi is the ratio of a circle's circumference to its diameter. Also written π, PI.

      Examples:
        pi  # 3.14159265
        sin(pi/6)  # 0.5
      """
    ),
  ])
  func `says what a name is as a person would`(name: String, page: String) {
    #expect(Help.text(on: name) == page)
  }

  @Test(arguments: [
    ("plto", "Did you mean 'help plot'?"), ("sigmiod", "Did you mean 'help sigmoid'?"),
    ("Descend", "Did you mean 'help descend'?"), ("sqr", "Did you mean 'help sqrt'?"),
    ("definition", "Did you mean 'help definitions'?"),
    ("xyzzy", "Write help for the list of topics"),
  ])
  func `names the topic that a mistyped one is near to`(topic: String, hint: String) throws {
    var session = Interpreter()
    guard case .diagnostic(let diagnostic) = session.last("help \(topic)") else {
      Issue.record("no diagnostic")
      return
    }
    #expect(diagnostic.message == "There is no help on '\(topic)'")
    #expect(diagnostic.hint == hint)
  }
}
