import Foundation
import Plotting
import Session
import Terminal
import Testing

@testable import minima

@Suite struct `A live view` {
  /// Opens one and waits for its first frame.
  static func open(
    _ lines: String..., arguments: [String] = [], in folder: Folder? = nil
  ) throws -> PseudoTerminal {
    let folder = try folder ?? Folder()
    let (terminal, _) = try `The prompt at a terminal`.start(in: folder, arguments)
    for line in lines.dropLast() {
      terminal.type(line + "\r")
      terminal.wait(for: `The prompt at a terminal`.prompt)
    }
    terminal.type((lines.last ?? "") + "\r")
    terminal.wait(for: "q\u{1B}[0m\u{1B}[38;5;243m leave")
    return terminal
  }

  @Test func `answers to keys and keeps what is found`() throws {
    let folder = try Folder()
    let terminal = try Self.open("f(x) = sin(x) + 0.5 sin(3x)", "explore f", in: folder)
    terminal.type("\u{1B}[C")
    #expect(terminal.wait(for: "leave").contains("from 0.6, rate 0.1, 100 epochs"))
    terminal.type("\u{1B}[1;2D++]\t")
    #expect(terminal.wait(for: "leave").contains("from -0.4, rate 0.15, 120 epochs, momentum 0.9"))
    terminal.type("\r")
    let output = terminal.wait(for: `The prompt at a terminal`.prompt)
    let line = "d = descend f from -0.4 rate 0.15 epochs 120 using momentum 0.9"
    #expect(output.contains("\u{1B}[?1049l"))
    #expect(output.contains("> \u{1B}[0m" + line))
    #expect(output.contains("d: descent of f from -0.4"))
    terminal.type("steps(d)\r")
    #expect(terminal.wait(for: `The prompt at a terminal`.prompt).contains("(120 numbers)"))
    let history = String(
      decoding: try folder.read(".local/state/minima/history"), as: UTF8.self)
    #expect(history.hasSuffix("explore f\n\(line)\nsteps(d)\n"))
  }

  @Test(arguments: ["q", "\u{1B}", "\u{3}", "\r"])
  func `leaves the terminal as it was`(key: String) throws {
    let terminal = try PseudoTerminal(
      [], in: Folder(), environment: `The prompt at a terminal`.terminal)
    let before = terminal.modeBefore
    terminal.wait(for: `The prompt at a terminal`.prompt)
    terminal.type("explore x^2\r")
    #expect(terminal.wait(for: "leave").contains("\u{1B}[?1049h\u{1B}[?25l"))
    terminal.type(key)
    let output = terminal.wait(for: `The prompt at a terminal`.prompt)
    #expect(output.contains("\u{1B}[?25h\u{1B}[?1049l"))
    terminal.type("\u{4}")
    #expect(terminal.status() == 0)
    #expect(terminal.mode == before)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func `gives the terminal back when a signal ends the program`(signal: Int32) throws {
    let terminal = try PseudoTerminal(
      [], in: Folder(), environment: `The prompt at a terminal`.terminal)
    let before = terminal.modeBefore
    terminal.wait(for: `The prompt at a terminal`.prompt)
    terminal.type("explore x^2\r")
    terminal.wait(for: "leave")
    terminal.send(signal)
    #expect(terminal.wait(for: "nothing more").contains("\u{1B}[?25h\u{1B}[?1049l"))
    #expect(terminal.mode == before)
    #expect(terminal.status() == -signal)
  }

  @Test func `is painted anew in another window`() throws {
    let terminal = try Self.open("explore x^2")
    terminal.resize(columns: 40)
    let output = terminal.wait(for: "leave")
    #expect(output.contains("\u{1B}[2J"))
    // The rows of keys of a narrow window.
    #expect(output.contains("\u{1B}[24;1H\u{1B}[38;5;98m[ ]"))
    // Where not all of them fit, the ways out are among those that do.
    terminal.resize(columns: 20, rows: 12)
    #expect(terminal.wait(for: "leave").contains("[38;5;98mEnter"))
    // The alternate screen is entered once: again, and what was before would be forgotten.
    #expect(!output.contains("\u{1B}[?1049h"))
  }

  @Test(arguments: [36, 80, 100])
  func `keeps its last column`(columns: Int) throws {
    let terminal = try PseudoTerminal(
      [], in: Folder(), columns: columns, environment: `The prompt at a terminal`.terminal)
    terminal.wait(for: `The prompt at a terminal`.prompt)
    terminal.type("explore sin(x) + 0.5 sin(3x)\r")
    let frame = terminal.wait(for: "\u{1B}[?2026l")
    let rows = frame.split(separator: /\u{1B}\[\d+;1H/).dropFirst().map {
      (text: $0.replacing(/\u{1B}\[[\d;?]*[a-zA-Z]/, with: ""), erases: $0.contains("\u{1B}[K"))
    }
    #expect(rows.contains { $0.text.count == columns })
    // xterm would erase the last cell.
    #expect(rows.allSatisfy { !$0.erases || $0.text.count < columns })
  }

  @Test(arguments: [
    (100, "Enter keep  left right start by 0.1  + - rate  [ ] epochs  Tab rule  ? keys  q leave"),
    (80, "Enter keep  left right start  + - rate  [ ] epochs  Tab rule  ? keys  q leave"),
    (76, "Enter keep  left right start  + - rate  [ ] epochs  ? keys  q leave"),
    (40, "Enter keep  left right start  + - rate|[ ] epochs  Tab rule  ? keys  q leave"),
    (30, "Enter keep  left right start|+ - rate  ? keys  q leave"),
    (15, "? keys  q leave"),
  ])
  func `names the most important keys first`(columns: Int, keys: String) throws {
    var interpreter = Interpreter()
    guard case .exploration(let exploration)? = interpreter.run("explore x^2 from 1").first else {
      Issue.record("nothing to explore")
      return
    }
    let view = ExplorationView(in: TerminalSize(columns: columns, rows: 24))
    let expected = keys.split(separator: "|").map(String.init)
    #expect(view.rows(of: exploration).suffix(expected.count).map(\.plain) == expected)
  }

  @Test func `lists its keys`() throws {
    let terminal = try Self.open("explore x^2")
    terminal.type("?")
    #expect(terminal.wait(for: "leave").contains("Shift-Tab"))
    terminal.type("h+")
    #expect(terminal.wait(for: "leave").contains("rate 0.12"))
  }

  @Test func `lists them in a narrow window, too, without cutting words`() throws {
    let terminal = try Self.open("explore x^2")
    terminal.resize(columns: 40)
    terminal.wait(for: "leave")
    terminal.type("?")
    let list = terminal.wait(for: "leave")
    #expect(list.contains("Page Up"))
    #expect(list.contains("Down"))
    #expect(!list.contains("…\u{1B}[K"))
  }

  @Test func `is drawn in the terminal's own way`() throws {
    let (terminal, _) = try `The prompt at a terminal`.start(in: Folder())
    terminal.type("explore x^2\r" + "\u{1B}_Gi=4211;OK\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;c")
    let first = terminal.wait(for: "leave")
    #expect(first.contains("\u{1B}_Ga=T,f=100,q=2,i=1,p=1,C=1,m=1;iVBORw0KGgo"))
    terminal.type("+")
    let second = terminal.wait(for: "leave")
    #expect(second.contains("\u{1B}_Ga=T,f=100,q=2,i=2,p=1,C=1,m=1;iVBORw0KGgo"))
    #expect(second.contains("\u{1B}_Ga=d,d=I,q=2,i=1\u{1B}\\"))
    terminal.type("q")
    #expect(
      terminal.wait(for: `The prompt at a terminal`.prompt).contains("\u{1B}_Ga=d,d=I,q=2,i=2"))
  }

  @Test func `is kept in the journal of a lesson`() throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal(
      ["learn", "--state", "."], in: folder, environment: `The prompt at a terminal`.terminal)
    terminal.wait(for: "\u{1B}[?2004h")
    terminal.type("explore x^2 from 3\r")
    terminal.wait(for: "leave")
    terminal.type("\r")
    terminal.wait(for: "d: descent of x^2 from 3")
    terminal.wait(for: "\u{1B}[J")
    terminal.type("\u{4}")
    #expect(terminal.status() == 0)
    let journal = String(decoding: try folder.read("local-minima.jsonl"), as: UTF8.self)
    #expect(journal.contains("\"line\":\"d = descend x^2 from 3 rate 0.1 epochs 100\""))
    let again = try PseudoTerminal(
      ["learn", "--state", "."], in: folder, environment: `The prompt at a terminal`.terminal)
    again.wait(for: "\u{1B}[?2004h")
    again.type("start(d)\r")
    #expect(again.wait(for: "start(d) = \u{1B}[1m3").contains("start(d) = \u{1B}[1m3"))
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "xterm"]])
  func `is put into words where there is no window`(environment: [String: String]) throws {
    let isPlain = environment["TERM"] != "dumb"
    let terminal = try PseudoTerminal(
      isPlain ? ["--plain"] : [], in: Folder(), environment: environment)
    terminal.waitForPrompt()
    let output = terminal.enter("explore x^2 from 1")
    #expect(output.contains("explore needs a terminal that can redraw its window"))
    #expect(output.contains("d = descend x^2 from 1 rate 0.1 epochs 100"))
    #expect(!output.contains("\u{1B}"))
  }
}
