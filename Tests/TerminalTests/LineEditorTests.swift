import Testing

@testable import Terminal

/// An editor, with what it has led to.
struct Typist {
  var editor: LineEditor
  var effects: [LineEditor.Effect] = []
  let assistant: any LineAssistant

  init(history: [String] = [], assistant: any LineAssistant = NoAssistant()) {
    editor = LineEditor(history: History(history))
    self.assistant = assistant
    _ = editor.begin(assistant: assistant)
  }

  /// Types what a terminal would send; ends and begins lines as they come.
  mutating func type(_ bytes: String) {
    var decoder = KeyDecoder()
    // One byte after another: what comes together would be undone together.
    for event in bytes.utf8.flatMap({ decoder.feed([$0]) }) + decoder.flush() {
      guard case .key(let key) = event else { continue }
      take(editor.handle(key))
    }
  }

  private mutating func take(_ effect: LineEditor.Effect) {
    if effect != .none { effects.append(effect) }
    switch effect {
    case .accept, .cancel, .end: take(editor.begin(assistant: assistant))
    default: break
    }
  }

  /// The line with a bar where the cursor is.
  var line: String {
    let characters = editor.buffer.characters
    return String(characters[..<editor.buffer.cursor]) + "¦"
      + String(characters[editor.buffer.cursor...])
  }

  static func line(typing bytes: String, history: [String] = []) -> String {
    var typist = Typist(history: history)
    typist.type(bytes)
    return typist.line
  }
}

@Suite struct `Editing a line` {
  /// Ctrl-A … are \u{1} …; M- is Esc.
  static let table: [(String, String)] = [
    ("abc", "abc¦"), ("abc\u{1}x", "x¦abc"), ("abc\u{1}\u{5}x", "abcx¦"),
    ("abc\u{2}\u{2}x", "ax¦bc"), ("abc\u{1}\u{6}x", "ax¦bc"), ("abc\u{8}", "ab¦"),
    ("abc\u{1}\u{4}", "¦bc"), ("abc\u{2}\u{B}", "ab¦"), ("abc\u{2}\u{15}", "¦c"),
    ("one two\u{17}", "one ¦"), ("sin(x) + y\u{17}\u{17}", "sin(x) ¦"),
    ("sin(x)\u{1B}\u{7F}", "sin(¦"), ("sin(x)\u{1B}b\u{1B}b|", "|¦sin(x)"),
    ("one two\u{1}\u{1B}f|", "one|¦ two"), ("one two\u{1}\u{1B}d", "¦ two"),
    ("ab\u{14}", "ba¦"), ("abc\u{1}\u{6}\u{14}", "ba¦c"), ("a\u{14}", "a¦"),
    ("one two\u{17}\u{19}\u{19}", "one twotwo¦"),
    ("a b c\u{17}\u{17}\u{1}\u{19}", "b c¦a "),
    ("one\u{15}two\u{15}\u{19}\u{1B}y", "one¦"), ("one\u{15}two\u{15}\u{19}\u{1B}y\u{1B}y", "two¦"),
    ("one two\u{1}\u{1B}d\u{1B}d\u{5}x\u{19}", "xone two¦"),
    ("abc def\u{1F}", "abc¦"), ("abc def\u{1F}\u{1F}", "¦"), ("abc\u{15}\u{1F}", "abc¦"),
    ("abc def\u{18}\u{15}", "abc¦"), ("a\u{1B}[D\u{1B}[3~", "¦"), ("abc\u{1B}[H\u{1B}[Cx", "ax¦bc"),
    ("one two\u{1B}[1;5Dx", "one x¦two"), ("日本\u{2}x", "日x¦本"), ("e\u{301}\u{7F}", "¦"),
    ("a\u{1B}\u{1B}b", "¦a"), ("a\u{1B}[200~b\tc\u{1B}[201~d", "ab cd¦"),
  ]

  @Test(arguments: table)
  func `has the usual keys`(keys: String, line: String) {
    #expect(Typist.line(typing: keys) == line)
  }

  @Test func `accepts, drops and ends`() {
    var typist = Typist()
    typist.type("abc\rdef\u{3}\u{4}")
    #expect(typist.effects == [.accept("abc"), .cancel, .end])
    typist.type("ab\u{2}\u{4}\u{4}\u{1A}\u{C}")
    #expect(typist.effects.suffix(3) == [.bell, .suspend, .clearScreen])
    #expect(typist.line == "a¦")
  }

  @Test func `rings where a key can do nothing`() {
    for keys in ["\u{8}", "\u{19}", "\u{1F}", "\u{1B}[A", "\u{1B}y", "\t", "\u{7}", "\u{B}"] {
      var typist = Typist()
      typist.type(keys)
      #expect(typist.effects == [.bell], "\(keys.utf8.map { $0 })")
    }
  }
}

@Suite struct `The history at the prompt` {
  static let lines = ["plot f", "descend f from 1", "plot g", "1 + 1"]
  static let table: [(String, String)] = [
    ("\u{1B}[A", "1 + 1¦"), ("\u{1B}[A\u{1B}[A", "plot g¦"), ("\u{1B}[A\u{1B}[A\u{1B}[B", "1 + 1¦"),
    ("x\u{10}\u{E}", "x¦"), ("plot\u{1B}[A\u{1B}[A", "plot f¦"),
    ("plot\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[B", "plot¦"), ("nothing\u{1B}[A", "nothing¦"),
    ("\u{1B}<", "plot f¦"), ("x\u{1B}<\u{1B}>", "x¦"), ("\u{1B}[A\u{1F}", "¦"),
    ("plot\u{1B}[Ax\u{1B}[A", "plot gx¦"),
    ("\u{12}f", "descend ¦f from 1"),
    ("\u{12}plo", "¦plot g"), ("\u{12}plo\u{12}", "¦plot f"), ("\u{12}plo\u{12}\u{13}", "¦plot g"),
    ("\u{12}plo\u{12}\u{12}", "¦plot f"), ("abc\u{12}plot\u{7}", "abc¦"),
    ("\u{12}from\u{5}x", "descend f from 1x¦"), ("\u{12}fr\u{7F}\u{7F}", "¦"),
    ("\u{12}from\u{1B}", "descend f ¦from 1"),
  ]

  @Test(arguments: table)
  func `is walked and searched`(keys: String, line: String) {
    #expect(Typist.line(typing: keys, history: Self.lines) == line)
  }

  @Test func `keeps what is entered, but not twice in a row and nothing empty`() {
    var typist = Typist()
    typist.type("a\ra\r\r  \rb\ra\r")
    #expect(typist.editor.history.lines == ["a", "b", "a"])
  }

  @Test func `is bounded`() {
    let history = History((1...20).map(String.init), capacity: 5)
    #expect(history.lines == ["16", "17", "18", "19", "20"])
  }

  @Test(arguments: [
    ("plo", "history: plo > plot g"), ("plo\u{12}", "history: plo > plot f"),
    ("plo\u{12}\u{12}", "no earlier match: plo > plot f"),
    ("plo\u{12}\u{12}\u{13}", "history: plo > plot g"),
    ("plo\u{13}", "no later match: plo > plot g"),
    ("plox", "not in the history: plox > plot g"), ("x", "not in the history: x > "),
    ("x\u{12}", "not in the history: x > "), ("plox\u{7F}", "history: plo > plot g"),
  ])
  func `says how a search goes`(keys: String, shown: String) {
    var typist = Typist(history: Self.lines)
    typist.type("\u{12}" + keys)
    let view = typist.editor.view(after: "> ")
    #expect(view.prompt.plain + view.line.plain == shown)
  }

  @Test func `runs the line found by Enter`() {
    var typist = Typist(history: Self.lines)
    typist.type("\u{12}desc\r")
    #expect(typist.effects == [.accept("descend f from 1")])
  }
}

@Suite struct `A pasted block` {
  @Test func `runs line by line, and the rest stays under edit`() {
    var typist = Typist()
    typist.type("x\u{1B}[200~a = 1\r\n\n  \nb = 2\nc = \u{1B}[201~3")
    #expect(typist.effects == [.accept("xa = 1"), .accept("b = 2")])
    #expect(typist.line == "c = 3¦")
  }

  @Test func `says which line of how many it is`() {
    var editor = LineEditor()
    #expect(editor.handle(.paste("a\nb\nc\n")) == .accept("a"))
    #expect(editor.pasteNote == "  (pasted, 1 of 3)")
    #expect(editor.begin() == .accept("b"))
    #expect(editor.begin() == .accept("c"))
    #expect(editor.pasteNote == "  (pasted, 3 of 3)")
    #expect(editor.begin() == .none)
    #expect(editor.pasteNote == "")
  }

  @Test func `of which lines have not run can be dropped`() {
    var editor = LineEditor()
    _ = editor.handle(.paste("a\nb\nc"))
    editor.dropPastedLines()
    #expect(editor.begin() == .none)
    #expect(editor.buffer.isEmpty)
  }

  @Test func `of empty lines does nothing`() {
    var editor = LineEditor()
    #expect(editor.handle(.paste("\n \n")) == .none)
  }
}

/// Completes words from a list.
struct WordList: LineAssistant {
  var words = ["plot", "plan", "sin(", "sinh("]

  func styles(of text: String, cursor: Int) -> [LineStyle] { [] }
  func hint(after text: String) -> String? { text == "plot" ? " f" : nil }
  func completions(of text: String, cursor: Int) -> Completions {
    let head = String(text.utf8.prefix(cursor)) ?? ""
    let word = head.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let start = head.utf8.count - word.utf8.count
    return Completions(
      replacing: start..<cursor,
      with: words.filter { $0.hasPrefix(word) }.map { .init($0, summary: "a word") })
  }
}

@Suite struct `Completion` {
  static let table: [(String, String)] = [
    ("plo\t", "plot¦"), ("p\t", "pl¦"), ("p\t\t", "plot¦"), ("p\t\t\t", "plan¦"),
    ("p\t\t\t\t", "plot¦"), ("p\t\u{1B}[Z", "plan¦"), ("p\t\t\u{1B}", "pl¦"), ("p\t\t\u{7}", "pl¦"),
    ("p\t\tx", "plotx¦"), ("p\t\t\r", "plot¦"), ("x si\t\t + 1", "x sin( + 1¦"),
    ("si + x\u{1}\u{6}\u{6}\t\t", "sin(¦ + x"), ("zz\t", "zz¦"), ("p\t\t\u{1F}", "pl¦"),
    ("p\t\u{1B}[B\u{1B}[B\u{1B}[A", "plot¦"), ("\t\t", "plot¦"),
  ]

  @Test(arguments: table)
  func `puts in what is certain and lists the rest`(keys: String, line: String) {
    var typist = Typist(assistant: WordList())
    typist.type(keys)
    #expect(typist.line == line)
  }

  @Test func `shows the hint at the end of the line only`() {
    var typist = Typist(assistant: WordList())
    typist.type("plot")
    #expect(typist.editor.view(after: "> ").hint == " f")
    typist.type("\u{2}")
    #expect(typist.editor.view(after: "> ").hint == "")
  }
}
