import Testing
import TestSupport

@testable import Terminal

/// An editor and a painter in a window.
struct Window {
  var typist: Typist
  var painter = LinePainter(rendering: .color)
  var screen: ScreenEmulator
  let prompt: StyledText

  init(
    columns: Int, rows: Int, prompt: StyledText = StyledText("> ", .bold),
    assistant: any LineAssistant = NoAssistant()
  ) {
    typist = Typist(history: ["plot f on [-5, 5]"], assistant: assistant)
    screen = ScreenEmulator(columns: columns, rows: rows)
    self.prompt = prompt
    paint()
  }

  var size: TerminalSize { TerminalSize(columns: screen.columns, rows: screen.rows) }

  mutating func paint() {
    screen.write(painter.paint(typist.editor.view(after: prompt), in: size))
  }

  mutating func type(_ keys: String) {
    typist.type(keys)
    paint()
  }

  mutating func enter() {
    screen.write(painter.finish(typist.editor.finalView(after: prompt, note: ""), in: size))
    _ = typist.editor.begin(assistant: typist.assistant)
    paint()
  }
}

@Suite struct `Painting a line` {
  @Test func `wraps at the right edge`() {
    var window = Window(columns: 10, rows: 5)
    window.type("abcdefgh")
    #expect(window.screen.lines == ["> abcdefgh", "", "", "", ""])
    #expect((window.screen.row, window.screen.column) == (1, 0))
    window.type("ij")
    #expect(window.screen.lines == ["> abcdefgh", "ij", "", "", ""])
    window.type("\u{7F}\u{7F}\u{7F}")
    #expect(window.screen.lines == ["> abcdefg", "", "", "", ""])
    #expect((window.screen.row, window.screen.column) == (0, 9))
  }

  @Test func `never cuts a wide character in two`() {
    var window = Window(columns: 9, rows: 4)
    window.type("日本日本")
    #expect(window.screen.lines == ["> 日本日", "本", "", ""])
    window.type("\u{1}x")
    #expect(window.screen.lines == ["> x日本日", "本", "", ""])
    #expect((window.screen.row, window.screen.column) == (0, 3))
    window.type("\u{5}")
    #expect((window.screen.row, window.screen.column) == (1, 2))
  }

  @Test func `puts the prompt below what was entered`() {
    var window = Window(columns: 10, rows: 6)
    window.type("abcdefgh")
    window.enter()
    #expect(window.screen.lines == ["> abcdefgh", ">", "", "", "", ""])
    window.type("xyz\u{1}")
    window.enter()
    #expect(window.screen.lines == ["> abcdefgh", "> xyz", ">", "", "", ""])
  }

  @Test func `shows the hint as far as there is room, and takes it away`() {
    var window = Window(columns: 8, rows: 3, assistant: WordList())
    window.type("plot")
    #expect(window.screen.lines[0] == "> plot")
    window = Window(columns: 9, rows: 3, assistant: WordList())
    window.type("plot")
    #expect(window.screen.lines[0] == "> plot f")
    window.enter()
    #expect(window.screen.lines[0] == "> plot")
  }

  @Test func `lists completions below with what they are`() {
    var window = Window(columns: 30, rows: 8, assistant: WordList())
    window.type("\t")
    #expect(
      window.screen.lines == [
        ">", "  plot   a word", "  plan   a word", "  sin(   a word", "  sinh(  a word", "", "", "",
      ])
    window.type("\t\t")
    #expect(window.screen.lines[0] == "> plan")
    #expect(window.screen.lines[2] == "> plan   a word")
    window.type(" ")
    #expect(window.screen.lines == ["> plan", "", "", "", "", "", "", ""])
  }

  @Test func `lists as many completions as the window has room for`() {
    let words = (10..<40).map { "word\($0)" }
    var window = Window(columns: 20, rows: 6, assistant: WordList(words: words))
    window.type("\t\t")
    #expect(window.screen.lines[0] == "> word10")
    #expect(window.screen.lines[1] == "> word10  a word")
    #expect(window.screen.lines[4].hasPrefix("  3 of 30"))
    for _ in 0..<10 { window.type("\t") }
    #expect(window.screen.lines.contains("> word20  a word"))
  }

  @Test func `shows the part around the cursor of a line higher than the window`() {
    var window = Window(columns: 10, rows: 3)
    let line = (0..<60).map { String($0 % 10) }.joined()
    window.type(line)
    #expect(window.screen.lines == ["8901234567", "8901234567", "89"])
    window.type("\u{1}")
    #expect(window.screen.lines[0] == "> 01234567")
    #expect((window.screen.row, window.screen.column) == (0, 2))
    window.type("\u{5}")
    #expect(window.screen.text.contains("456789"))
  }

  @Test func `clears the screen but for the line`() {
    var window = Window(columns: 20, rows: 4)
    window.type("abc")
    window.enter()
    window.type("def")
    window.screen.write(window.painter.clear())
    window.paint()
    #expect(window.screen.lines == ["> def", "", "", ""])
  }

  @Test(arguments: 0..<60)
  func `shows the line and the cursor whatever is typed`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let columns = Int.random(in: 4...24, using: &random)
    var window = Window(columns: columns, rows: 40)
    // What a screen cannot show reliably is left out: marks and joiners alone.
    let keys = keysForOneLine.filter { key in
      !["\u{302}", "\u{200D}", "🇩", "🇪", "\r", "\n", "\u{3}", "\u{4}"].contains(key)
    }
    for _ in 0..<60 {
      window.type(keys.randomElement(using: &random) ?? "")
      guard case .editing = window.typist.editor.mode else { continue }
      let buffer = window.typist.editor.buffer
      let shown = window.screen.lines.joined().filter { $0 != " " }
      #expect(shown == ("> " + buffer.text).filter { $0 != " " })
      let layout = LineLayout(window.typist.editor.view(after: window.prompt), columns: columns)
      #expect(window.screen.row == layout.cursor.row)
      #expect(window.screen.column == layout.cursor.column)
    }
  }
}

/// Keys for one line: no line ends, no pasted blocks.
private let keysForOneLine = `Laws of the editor`.pieces.filter { key in
  !key.contains("\n") && !key.contains("\r")
}
