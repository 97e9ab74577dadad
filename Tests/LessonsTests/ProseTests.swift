import TestSupport
import Testing

@testable import Lessons

/// The part of Markdown that lessons use.
struct ProseTests {
  static let blocks: [(String, [Block])] = [
    ("Two lines\nare one.", [.paragraph([.text("Two lines are one.")])]),
    (
      "## A *new* part",
      [.heading(level: 2, [.text("A "), .emphasis([.text("new")]), .text(" part")])]
    ),
    ("#hashtag", [.paragraph([.text("#hashtag")])]),
    ("- one\n- two\n  lines", [.list(start: nil, items: [[.text("one")], [.text("two lines")]])]),
    ("- one\n\n- two", [.list(start: nil, items: [[.text("one")], [.text("two")]])]),
    ("3. one\n4. two", [.list(start: 3, items: [[.text("one")], [.text("two")]])]),
    (
      "- a\n\n1. b",
      [.list(start: nil, items: [[.text("a")]]), .list(start: 1, items: [[.text("b")]])]
    ),
    ("> Somebody\n> said.\n>\n> This.", [.quote([[.text("Somebody said.")], [.text("This.")]])]),
    ("```text\nx ← 1\n\n  y\n```", [.code(["x ← 1", "", "  y"])]),
    ("```\n*not* <b>\n```", [.code(["*not* <b>"])]),
    ("-1 is a number.", [.paragraph([.text("-1 is a number.")])]),
    ("2.5 is a number.", [.paragraph([.text("2.5 is a number.")])]),
  ]

  @Test(arguments: blocks)
  func `reads blocks`(_ source: String, _ expected: [Block]) throws {
    #expect(try lesson(source).steps.flatMap(\.prose) == expected)
  }

  static let inlines: [(String, [Inline])] = [
    ("plain", [.text("plain")]),
    ("*a* **b**", [.emphasis([.text("a")]), .text(" "), .strong([.text("b")])]),
    ("**a *b* c**", [.strong([.text("a "), .emphasis([.text("b")]), .text(" c")])]),
    ("2 * 3 * 4", [.text("2 * 3 * 4")]),
    ("`f(x) = 2 * x`", [.code("f(x) = 2 * x")]),
    ("`a *b`*c*", [.code("a *b"), .emphasis([.text("c")])]),
    (
      "[a *b*](https://example.org/x?y=1)",
      [
        .link([.text("a "), .emphasis([.text("b")])], destination: "https://example.org/x?y=1")
      ]
    ),
    ("on [−5, 5] x [−2, 2]", [.text("on [−5, 5] x [−2, 2]")]),
    ("a[*b*]c", [.text("a["), .emphasis([.text("b")]), .text("]c")]),
    ("[open", [.text("[open")]),
    ("shut]", [.text("shut]")]),
    ("\\*not\\* \\[x\\] \\$5 \\n", [.text("*not* [x] $5 \\n")]),
    ("a < b, a & b, snake_case, f′(x)", [.text("a < b, a & b, snake_case, f′(x)")]),
    ("wow! yes", [.text("wow! yes")]),
  ]

  @Test(arguments: inlines)
  func `reads what is in a paragraph`(_ source: String, _ expected: [Inline]) throws {
    #expect(try lesson(source).steps.first?.prose == [.paragraph(expected)])
  }

  @Test func `plain text has no markup`() {
    let content: [Inline] = [
      .strong([.text("a "), .emphasis([.text("b")])]), .text(" "), .code("c"),
      .link([.text("d")], destination: "https://example.org"),
    ]
    #expect(content.plainText == "a b cd")
  }

  @Test(arguments: ["*", "[", "`", "![", "**a", "[a](", "\\", "- ", "#", "> ", "```", "|", "<"])
  func `deep and long lines neither crash nor hang`(_ piece: String) {
    let text = lessonText(String(repeating: piece, count: 20_000))
    _ = try? Lesson.parse(Array(text.utf8))
  }

  @Test func `no bytes crash the parser`() {
    var random = SplitMix64(seed: 1)
    let alphabet = Array("---\n```minima id=a\nquiz :*_`[]()<>#|~$&\\ \n\n  key: value => 1.".utf8)
    for _ in 0..<400 {
      let count = Int.random(in: 0..<300, using: &random)
      let body = (0..<count).compactMap { _ in alphabet.randomElement(using: &random) }
      _ = try? Lesson.parse(Array(lessonText("").utf8) + body)
      _ = try? Lesson.parse(body)
    }
  }
}
