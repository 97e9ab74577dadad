import Testing

@testable import Terminal

@Suite struct `A line under edit` {
  @Test func `counts what a reader sees as characters`() {
    var line = LineBuffer("e\u{301}日👩‍👩‍👧")
    #expect(line.characters.count == 3)
    line.move(to: 1)
    #expect(line.byteOffset == 3)
    #expect(line.remove(0..<1) == "e\u{301}")
    #expect(line.cursor == 0)
  }

  @Test func `lets a combining mark join the character before the cursor`() {
    var line = LineBuffer("θx")
    line.move(to: 1)
    line.insert("\u{302}")
    #expect(line.characters == ["θ\u{302}", "x"])
    #expect(line.cursor == 1)
    line.insert("y")
    #expect(line.text == "θ\u{302}yx")
  }

  @Test func `never holds what could command a terminal`() {
    #expect(LineBuffer("a\tb\nc\u{1B}[31md\u{7}\u{202E}e\u{9B}").text == "a b c[31mde")
  }

  @Test func `has an end to its length`() {
    var line = LineBuffer(String(repeating: "日", count: 10_000))
    #expect(line.text.utf8.count <= LineBuffer.limit)
    #expect(line.text.utf8.count > LineBuffer.limit - 3)
    line.move(to: 0)
    line.insert("ab")
    #expect(line.text.utf8.count <= LineBuffer.limit)
  }

  @Test func `replaces a part given in bytes`() {
    var line = LineBuffer("√ si + 1")
    line.replace(bytes: 4..<6, with: "sin(")
    #expect(line.text == "√ sin( + 1")
    #expect(line.cursor == 6)
  }
}
