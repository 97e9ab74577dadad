import Foundation
import Terminal
import Testing

@testable import Lessons
@testable import minima

@Suite struct `Plain presentation` {
  /// Whether a text has characters that draw: rules, frames, blocks, braille, ticks, bullets.
  private func draws(_ text: String) -> Bool {
    let drawing = [0x1B...0x1B, 0x2022...0x2023, 0x2500...0x27BF, 0x2800...0x28FF]
    return text.unicodeScalars.contains { scalar in
      drawing.contains { $0.contains(Int(scalar.value)) }
    }
  }

  /// All steps, with the commands that list things.
  private var keys: [String] {
    (1...26).flatMap { [":goto \($0)", ""] } + [
      ":goto slope", "cos(x)", "cos(x) + 1.5 cos(3x)", ":list", ":review", ":help", ":hint",
      ":goto your-turn", "", ":quit",
    ]
  }

  @Test func `has no drawing characters in the whole lesson, and describes its pictures`() throws {
    let result = try Program.run(
      ["learn", "--plain"], input: keys.joined(separator: "\n") + "\n", in: Folder())
    #expect(result.status == 0)
    #expect(
      !draws(result.output),
      "\(result.output.split(separator: "\n").filter { draws(String($0)) })")
    #expect(result.output.contains("\nStep 3 of 26: A function with hills and valleys\n"))
    #expect(result.output.contains("curve.png\nf(x) = sin(x) + 0.5 sin(3x): "))
    // Not before the questions about it.
    #expect(
      result.output.components(separatedBy: "Question 3 of").map { $0.contains("It is lowest at") }
        == [false, true])
    #expect(
      result.output.contains(
        "  4  you are here, done: A function with hills and valleys: What is f′(x),"))
    #expect(result.output.contains("\n  wrong: cos(x)\n  right: cos(x) + 1.5 cos(3x)\n"))
  }

  @Test(arguments: [["learn", "--plain"], ["--plain", "learn"]])
  func `sends no escape sequence to a terminal that could show all`(arguments: [String]) throws {
    let terminal = try PseudoTerminal(
      arguments, in: Folder(), environment: ["TERM": "xterm-kitty", "LANG": "C.UTF-8"])
    var text = terminal.waitForPrompt()
    for line in [":goto curve", "", "1 + ", "plot f theme dark"] { text += terminal.enter(line) }
    #expect(!draws(text))
    #expect(text.contains("figure-1.png\nf(x) = sin(x) + 0.5 sin(3x): "))
    terminal.type(":quit\r")
    #expect(terminal.status() == 0)
  }

  @Test func `reads a picture out again after a jump, not at the next question`() throws {
    let terminal = try PseudoTerminal(["learn", "--plain"], in: Folder())
    terminal.waitForPrompt()
    let picture = "curve.png\nf(x) = sin(x) + 0.5 sin(3x): a plot"
    #expect(terminal.enter(":goto how-many").contains(picture))
    _ = terminal.enter("5")
    let next = terminal.enter("")
    #expect(next.contains("Question 3 of 8") && !next.contains("curve.png"))
    #expect(terminal.enter(":back").contains(picture))
    // What was made on the way is named only.
    #expect(terminal.enter(":goto from-one").contains("slopes.png\n> one = descend"))
  }

  @Test func `says in words where a mistake is, and stays when the lesson begins`() throws {
    let terminal = try PseudoTerminal(
      ["--plain"], in: Folder(), environment: ["TERM": "xterm-256color"])
    var text = terminal.waitForPrompt()
    let mistake = terminal.enter("sin(2) + sen(3)")
    #expect(mistake.contains("\n  sin(2) + sen(3)\n  at character 10: sen\n"))
    #expect(terminal.enter("1 +").contains("\n  at the end of the line\n"))
    text += terminal.enter("plot x^2")
    #expect(text.contains("figure-1.png\nx²: a plot over x from −5 to 5;"))
    text += terminal.enter(":learn")
    #expect(text.contains("\nStep 1 of 26: "))
    #expect(!draws(text))
  }

  @Test func `holds for a script too`() throws {
    let result = try Program.run(["--plain"], input: "plot x^2\n", in: Folder())
    #expect(result.output.hasPrefix("Picture: figure-1.png\nx²: a plot over x from −5 to 5;"))
  }

  @Test func `is not what a terminal gets unasked: without colours where none are wanted`() throws {
    func output(_ environment: [String: String]) throws -> String {
      try PseudoTerminal(["lessons"], in: Folder(), environment: environment).waitForPrompt()
    }
    let colour = "\u{1B}[38;5;98m"
    #expect(try output(["TERM": "xterm-256color"]).contains(colour))
    let monochrome = try output(["TERM": "xterm-256color", "NO_COLOR": "1"])
    #expect(!monochrome.contains(colour))
    #expect(monochrome.contains("\u{1B}[1m"))
    #expect(try !output(["TERM": "dumb"]).contains("\u{1B}"))
  }
}

@Suite struct `A command that the prompt does not know` {
  @Test(arguments: [
    (":hlep", "Did you mean ':help'?"), (":picture", "Did you mean ':pictures'?"),
    (":quiet now", "Did you mean ':quit'?"), (":lea", "Did you mean ':learn'?"),
    (":hint", "It is for lessons: ':learn' starts or resumes one."),
  ])
  func `is told what was perhaps meant`(line: String, hint: String) throws {
    let terminal = try PseudoTerminal([], in: Folder())
    terminal.waitForPrompt()
    let word = line.prefix { $0 != " " }
    let answer = terminal.enter(line).replacing("\n", with: " ")
    #expect(answer.contains("There is no command '\(word)' here. \(hint) "))
  }

  @Test(arguments: [
    ("learn", "Commands begin with a colon. Did you mean ':learn'?"),
    ("help learn", ":learn: start or resume the lesson"),
    ("help :keys", ":keys: list the keys that help to type"),
    ("help", "Also here: :help, :learn, :pictures, :keys and :quit"),
    (":help plot", "Draws functions and descents together."),
  ])
  func `is told of in the help of the language, too`(line: String, text: String) throws {
    let terminal = try PseudoTerminal([], in: Folder())
    terminal.waitForPrompt()
    #expect(terminal.enter(line).contains(text))
  }

  @Test(arguments: [":foo", ":", ":héllo"])
  func `is named with those that it knows`(line: String) throws {
    let terminal = try PseudoTerminal([], in: Folder())
    terminal.waitForPrompt()
    let answer = terminal.enter(line)
    let word = line.prefix { $0 != " " }
    #expect(answer.contains("There is no command '\(word)' here. There are :help,"))
    #expect(answer.contains(":quit.\n"))
    #expect(!answer.contains("Expected"))
    #expect(terminal.enter("6 * 7").contains("6·7 = 42"))
  }

  @Test func `costs nothing where only its argument is wrong`() throws {
    let terminal = try PseudoTerminal([], in: Folder())
    terminal.waitForPrompt()
    let mistake = terminal.enter(":learn local-minimum").replacing("\n", with: " ")
    #expect(mistake.contains("nor as a file. Did you mean 'local-minima'? "))
    #expect(terminal.enter(":help sqrt").contains("sqrt(x) is the square root."))
    let superfluous = "':learn' takes one lesson; 'x' was not understood."
    #expect(terminal.enter(":learn local-minima x").contains(superfluous))
    #expect(terminal.enter(":learn local-minima").contains("1 of 26"))
  }
}

@Suite struct `A window of 24 rows` {
  @Test(arguments: [
    (":goto from-one", "> plot f, one on [-5, 5]"), (":goto deepest", "> plot f on [-5, 5]"),
    (":goto what-decided", "> plot f, one, half on [-5, 5]"),
  ])
  func `shows the question, the picture it is about, and the line that made it`(
    command: String, line: String
  ) throws {
    let terminal = try PseudoTerminal(
      ["learn"], in: Folder(), environment: ["LANG": "C.UTF-8"])
    terminal.waitForPrompt()
    let rows = terminal.enter(command).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(rows.lastIndex { $0 == line })
    #expect(rows.count - start <= 24)
    #expect(rows[start...].contains { $0.contains("┬") })
    #expect(rows.last == "Your answer > ")
    #expect(rows[start - 1].contains("Within") || !line.contains("one"))
  }

  @Test func `has the signs of a list explained`() throws {
    let terminal = try PseudoTerminal(["learn"], in: Folder())
    terminal.waitForPrompt()
    _ = terminal.enter(":goto slope")
    _ = terminal.enter(":skip")
    #expect(terminal.enter(":list").contains("\n  > you are here, ✓ done, – skipped\n"))
  }
}

@Suite struct `A narrow window` {
  @Test(arguments: [
    (49, "── 3 of 25 · A function with hills and valleys ──"),
    (48, "── 3 of 25 · A function with hills and valleys ─"),
    (47, "── 3 of 25 · A function with hills and valleys "),
    (46, "── 3 of 25 · A function with hills and valle… "),
    (40, "── 3 of 25 · A function with hills and… "),
  ])
  func `has a header that ends in one ellipsis`(width: Int, rule: String) {
    let header = Header(
      step: "curve", title: "A function with hills and valleys", number: 3, count: 25, done: 2)
    #expect(Presentation.pipe.rule(for: header, width: width).plain == rule)
  }

  @Test func `has the columns of help below each other, or the second one hanging`() throws {
    let terminal = try PseudoTerminal([], in: Folder(), columns: 40)
    terminal.waitForPrompt()
    let overview = terminal.enter("help")
    #expect(
      overview.contains(
        "\n  explore f from 0.5 on [-5, 5]\n    Plays with a descent live, by keys\n"))
    let functions = terminal.enter("help functions")
    #expect(functions.contains("\n  cos(x)\n    the cosine of an angle in radians\n"))
    terminal.resize(columns: 50)
    let hanging = "\n" + String(repeating: " ", count: 26)
    #expect(terminal.enter("help functions").contains(hanging))
    for line in (overview + functions).split(separator: "\n") { #expect(line.count <= 40) }
  }
}
