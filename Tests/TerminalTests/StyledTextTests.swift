import Testing

@testable import Terminal

struct StyledTextTests {
  let text =
    StyledText("f", [.bold, .underline], .code) + " is " + StyledText("right", [], .success)

  @Test(
    "A text in each rendering",
    arguments: [
      (StyleRendering.plain, "f is right"),
      (.monochrome, "\u{1B}[1;4mf\u{1B}[0m is right"),
      (.color, "\u{1B}[1;4;35mf\u{1B}[0m is \u{1B}[32mright\u{1B}[0m"),
    ])
  func rendering(rendering: StyleRendering, expected: String) {
    #expect(text.rendered(rendering) == expected)
  }

  @Test("Each trait and each role has its own code")
  func codes() {
    #expect(Style([.bold, .dim, .italic, .underline]).codes(for: .color) == [1, 2, 3, 4])
    let colors = Style.Role.allCases.map { Style([], $0).codes(for: .color) }
    #expect(colors == [[35], [36], [32], [33], [31]])
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
      (true, "xterm-256color", nil, .color),
      (true, "xterm", "", .color),
      (true, "xterm", "1", .monochrome),
      (true, "dumb", nil, .plain),
      (true, nil, nil, .plain),
      (true, "", nil, .plain),
      (false, "xterm", nil, .plain),
    ] as [(Bool, String?, String?, StyleRendering)])
  func choice(isTerminal: Bool, term: String?, noColor: String?, expected: StyleRendering) {
    #expect(StyleRendering(isTerminal: isTerminal, term: term, noColor: noColor) == expected)
  }
}
