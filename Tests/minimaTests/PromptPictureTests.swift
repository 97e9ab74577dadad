import Foundation
import Testing

@Suite struct `Pictures at the prompt` {
  static func ask(
    _ replies: String, environment: [String: String] = [:]
  ) throws -> (terminal: PseudoTerminal, output: String) {
    let (terminal, greeting) = try `The prompt at a terminal`.start(
      in: Folder(), environment: environment)
    #expect(!greeting.contains("\u{1B}[c"))
    // The replies are there before they are waited for: nothing depends on the machine's load.
    terminal.type("plot x^2\r" + replies)
    return (terminal, terminal.wait(for: `The prompt at a terminal`.prompt))
  }

  @Test func `are sent to kitty as they are`() throws {
    let (_, output) = try Self.ask(
      "\u{1B}_Gi=4211;OK\u{1B}\\\u{1B}P>|kitty(0.35)\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;c")
    #expect(output.contains("\u{1B}_Ga=T,f=100,q=2,m=1;iVBORw0KGgo"))
    #expect(output.contains("Picture: "))
  }

  @Test func `are sent as sixels to who has them`() throws {
    let (_, output) = try Self.ask("\u{1B}[6;20;10t\u{1B}[?62;4;22c")
    // 800 points, and the window's height less four lines.
    #expect(output.contains("\u{1B}P0;1q\"1;1;800;400#0;2;100;100;100"))
  }

  @Test func `are drawn with characters where nobody answers`() throws {
    let (terminal, output) = try Self.ask("")
    #expect(output.contains("┤"))
    #expect(output.contains("Picture: "))
    // An answer that comes too late is no text.
    terminal.type("6 \u{1B}P>|kitty(0.35)\u{1B}\\*\u{1B}[?62;4c 7\r")
    #expect(terminal.wait(for: `The prompt at a terminal`.prompt).contains("42"))
  }

  /// A home in which there is a file where pictures would go.
  private static func withoutPictures() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: ".local/state/minima"), withIntermediateDirectories: true)
    try folder.write("no folder", to: ".local/state/minima/pictures")
    return folder
  }

  @Test(arguments: [
    ("\u{1B}[?1;2c", "┤"), ("\u{1B}[6;20;10t\u{1B}[?62;4;22c", "\u{1B}P0;1q"),
    ("\u{1B}_Gi=4211;OK\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;c", "f=100,q=2,m=1;iVBORw0KGgo"),
  ])
  func `are shown even where they cannot be written`(replies: String, sign: String) throws {
    let (terminal, _) = try `The prompt at a terminal`.start(in: Self.withoutPictures())
    terminal.type("plot x^2\r" + replies)
    let output = terminal.wait(for: `The prompt at a terminal`.prompt)
    #expect(output.contains("Could not"))
    #expect(output.contains(sign))
    #expect(!output.contains("Picture: "))
  }

  @Test func `are told in words even where they cannot be written`() throws {
    let terminal = try PseudoTerminal(["--plain"], in: Self.withoutPictures())
    terminal.waitForPrompt()
    #expect(terminal.enter("plot x^2").contains("a plot over x"))
  }

  @Test func `are ASCII where the locale is`() throws {
    let (_, output) = try Self.ask("\u{1B}[?1;2c", environment: ["LANG": "C"])
    #expect(output.contains("+"))
    #expect(!output.contains("┤"))
  }

  @Test func `are ASCII where nothing but characters can be shown`() throws {
    let terminal = try PseudoTerminal([], in: Folder(), environment: ["TERM": "dumb"])
    terminal.waitForPrompt()
    terminal.enter(":pictures kitty")
    let output = terminal.enter("plot x^2")
    #expect(output.contains("+---"))
    #expect(!output.contains("\u{1B}"))
    terminal.enter(":pictures off")
    #expect(terminal.enter("plot x^2").hasPrefix("plot x^2\nPicture: "))
  }

  @Test(arguments: [
    ["CI": "true"], ["NO_GRAPHICS": "1"], ["TMUX": "/tmp/x"], ["TERM": "screen-256color"],
  ])
  func `are not asked for where they would go nowhere`(environment: [String: String]) throws {
    let (_, output) = try Self.ask("", environment: environment)
    #expect(!output.contains("\u{1B}[c"))
    #expect(output.contains("┤"))
  }

  @Test func `are shown as the user says`() throws {
    let (terminal, _) = try Self.ask("\u{1B}[?1;2c")
    let prompt = `The prompt at a terminal`.prompt
    func output(_ line: String) -> String {
      terminal.type(line + "\r")
      return terminal.wait(for: prompt)
    }
    #expect(output(":pictures off").contains("Pictures: off"))
    #expect(!output("plot x").contains("┤"))
    #expect(output(":pictures iterm").contains("Pictures: iterm"))
    #expect(output("plot x").contains("\u{1B}]1337;File=inline=1;"))
    #expect(output(":pictures nonsense").contains("found 'nonsense'"))
    #expect(output(":pictures").contains("kitty|iterm|sixel|text|off"))
  }
}
