import Foundation
import Testing

@Suite struct `The prompt at a terminal` {
  static let terminal = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
  static let prompt = "\u{1B}[1;38;5;30m> \u{1B}[0m\u{1B}[J\r\u{1B}[2C"

  /// What takes many seconds.
  static let longDescent =
    "d = descend " + (1...59).map { "sin(\($0)x)" }.joined(separator: " + ")
    + " from 1 rate 1e-6 epochs 1000000"

  static func start(
    in folder: Folder, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> (terminal: PseudoTerminal, greeting: String) {
    let terminal = try PseudoTerminal(
      arguments, in: folder, environment: Self.terminal.merging(environment) { $1 })
    return (terminal, terminal.wait(for: prompt))
  }

  @Test func `edits lines`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.type("f(x) = x^3\u{2}\u{4}2\u{1}\u{5}\r")
    #expect(terminal.wait(for: Self.prompt).contains("f'(x) = 2x"))
    terminal.type("plot banana\u{15}6 * 7\r")
    #expect(terminal.wait(for: Self.prompt).contains("42"))
    terminal.type("1 + 1\u{3}")
    #expect(terminal.wait(for: Self.prompt).contains("^C"))
    terminal.type("\u{4}")
    #expect(terminal.status() == 0)
  }

  @Test func `keeps its history in the state folder`() throws {
    let folder = try Folder()
    for line in ["a = 1", "a + 41"] {
      let (terminal, _) = try Self.start(in: folder)
      terminal.type(line + "\r")
      terminal.wait(for: Self.prompt)
      terminal.type("\u{1B}[A\r\u{4}")
      #expect(terminal.status() == 0)
    }
    let lines = try folder.read(".local/state/minima/history")
    #expect(String(decoding: lines, as: UTF8.self) == "a = 1\na + 41\n")
    let (terminal, _) = try Self.start(in: folder)
    terminal.type("a =\u{1B}[A\r")
    #expect(terminal.wait(for: Self.prompt).contains("a = \u{1B}[1m1"))
  }

  @Test(arguments: ["end", "term", "hangup", "quit command"])
  func `leaves the terminal as it was`(way: String) throws {
    let terminal = try PseudoTerminal([], in: Folder(), environment: Self.terminal)
    let before = terminal.modeBefore
    terminal.wait(for: Self.prompt)
    terminal.type("plot")
    terminal.wait(for: "on [-5, 5]")
    #expect(terminal.mode != before)
    switch way {
    case "term": terminal.send(SIGTERM)
    case "hangup": terminal.send(SIGHUP)
    case "end": terminal.type("\u{15}\u{4}")
    default: terminal.type("\u{15}:quit\r")
    }
    let output = terminal.wait(for: "nothing more")
    #expect(output.contains("\u{1B}[?2004l"))
    #expect(terminal.mode == before)
  }

  @Test func `dies of the signal that ends it`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.send(SIGTERM)
    #expect(terminal.status() == -SIGTERM)
  }

  @Test func `runs a pasted block line by line`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.type("\u{1B}[200~a = 20\n\na + 1\r\n2a\u{1B}[201~ + 2")
    let output = terminal.wait(for: "+ \u{1B}[38;5;98m2")
    #expect(output.contains("(pasted, 1 of 3)"))
    #expect(output.contains("(pasted, 2 of 3)"))
    #expect(output.contains("21"))
    terminal.type("\r")
    #expect(terminal.wait(for: Self.prompt).contains("42"))
  }

  @Test func `comes back from long work at Ctrl-C`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.type(Self.longDescent + "\r")
    terminal.wait(for: "Ctrl-C stops")
    terminal.type("\u{3}")
    #expect(terminal.wait(for: Self.prompt).contains("d: descent"))
    terminal.type("6 * 7\r")
    #expect(terminal.wait(for: Self.prompt).contains("42"))
  }

  @Test func `does not show what is typed during long work before the next line`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.type(Self.longDescent.replacing("1000000", with: "20000") + "\r")
    terminal.wait(for: "Ctrl-C stops")
    terminal.type("6 * 7")
    #expect(!terminal.wait(for: "d: descent").contains("6 * 7"))
    terminal.wait(for: "7")
    terminal.type(" + 1\r")
    #expect(terminal.wait(for: "43").contains("43"))
  }

  @Test func `shows how far a picture is that takes long, and leaves it at Ctrl-C`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.type("d = descend sin(x) from 1\r")
    terminal.wait(for: Self.prompt)
    terminal.type("animate d size 4096x4096\r")
    // The part that is done is known of the file, and not of the figure before.
    #expect(terminal.wait(for: " %").contains("\r"))
    terminal.type("\u{3}")
    let output = terminal.wait(for: Self.prompt)
    #expect(output.contains("Stopped; no file was written"))
    #expect(output.contains("\r\u{1B}[K"))
    terminal.type("end(d) - end(d)\r")
    #expect(terminal.wait(for: Self.prompt).contains("0"))
  }

  @Test func `goes on after a file that was stopped between two of its frames`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.type("d = descend sin(x) from 1\r")
    terminal.wait(for: Self.prompt)
    for line in ["animate d size 4096x4096", "save \"a.png\""] {
      terminal.type(line + "\r")
      terminal.wait(for: " %")
      terminal.type("\u{3}")
      #expect(terminal.wait(for: Self.prompt).contains("Stopped; no file was written"))
    }
    terminal.type("6 * 7\r")
    #expect(terminal.wait(for: Self.prompt).contains("42"))
  }

  @Test func `stops a lesson's replay at Ctrl-C and keeps the work`() throws {
    let folder = try Folder()
    let line =
      "{\"event\":\"typed\",\"lesson\":\"local-minima\",\"time\":1,\"line\":\"descend sin(x) from 1 epochs 1000000\"}\n"
    try folder.write(
      String(repeating: line, count: 50), to: "local-minima.jsonl")
    let terminal = try PseudoTerminal(
      ["learn", "--state", "."], in: folder, environment: Self.terminal)
    terminal.wait(for: "left  Ctrl-C stops")
    terminal.type("\u{3}")
    #expect(terminal.wait(for: "kept").contains("Stopped while your lines ran again"))
    #expect(terminal.status() == 130)
    let journal = try folder.read("local-minima.jsonl")
    #expect(journal.count == 50 * line.utf8.count)
  }

  @Test func `repaints in a window of another width`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.type("descend x^2 from 1")
    terminal.wait(for: "epochs 100")
    terminal.resize(columns: 30)
    // The hint is cut at the new edge.
    #expect(terminal.wait(for: "…").contains("descend"))
  }

  @Test func `helps in a lesson with the lesson's commands`() throws {
    let terminal = try PseudoTerminal(["learn"], in: Folder(), environment: Self.terminal)
    terminal.wait(for: "\u{1B}[?2004h")
    terminal.type(":goto from-o\t\r")
    #expect(terminal.wait(for: "Your answer > ").contains("from-one"))
    terminal.type(":hi\t\r")
    #expect(terminal.wait(for: "Hint 1").contains(":hint"))
  }

  @Test func `completes the names of lessons`() throws {
    let (terminal, _) = try Self.start(in: Folder())
    terminal.type(":learn local-\t\r")
    #expect(terminal.wait(for: "1 of 26").contains("1 of 26"))
  }

  @Test func `completes the names of files`() throws {
    let folder = try Folder()
    try folder.write("", to: "curve.png")
    try folder.write("", to: "notes.txt")
    let (terminal, _) = try Self.start(in: folder)
    terminal.type("save \"\t\r")
    #expect(terminal.wait(for: Self.prompt).contains("\"curve.png\""))
  }

  @Test func `completes the names of lessons' files`() throws {
    let folder = try Folder()
    try folder.write("", to: "mine.md")
    try folder.write("", to: "mine and yours.md")
    let (terminal, _) = try Self.start(in: folder)
    terminal.type(":learn mi\t")
    #expect(terminal.wait(for: "mine.md").contains("mine.md"))
  }
}
