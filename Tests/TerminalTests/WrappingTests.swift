import Testing
import TestSupport

@testable import Terminal

struct WrappingTests {
  @Test(
    "Prose at several widths",
    arguments: [
      ("", 10, [""]),
      ("one", 10, ["one"]),
      ("one two", 7, ["one two"]),
      ("one two", 6, ["one", "two"]),
      ("  one \t  two  ", 20, ["one two"]),
      ("one\ntwo", 20, ["one", "two"]),
      ("one\n\ntwo\n", 20, ["one", "", "two", ""]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("a bcdefgh i", 4, ["a", "bcde", "fgh", "i"]),
      ("日本語", 4, ["日本", "語"]),
      ("日本 a", 4, ["日本", "a"]),
      ("日", 1, ["日"]),
      ("ab", 0, ["a", "b"]),
      ("ab", -5, ["a", "b"]),
      ("10\u{A0}steps of", 8, ["10\u{A0}steps", "of"]),
      ("of 22.7 % to", 8, ["of", "22.7 %", "to"]),
      ("of 22.7  % to", 8, ["of 22.7", "% to"]),
      ("cafe\u{301} cafe\u{301}", 9, ["cafe\u{301} cafe\u{301}"]),
      ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
    ])
  func prose(text: String, width: Int, expected: [String]) {
    #expect(Wrapping(width: width).lines(text) == expected)
  }

  @Test("The lines of a list's item hang below its text")
  func list() {
    let wrapping = Wrapping(width: 12, hanging: "  • ")
    #expect(wrapping.lines("one two three") == ["  • one two", "    three"])
    #expect(wrapping.lines("") == ["  • "])
  }

  @Test("Words that are to stay whole do so, in a line of their own")
  func wholeWords() {
    var wrapping = Wrapping(width: 6)
    wrapping.breaksWords = false
    #expect(wrapping.lines("to ~/curve.png now") == ["to", "~/curve.png", "now"])
    #expect(wrapping.lines("~/curve.png") == ["~/curve.png"])
  }

  @Test("Both indents count")
  func quote() {
    let wrapping = Wrapping(width: 8, firstIndent: "> ", indent: "> ")
    #expect(wrapping.lines("one two three") == ["> one", "> two", "> three"])
  }

  @Test("A style goes on in the next line, and within a word")
  func styles() {
    let text = StyledText("a ") + StyledText("bold word", .bold) + StyledText("s end")
    let lines = Wrapping(width: 7).lines(text)
    #expect(lines.map(\.plain) == ["a bold", "words", "end"])
    #expect(lines[0].spans.map(\.text) == ["a ", "bold"])
    #expect(lines[1].spans.map(\.text) == ["word", "s"])
    #expect(lines[1].spans.map(\.style) == [Style(.bold), .plain])
  }

  @Test("A space between words of one style has that style")
  func spaces() {
    let lines = Wrapping(width: 40).lines(StyledText("two words", .underline) + StyledText(" on"))
    #expect(lines[0].spans.map(\.text) == ["two words", " on"])
  }

  @Test("No line is too wide, and no word is lost, for any width", arguments: [1, 2, 7, 40, 200])
  func law(width: Int) {
    var random = SplitMix64(seed: UInt64(width))
    for _ in 0..<50 {
      let letters = Array("abc日−e\u{301}   \n")
      let text = String((0..<300).compactMap { _ in letters.randomElement(using: &random) })
      let lines = Wrapping(width: width).lines(text)
      #expect(lines.allSatisfy { $0.displayWidth <= max(width, 2) })
      #expect(lines.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
      #expect(lines.joined().filter { $0 != " " } == text.filter { !$0.isWhitespace })
    }
  }
}
