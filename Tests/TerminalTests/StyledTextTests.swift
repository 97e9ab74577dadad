import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@testable import Terminal

struct StyledTextTests {
  let text =
    StyledText("f", [.bold, .underline], .code) + " is " + StyledText("right", [], .success)

  @Test(
    "A text in each rendering",
    arguments: [
      (StyleRendering.plain, "f is right"),
      (.monochrome, "\u{1B}[1;4mf\u{1B}[0m is right"),
      (.basicColor, "\u{1B}[1;4;35mf\u{1B}[0m is \u{1B}[32mright\u{1B}[0m"),
      (.color, "\u{1B}[1;4;38;5;98mf\u{1B}[0m is \u{1B}[38;5;28mright\u{1B}[0m"),
    ])
  func rendering(rendering: StyleRendering, expected: String) {
    #expect(text.rendered(rendering) == expected)
  }

  @Test("Each trait and each role has its own code")
  func codes() {
    #expect(Style([.bold, .dim, .italic, .underline]).codes(for: .monochrome) == [1, 2, 3, 4])
    #expect(Style([.bold, .dim, .italic, .underline]).codes(for: .color) == [1, 3, 4, 38, 5, 243])
    #expect(Style([.bold, .dim], .code).codes(for: .color) == [1, 38, 5, 98])
    let colors = Style.Role.allCases.map { Style([], $0).codes(for: .basicColor) }
    #expect(colors == [[35], [36], [32], [33], [31]])
    #expect(Set(Style.Role.allCases.map(\.color)).count == Style.Role.allCases.count)
  }

  /// WCAG 2.1: the relative luminance of sRGB, and the ratio of two of them with 0.05 added.
  @Test("Each colour can be read on white and on black", arguments: Style.Role.allCases)
  func contrast(role: Style.Role) {
    // xterm's cube of 6 × 6 × 6 colours.
    let levels = [0.0, 95, 135, 175, 215, 255]
    let number = role.color - 16
    let luminance = zip([36, 6, 1], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let code = levels[number / part.0 % 6] / 255
      return sum + part.1 * (code <= 0.04045 ? code / 12.92 : pow((code + 0.055) / 1.055, 2.4))
    }
    #expect(1.05 / (luminance + 0.05) > 4.3)
    #expect((luminance + 0.05) / 0.05 > 4)
  }

  @Test("A span cannot bring escape sequences of its own")
  func foreign() {
    #expect(StyledText("\u{1B}[2J").rendered(.color) == "␛[2J")
  }

  @Test("Neighbours of one style are one span, and empty ones are none")
  func spans() {
    var text = StyledText("a") + StyledText("b") + StyledText("", .bold) + StyledText("c", .bold)
    text.append("d", Style(.bold))
    #expect(text.spans.map(\.text) == ["ab", "cd"])
    #expect(text.plain == "abcd")
    #expect(text.displayWidth == 4)
  }

  @Test(
    "What suits an output",
    arguments: [
      (true, ["TERM": "xterm-256color"], .color),
      (true, ["TERM": "xterm", "NO_COLOR": ""], .color),
      (true, ["TERM": "xterm-kitty"], .color),
      (true, ["TERM": "linux"], .basicColor),
      (true, ["TERM": "screen"], .basicColor),
      (true, ["TERM": "screen", "COLORTERM": "truecolor"], .color),
      (true, ["TERM": "xterm-16color"], .basicColor),
      (true, ["TERM": "xterm", "NO_COLOR": "1"], .monochrome),
      (true, ["TERM": "dumb", "COLORTERM": "truecolor"], .plain),
      (true, ["TERM": ""], .plain),
      (true, [:], .plain),
      (false, ["TERM": "xterm"], .plain),
    ] as [(Bool, [String: String], StyleRendering)])
  func choice(isTerminal: Bool, variables: [String: String], expected: StyleRendering) {
    let rendering = StyleRendering(
      isTerminal: isTerminal, term: variables["TERM"], noColor: variables["NO_COLOR"],
      colorTerm: variables["COLORTERM"])
    #expect(rendering == expected)
  }
}
