import Foundation
import Testing

/// What stays the same whether a person is at the prompt or at a lesson.
@Suite struct `A person's seat` {
  static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
  static let prompt = `The prompt at a terminal`.prompt

  @Test func `keeps the lines that were pasted behind the one that begins the lesson`() throws {
    let (terminal, _) = try `The prompt at a terminal`.start(in: Folder())
    terminal.type("\u{1B}[200~a = 41\n:learn\n:goto curve\n:quit\na + 1\n\u{1B}[201~")
    let output = terminal.wait(for: "42")
    #expect(output.contains("3 of "))
    #expect(output.contains("Your progress is kept. ':learn' goes on here."))
    #expect(output.contains("42"))
  }

  @Test func `takes a line that was copied with the prompt before it`() throws {
    let terminal = try PseudoTerminal(["learn"], in: Folder())
    terminal.waitForPrompt()
    #expect(terminal.enter("Enter goes on > 6 * 7").contains("6·7 = 42"))
    _ = terminal.enter(":goto slope")
    #expect(terminal.enter("> cos(x) + 1.5 cos(3x)").contains("Right: "))
    #expect(terminal.enter(">>> 6 * 7").contains("6·7 = 42"))
  }

  @Test func `keeps them without an editor, too`() throws {
    let terminal = try PseudoTerminal([], in: Folder())
    terminal.waitForPrompt()
    terminal.type(":learn\r:goto curve\r:quit\r6 * 7\r")
    #expect(terminal.wait(for: "42").contains("The landscape"))
  }

  @Test func `remembers how pictures are to be shown, also from the lesson`() throws {
    let folder = try Folder()
    do {
      let terminal = try PseudoTerminal(["learn"], in: folder)
      terminal.waitForPrompt()
      #expect(terminal.enter(":help").contains(":pictures "))
      #expect(terminal.enter(":pictures off").contains("Pictures: off"))
      terminal.type(":quit\r")
      #expect(terminal.status() == 0)
    }
    let terminal = try PseudoTerminal([], in: folder)
    terminal.waitForPrompt()
    #expect(terminal.enter(":pictures").contains("Pictures: off"))
  }

  @Test(arguments: [[], ["learn"]])
  func `lists the keys, where lines are edited`(arguments: [String]) throws {
    let terminal = try PseudoTerminal(arguments, in: Folder(), environment: Self.environment)
    terminal.wait(for: "\u{1B}[?2004h")
    terminal.type(":k\t\r")
    #expect(terminal.wait(for: "leaves").contains("Ctrl-R"))
    let plain = try PseudoTerminal(arguments + ["--plain"], in: Folder())
    plain.waitForPrompt()
    #expect(plain.enter(" :keys ").contains("the keys are the terminal's own"))
  }

  @Test func `is left with Ctrl-D as with ':quit', and told how to come back`() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Project.path("lessons/local-minima.md"), encoding: .utf8)
    try folder.write(text, to: "my lesson.md")
    let terminal = try PseudoTerminal(
      ["learn", "my lesson.md", "--state", "s"], in: folder, environment: Self.environment)
    terminal.wait(for: "Enter goes on")
    terminal.type("\u{4}")
    let output = terminal.wait(for: "goes on here.")
    #expect(
      words(of: output).contains(
        "Your progress is kept. '\(Program.path) learn 'my lesson.md' --state s' goes on here."))
    #expect(terminal.status() == 0)
  }

  @Test(arguments: [":quit", ":restart"])
  func `says what really works: the script where one has started the lesson`(way: String) throws {
    let terminal = try PseudoTerminal(
      ["learn"], in: Folder(), environment: ["MINIMA_LEARN": "minima's/scripts/learn"])
    terminal.waitForPrompt()
    terminal.enter("a = 1")
    if way == ":restart" { terminal.enter(way) }
    let output = words(of: terminal.enter(way))
    #expect(
      way == ":quit"
        ? output.contains(#"kept. ''minima'\''s/scripts/learn' local-minima' goes on here."#)
        : output.contains("all that you did in '\(Program.path) transcript'."))
  }

  /// What was printed, without line breaks.
  private func words(of output: String) -> String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `has a journal whose torn lines are told once`() throws {
    let folder = try Folder()
    func play() throws -> Program.Result {
      try Program.run(["learn", "--state", "s"], input: "a = 41\n", in: folder)
    }
    _ = try play()
    let journal = folder.url.appending(path: "s/local-minima.jsonl")
    let handle = try FileHandle(forWritingTo: journal)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"event":"typed","les"#.utf8))
    try handle.close()
    #expect(try play().output.contains("of the journal could not be read"))
    #expect(try !play().output.contains("could not be read"))
    // The line after the torn one was not torn with it.
    let lines = String(decoding: try folder.read("s/local-minima.jsonl"), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count { !$0.hasSuffix("}") } == 1)
  }

  @Test func `starts over when asked to, and keeps all that was done in the transcript`() throws {
    let folder = try Folder()
    for (option, answer) in [("", "cos(x)"), ("--fresh", "cos(x) + 1.5 cos(3x)")] {
      _ = try Program.run(
        ["learn", "--state", "s"] + (option.isEmpty ? [] : [option]),
        input: ":goto slope\n\(answer)\n", in: folder)
    }
    let text = try Program.run(["transcript", "--state", "s"], in: folder).output
    #expect(text.contains("* Attempt 1: 0 of 8 questions answered"))
    #expect(text.contains("* Attempt 2: 1 of 8 questions answered"))
    #expect(text.contains("1. Started over.\n1. `cos(x) + 1.5 cos(3x)`: **correct**"))
  }
}
