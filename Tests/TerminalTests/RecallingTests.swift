import Testing

@testable import Terminal

/// Hints at what could follow some words.
private struct Hints: LineAssistant {
  func styles(of text: String, cursor: Int) -> [LineStyle] { [] }
  func hint(after text: String) -> String? {
    let hints = [
      "plot": " f", "from": " 1 to …", "from 1": " to …", ":he": "lp  lists the language",
    ]
    return hints[text]
  }
  func completions(of text: String, cursor: Int) -> Completions { .none }
}

@Suite struct `What need not be typed` {
  @Test(arguments: [
    ("plot\u{6}", "plot f¦"), ("plot\u{5}", "plot f¦"), ("plot\u{1B}[C", "plot f¦"),
    ("plot\u{1B}[F", "plot f¦"), ("plot\u{1}\u{5}", "plot¦"), ("plot\u{2}\u{6}", "plot¦"),
    ("plot\u{6}\u{1F}", "plot¦"),
    // Word by word, and not what only the person knows.
    ("from\u{1B}f", "from 1¦"), ("from\u{1B}[1;5C\u{1B}[1;5C", "from 1 to¦"),
    ("from\u{5}", "from 1 to ¦"), ("from\u{5}2\u{5}", "from 1 to 2¦"),
    // What stands behind two spaces is a remark.
    (":he\u{5}", ":help¦"), ("x\u{5}\u{6}", "x¦"),
  ])
  func `is typed where it is hinted at`(keys: String, line: String) {
    var typist = Typist(assistant: Hints())
    typist.type(keys)
    #expect(typist.line == line)
  }

  static let history = ["plot f, d on [-5, 5]", "descend f from (1 + 2)", "x", "f(2) "]

  @Test(arguments: [
    ("\u{1B}.", "f(2)¦"), ("\u{1B}.\u{1B}.", "x¦"),
    ("1 + \u{1B}.\u{1B}.\u{1B}.", "1 + (1 + 2)¦"), ("\u{1B}.\u{1B}.\u{1B}.\u{1B}.", "[-5, 5]¦"),
    ("\u{1B}.\u{1B}.\u{1B}.\u{1B}.\u{1B}.", "[-5, 5]¦"),
    // Another key, and it begins with the last line again.
    ("\u{1B}.\u{1B}. \u{1B}.", "x f(2)¦"), ("a\u{1B}.\u{1F}", "a¦"),
    ("ab\u{2}\u{1B}.\u{1B}.", "ax¦b"),
  ])
  func `comes from the end of an earlier line`(keys: String, line: String) {
    #expect(Typist.line(typing: keys, history: Self.history) == line)
  }

  @Test func `is nothing where there is no earlier line`() {
    var typist = Typist()
    typist.type("a\u{1B}.")
    #expect(typist.line == "a¦")
    #expect(typist.effects == [.bell])
  }
}
