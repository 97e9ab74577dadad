import Testing

@testable import Terminal

struct LineSplitterTests {
  /// All lines of bytes that come in pieces of a given size.
  func lines(_ bytes: [UInt8], limit: Int = 100, piece: Int) -> [InputLine] {
    var splitter = LineSplitter(limit: limit)
    var lines: [InputLine] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      splitter.append(bytes[start..<min(start + piece, bytes.count)])
      while let line = splitter.next() { lines.append(line) }
    }
    if let last = splitter.finish() { lines.append(last) }
    return lines
  }

  @Test(
    "Lines, however they come", arguments: [1, 2, 3, 1000],
    [
      ("", []),
      ("\n", [""]),
      ("a", ["a"]),
      ("a\nb\n", ["a", "b"]),
      ("a\r\nb\r\n\r\n", ["a", "b", ""]),
      ("a\rb\n", ["a\rb"]),
      ("\u{FEFF}a\n\u{FEFF}b\n", ["a", "\u{FEFF}b"]),
      ("x = −0.7\nπ", ["x = −0.7", "π"]),
      ("\0\n", ["\0"]),
    ])
  func lines(piece: Int, example: (text: String, expected: [String])) {
    let found = lines(Array(example.text.utf8), piece: piece)
    #expect(found.map(\.text) == example.expected)
    #expect(found.allSatisfy { !$0.hasStrayBytes && !$0.isTooLong })
  }

  @Test(
    "Bytes that are not UTF-8 are replaced, and that is noted",
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"),
      ([0xC3], "\u{FFFD}"),
      ([0xE2, 0x88, 0x61], "\u{FFFD}a"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func strayBytes(bytes: [UInt8], expected: String) {
    #expect(lines(bytes, piece: 1) == [InputLine(text: expected, hasStrayBytes: true)])
  }

  @Test("Of a line that is too long its beginning is kept", arguments: [1, 7, 1000])
  func tooLong(piece: Int) {
    let bytes = Array(String(repeating: "x", count: 105).utf8) + Array("\nshort\n".utf8)
    #expect(
      lines(bytes, piece: piece) == [
        InputLine(text: String(repeating: "x", count: 100), bytesLost: 5),
        InputLine(text: "short"),
      ])
  }

  @Test(
    "A cut within a character loses the character, and is no stray byte",
    arguments: [(4, "ab"), (5, "ab−"), (6, "ab−"), (7, "ab−π"), (8, "ab−π"), (11, "ab−π😀")])
  func cut(limit: Int, expected: String) {
    let found = lines(Array("ab−π😀!".utf8), limit: limit, piece: 3)
    #expect(found == [InputLine(text: expected, bytesLost: 12 - limit)])
  }

  @Test("What was begun can be forgotten")
  func discard() {
    var splitter = LineSplitter(limit: 10)
    splitter.append(Array("half".utf8)[...])
    #expect(splitter.next() == nil)
    splitter.discard()
    splitter.append(Array("new\n".utf8)[...])
    #expect(splitter.next() == InputLine(text: "new"))
    #expect(splitter.finish() == nil)
  }
}
