import Testing
import TestSupport

@testable import Terminal

struct SanitizationTests {
  @Test(
    "What could command a terminal is shown instead",
    arguments: [
      ("plain text, −π², 日本", "plain text, −π², 日本"),
      ("a\tb\nc", "a\tb\nc"),
      ("a\r\nb", "a\nb"),
      ("a\rb", "a␍b"),
      ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
      ("\u{1B}]0;title\u{7}", "␛]0;title␇"),
      ("\u{0}\u{8}\u{7F}", "␀␈␡"),
      ("\u{9B}2J", "\u{FFFD}2J"),
      ("a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c"),
      ("a\u{2028}b", "a\u{FFFD}b"),
      ("שלום e\u{301}", "שלום e\u{301}"),
    ])
  func text(foreign: String, expected: String) {
    #expect(foreign.sanitized().unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("Sanitising twice changes nothing more, and no control character is left")
  func law() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      let scalars = (0..<40).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x2100, using: &random))
      }
      let once = String(String.UnicodeScalarView(scalars)).sanitized()
      #expect(once.sanitized() == once)
      #expect(
        once.unicodeScalars.allSatisfy {
          $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        })
    }
  }
}
