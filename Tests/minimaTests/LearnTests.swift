import Foundation
import Testing

@Suite struct `The lesson at a terminal` {
  /// Right, wrong and unreadable answers, junk, and every command, as a person would mix them.
  static let keys = [
    // The derivative: nonsense, wrong, unreadable, a hint, right.
    "", "", "", "", "banana", ":try", "f(1)", "", "cos(x)", "cos(x) + 1.5 cos(3x", ":hint",
    "cos(x) + 1.5·cos(3x)", "",
    // The landscape: a look around, a mistake, the count.
    "", "", ":try", "f(2)", "1 +", "", "", "", "", "3", "5", "", "", ":list", "b",
    // From one: the value instead of the place, too few digits, right.
    ":goto from-one", "f(one)", "0.5", "0.5", "1.57", "x = 1.5708",
    // From half: the lost sign, nothing, right; then away over what is left.
    ":goto from-half", "0.7017", "", "1/0", "−0.7017", ":back", ":next", ":goto coin", ":skip",
    ":review",
    ":goto your-turn",
    "", "6 * 7",
  ]

  @Test func `plays as the transcript has it`() throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal(
      ["learn", "local-minima"], in: folder, environment: ["MINIMA_LEARN": "scripts/learn"])
    var transcript = terminal.waitForPrompt()
    for keys in Self.keys { transcript += terminal.enter(keys) }
    transcript += terminal.enter(":quit")
    #expect(terminal.status() == 0)
    try expect(
      transcript.replacing(folder.path, with: "HOME"), isIn: "Transcripts/local-minima.txt")
  }

  @Test func `goes on where the learner left, and starts over when asked to`() throws {
    let folder = try Folder()
    let first = try PseudoTerminal(["learn"], in: folder)
    first.waitForPrompt()
    first.enter("a = 41")
    for _ in 0..<2 { first.enter() }
    first.type(":quit\r")
    #expect(first.status() == 0)

    let second = try PseudoTerminal(["learn"], in: folder)
    let welcome = second.waitForPrompt()
    #expect(welcome.contains("3 of "))
    #expect(second.enter(":try").contains("Try > "))
    #expect(second.enter("a + 1").contains("a + 1 = 42"))
    second.enter()
    #expect(second.enter(":restart").contains("once more"))
    #expect(second.enter(":restart").contains("1 of "))

    let fresh = try PseudoTerminal(["learn", "--fresh"], in: folder)
    #expect(fresh.waitForPrompt().contains("1 of "))
  }

  @Test func `drops the line at Ctrl-C and leaves at Ctrl-D`() throws {
    let terminal = try PseudoTerminal(["learn"], in: Folder())
    terminal.waitForPrompt()
    terminal.type("plot sin(")
    terminal.type("\u{3}")
    #expect(terminal.waitForPrompt().hasSuffix("Enter goes on > "))
    #expect(terminal.enter("6 * 7").contains("6·7 = 42"))
    terminal.type("\u{4}")
    #expect(terminal.status() == 0)
  }

  @Test func `comes back from long work at Ctrl-C, with what was reached`() throws {
    let terminal = try PseudoTerminal(
      ["learn"], in: Folder(), environment: `The prompt at a terminal`.terminal)
    terminal.wait(for: "\u{1B}[?2004h")
    terminal.type(`The prompt at a terminal`.longDescent + "\r")
    terminal.wait(for: "Ctrl-C stops")
    terminal.type("\u{3}")
    let result = terminal.wait(for: "\u{1B}[?2004h")
    #expect(result.contains("Interrupted after "))
    terminal.type("6 * 7\r")
    #expect(terminal.wait(for: "42").contains("6·7 = "))
  }

  @Test func `wraps its prose to a window of 40 columns`() throws {
    let terminal = try PseudoTerminal(["learn"], in: Folder(), columns: 40)
    let start = terminal.waitForPrompt()
    #expect(start.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(start.contains("\n"))
  }

  @Test func `survives being killed at any moment, but for the line being typed`() throws {
    let folder = try Folder()
    do {
      let terminal = try PseudoTerminal(["learn"], in: folder)
      terminal.waitForPrompt()
      terminal.enter("a = 41")
      terminal.type("a = 4")
      // Deallocation kills it with SIGKILL.
    }
    let journal = folder.path + "/.local/state/minima/local-minima.jsonl"
    let handle = try FileHandle(forWritingTo: URL(filePath: journal))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"event":"typed","les"#.utf8))
    try handle.close()
    let terminal = try PseudoTerminal(["learn"], in: folder)
    terminal.waitForPrompt()
    #expect(terminal.enter("a + 1").contains("a + 1 = 42"))
  }
}

@Suite struct `The lesson without a terminal` {
  @Test func `takes its lines as they would be typed`() throws {
    let result = try Program.run(
      ["learn", "local-minima", "--fresh"],
      input: ":goto from-one\n0.5\n1.57\n1.5708\n:goto from-half\n−0.7017\n", in: Folder())
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(!result.output.contains("\u{1B}"))
    #expect(!result.output.contains("Your answer >"))
    #expect(result.output.contains("Not yet"))
    #expect(result.output.contains("read as −0.7017"))
  }

  @Test func `gives verdicts as JSON`() throws {
    let input = ":goto from-one\n0.5\nnothing at all\n1.5708\n"
    let result = try Program.run(["learn", "--json", "--fresh"], input: input, in: Folder())
    let verdicts = result.records.filter { $0["kind"] as? String == "verdict" }
    #expect(verdicts.map { $0["outcome"] as? String } == ["wrong", "notJudged", "correct"])
    #expect(verdicts.allSatisfy { $0["quiz"] as? String == "from-one" })
    let last = try #require(verdicts.last)
    // |1.5708 − π/2|
    #expect(abs(try #require(last["distance"] as? Double) - 3.6732051036e-6) < 1e-14)
    #expect(last["tolerance"] as? Double == 5e-5)
  }

  @Test(arguments: [
    (["\n"], "2 of 26 steps done"), ([":goto your-turn\n\n:quit\n"], "finished"),
    ([":goto your-turn\n\n:quit\n", "1 + 1\n"], "finished"),
    ([":goto your-turn\n\n:goto 1\n"], "14 of 26 steps done"),
  ])
  func `is listed with its progress`(sittings: [String], progress: String) throws {
    let folder = try Folder()
    for input in sittings {
      _ = try Program.run(["learn", "--state", "s"], input: input, in: folder)
    }
    let list = try Program.run(["lessons", "--state", "s"], in: folder).output
    #expect(list.contains(", \(progress))"), "\(list)")
  }

  @Test func `plays from any folder, without any file but itself`() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: Program.path, toPath: folder.path + "/moved")
    let result = try Program.shell("echo ':quit' | ./moved learn local-minima", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("What about local minima?"))
  }

  @Test func `keeps the pictures of an earlier sitting`() throws {
    let folder = try Folder()
    for line in ["plot sin(x)", "plot cos(x)"] {
      _ = try Program.run(["learn", "--state", "s", "--output", "out"], input: line, in: folder)
    }
    #expect(folder.files(in: "out") == ["figure-1.png", "figure-2.png"])
    #expect(try folder.read("out/figure-1.png") != folder.read("out/figure-2.png"))
  }

  @Test func `keeps a lesson's cells from writing outside of its folder`() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Project.path("lessons/local-minima.md"), encoding: .utf8)
    let cell = "id=curve withhold=turns\nplot f on [-5, 5]\n"
    try folder.write(
      text.replacing(cell, with: "\(cell)save \"../evil.png\"\n"), to: "evil.md")
    let result = try Program.run(
      ["learn", "evil.md", "--state", "s", "--output", "out/in"],
      input: ":goto curve\n\n", in: folder)
    #expect(folder.files(in: "out") == ["in"])
    #expect(folder.files(in: "out/in").contains("curve.png"))
    #expect(result.output.contains("Expected a file name inside the output folder"))
  }

  @Test func `goes on without a place for its journal, and says so`() throws {
    let folder = try Folder()
    try folder.write("", to: "file")
    let result = try Program.run(
      ["learn", "--state", "file/state"], input: "6 * 7\n1 + 1\n:quit\n", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("6·7 = 42"))
    #expect(result.output.hasSuffix("Your progress could not be saved.\n"))
    // Once, not at every step.
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.errors.contains("Progress is not saved until that is mended"))
  }
}

@Suite struct `Authors` {
  @Test func `are told that the shipped lessons are right`() throws {
    let lesson = Project.path("lessons/local-minima.md")
    let result = try Program.run(["check", lesson], in: Folder())
    #expect(result.output == "\(lesson): right\n")
    #expect(result.status == 0)
  }

  @Test func `are told the line of an unknown key and of a fence without end`() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Project.path("lessons/local-minima.md"), encoding: .utf8)
    try folder.write(text.replacing("title:", with: "titel:"), to: "key.md")
    try folder.write(text + "\n```minima id=open\nf(1)\n", to: "fence.md")
    for command in ["check", "run", "learn"] {
      let key = try Program.run([command, "key.md"], in: folder)
      #expect(key.status == 1)
      #expect((key.output + key.errors).contains("'titel'"))
      let fence = try Program.run([command, "fence.md"], in: folder)
      #expect(fence.status == 1)
      let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
      #expect((fence.output + fence.errors).contains("fence.md:\(line): "))
    }
  }

  @Test func `see their lessons run without a person, every answer right`() throws {
    let folder = try Folder()
    let result = try Program.run(
      ["run", Project.path("lessons/local-minima.md"), "--json", "--output", "out"], in: folder)
    #expect(result.status == 0)
    #expect(folder.files(in: "out").count >= 3)
    let verdicts = result.records.filter { $0["kind"] as? String == "verdict" }
    #expect(verdicts.count >= 5)
    #expect(verdicts.allSatisfy { $0["outcome"] as? String == "correct" })
    #expect(result.records.allSatisfy { $0["cell"] != nil && ($0["line"] as? Int ?? 0) > 0 })
  }
}

/// Compares a text with a file beside the tests; `RECORD=1` writes it, and that run fails.
func expect(_ text: String, isIn name: String, file: String = #filePath) throws {
  let path = URL(filePath: file).deletingLastPathComponent().appending(path: name)
  if let expected = try? String(contentsOf: path, encoding: .utf8), !Recording.isOn {
    #expect(text == expected)
    if text != expected { Attachment.record(Array(text.utf8), named: path.lastPathComponent) }
  } else {
    if Recording.isOn { try text.write(to: path, atomically: true, encoding: .utf8) }
    Issue.record("\(name) is not there, or was recorded just now")
  }
}

enum Recording {
  static let isOn = ProcessInfo.processInfo.environment["RECORD"] != nil
}
