import Testing
import TestSupport

@testable import Terminal

@Suite struct `Laws of the editor` {
  /// Keys that a cat on the keyboard would press, as bytes.
  static let pieces: [String] =
    (0..<32).map { String(UnicodeScalar(UInt8($0))) }
    + [
      "a", "b", " ", "(", ")", "x", "日", "e\u{301}", "👩‍👩‍👧", "\u{302}", "\u{200D}", "🇩", "🇪", "\u{7F}",
    ]
    + "bfdyBF<>\u{7F}".map { "\u{1B}\($0)" }
    + ["A", "B", "C", "D", "H", "F", "1;5C", "1;5D", "3~", "3;5~", "Z", "99~"].map {
      "\u{1B}[\($0)"
    }
    + ["\u{1B}[200~p q\nr\ns\u{1B}[201~", "\u{1B}[200~one\u{1B}[201~", "\t", "\t", "\u{12}"]

  static func keys(_ count: Int, using random: inout SplitMix64) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test(arguments: 0..<60)
  func `no keys crash it, and the cursor stays in the line`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var typist = Typist(history: ["plot a", "a b", "日"], assistant: WordList())
    for _ in 0..<40 {
      typist.type(Self.keys(10, using: &random))
      let buffer = typist.editor.buffer
      #expect((0...buffer.characters.count).contains(buffer.cursor))
      #expect(buffer.characters == Array(String(buffer.characters)))
      #expect(!buffer.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      let view = typist.editor.view(after: "> ")
      #expect((0...max(0, view.line.plain.count)).contains(view.cursor))
    }
  }

  /// Edits only: no line ends, no history.
  static let edits = [
    "a", "b ", "日", "\u{1}", "\u{5}", "\u{2}", "\u{6}", "\u{B}", "\u{15}", "\u{17}", "\u{19}",
    "\u{14}",
    "\u{7F}", "\u{4}", "\u{1B}b", "\u{1B}d", "\u{1B}y", "\u{1B}\u{7F}", "\t",
  ]

  @Test(arguments: 0..<40)
  func `undo leads back to where the line began`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var typist = Typist(assistant: WordList())
    typist.type("x")
    for _ in 0..<60 {
      // Ctrl-D on an empty line would leave.
      let edit = Self.edits.randomElement(using: &random) ?? "a"
      if edit == "\u{4}", typist.editor.buffer.isEmpty { continue }
      typist.type(edit)
    }
    for _ in 0..<100 { typist.type("\u{7}\u{1F}") }
    #expect(typist.line == "¦")
  }
}
