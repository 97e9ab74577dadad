import Session
import TestSupport
import Testing

@testable import Lessons

/// Transcripts: what is typed, and what is shown.
struct PlayerTests {
  static let body = """
    # Squares

    Words.

    ```minima id=define
    f(x) = x^2
    # a comment

    f(3)
    ```

    ```quiz id=three
    kind: number
    question: How much is f(3)?
    answer: f(3)
    quoted: 9
    tolerance: abs 0.5
    wrong twice: 6 => That is twice 3.
    hint 1: A square.
    hint 2: 3 · 3 = 9.
    explanation: Three times three.
    ```

    ```minima id=picture
    plot f on [-1, 1]
    ```

    ```quiz id=pick
    kind: choice
    question: Which?
    option a: this
    option b: that
    answer: a
    wrong b: Not that.
    hint 1: The first.
    explanation: It is this.
    ```

    ## The end

    Words.
    """

  static func script() throws -> Script { Script(try lesson(body)) }

  @Test func `Enter goes through a lesson, and every Enter shows something`() throws {
    var script = try Self.script()
    #expect(script.shown == ["== 1/5 define (0 done)", "prose 1", "cell define"])
    #expect(
      script.type("") == [
        "run define:15 f(x) = x^2", "out define f := x^2", "run define:16 # a comment",
        "run define:18 f(3)", "out define it = 9",
      ])
    #expect(script.player.prompt == .step)
    #expect(
      script.type("") == ["== 2/5 three (1 done)", "? three 1/2, a number to the nearest whole"])
    #expect(script.player.prompt == .question("three"))
    #expect(
      script.type("9") == [
        "correct: Right: read as 9, off by 0, allowed 0.5.", "because: Three times three.",
      ])
    #expect(script.type("") == ["== 3/5 picture (2 done)", "cell picture"])
    #expect(script.type("") == ["run picture:34 plot f on [-1, 1]", "out picture figure"])
    #expect(script.type("") == ["== 4/5 pick (3 done)", "? pick 2/2, a letter from a to b"])
    #expect(script.type("a") == ["correct: Right: a.", "because: It is this."])
    #expect(script.type("") == ["== 5/5 the-end (5 done)", "prose 1"])
    #expect(script.player.prompt == .end)
    #expect(
      script.type("") == [
        "end: 2/2 answered, 2 at once, skipped [], open [], 2 attempts, 0 hints, 1 pictures, 90 s"
      ])
    #expect(script.player.prompt == .finished)
    #expect(
      script.type("", "f(2)") == [
        "note: The lesson is over. Type any line to go on playing, ':review', ':goto ID' or ':quit'.",
        "out - it = 4",
      ])
  }

  @Test func `an answer can be wrong, unreadable, hinted at, and right in the end`() throws {
    var script = try Self.script()
    script.type("", "")
    #expect(
      script.type("") == [
        "notJudged: Not judged: nothing was typed. Expected is a number to the nearest whole; "
          + "':hint' and ':skip' help."
      ])
    #expect(
      script.type("6") == ["wrong: Not yet: read as 6, off by 3, allowed 0.5. That is twice 3."])
    let unreadable = try #require(script.type("(6").first)
    #expect(unreadable.hasPrefix("notJudged: Not judged: expected "))
    #expect(unreadable.hasSuffix(" The question asks for a number to the nearest whole."))
    #expect(script.type(":hint") == ["hint 1/2: A square."])
    #expect(
      script.type("6.0") == [
        "wrong: The same mistake as before: read as 6, off by 3, allowed 0.5.",
        "hint 1/2: A square.", "note: ':hint' shows a way, ':skip' shows the answer.",
      ])
    #expect(script.type(":hint", ":hint") == ["hint 2/2: 3 · 3 = 9.", "hint 2/2: 3 · 3 = 9."])
    #expect(script.type("x = 9").first == "correct: Right: read as 9, off by 0, allowed 0.5.")
    #expect(script.type(":hint") == ["note: This question is behind you. Press Enter to go on."])
    #expect(
      script.type(":review") == [
        "review three done [6, 6.0, x = 9] hints 2 = 9; pick ahead [] hints 0"
      ])
  }

  @Test func `the same mistake is told something new, but not the solution`() throws {
    let text = Self.body.replacing(
      "hint 1: The first.", with: "hint 1: One.\nhint 2: Two.\nhint 3: It is a.")
    var script = Script(try lesson(text))
    script.type(":goto pick")
    #expect(script.type("b") == ["wrong: Not yet: read as b. Not that."])
    #expect(
      script.type("b") == ["wrong: The same mistake as before: read as b.", "hint 1/3: One."])
    #expect(
      script.type("b") == ["wrong: The same mistake once more: read as b.", "hint 2/3: Two."])
    #expect(
      script.type("b") == [
        "wrong: The same mistake once more: read as b.", "hint 2/3: Two.",
        "note: ':hint' shows a way, ':skip' shows the answer.",
      ])
    // They were not asked for.
    #expect(script.player.review.last?.rounds.map(\.hints) == [0])
    #expect(script.player.summary.hints == 0)
    #expect(script.type(":hint") == ["hint 3/3: It is a."])
    #expect(script.player.summary.hints == 1)
    let resumed = Script(script.player.lesson, resuming: script.records)
    #expect(resumed.player.review == script.player.review)
  }

  @Test func `words of the lesson for the second time go before a hint`() throws {
    let text = Self.body.replacing(
      "=> That is twice 3.", with: "=> That is twice 3.\nagain twice: Not 3 + 3.")
    var script = Script(try lesson(text))
    script.type("", "", "6")
    #expect(
      script.type("6") == [
        "wrong: The same mistake as before: read as 6, off by 3, allowed 0.5. Not 3 + 3.",
        "note: ':hint' shows a way, ':skip' shows the answer.",
      ])
    #expect(script.type("6").last == "hint 1/2: A square.")
    // So is an answer that is wrong in no known way.
    #expect(script.type("50", "50").last == "note: ':hint' shows a way, ':skip' shows the answer.")
  }

  @Test func `any line runs at any time, at a question after ':try'`() throws {
    var script = try Self.script()
    #expect(script.type("2 + 2", "nonsense(").first == "out - it = 4")
    script.type("", "")
    #expect(
      script.type(":try") == ["note: Type any lines you like. An empty line returns to the lesson."]
    )
    #expect(script.player.prompt == .scratch)
    #expect(script.type("f(5)", "9") == ["out - it = 25", "out - it = 9"])
    #expect(script.type(":hint") == ["hint 1/2: A square."])
    #expect(script.player.prompt == .scratch)
    #expect(
      script.type("") == [
        "note: Back in the lesson.", "? three 1/2, a number to the nearest whole",
      ])
    #expect(script.player.prompt == .question("three"))
  }

  @Test func `redefining the lesson's function spoils nothing`() throws {
    var script = try Self.script()
    script.type("", "f(x) = 7", "")
    #expect(script.type(":try", "f(3)", "").contains("out - it = 7"))
    #expect(script.type("7").first?.hasPrefix("wrong") == true)
    #expect(script.type("9").first?.hasPrefix("correct") == true)
    script.type("")
    #expect(
      script.type("") == [
        "note: The lesson's own f is back. To keep yours, define it under another name.",
        "run picture:34 plot f on [-1, 1]", "out picture figure",
      ])
    #expect(script.type("f(3)") == ["out - it = 9"])
  }

  @Test func `a question says whose function it is about, where there are two`() throws {
    let note = "note: The question is about the lesson's own f, not about yours."
    var script = try Self.script()
    script.type("", "f(x) = x^2")
    #expect(!script.type("").contains(note))
    script.type(":try", "f(x) = 7", "a = 1")
    #expect(script.type("").last == note)
    #expect(Script(script.player.lesson, resuming: script.records).shown.last == note)
    // The other question asks nothing of f.
    #expect(!script.type(":goto pick").contains { $0.contains("lesson's own f, not") })
  }

  @Test(arguments: ["plot f", "d = descend f from 1", "g(x) = 2x", "help plot"])
  func `a line to run is no answer, and where it can be run is said`(line: String) throws {
    var script = try Self.script()
    script.type("", "")
    #expect(
      script.type(line) == [
        "notJudged: Not judged: this is a line to run, not an answer. Type ':try' first; an empty "
          + "line then returns here."
      ])
    // Nor is it one of several options.
    script.type(":goto pick")
    #expect(script.type(line).first?.contains("this is a line to run") == true)
    #expect(script.type("list").first?.contains("Did you mean ':list'?") == true)
    #expect(script.type("z").first?.contains("none of the options") == true)
  }

  @Test func `a number may be told by a name of the learner's own`() throws {
    var script = try Self.script()
    script.type("", "", ":try", "mine = 4 + 5", "f(x) = 9", "")
    #expect(script.type("mine").first?.hasPrefix("correct: Right: read as 9") == true)
    #expect(Script(script.player.lesson, resuming: script.records).player.prompt == .step)
    // What both know is the lesson's.
    var other = try Self.script()
    other.type("", "", ":try", "f(x) = 9", "")
    #expect(other.type("f(2)").first?.hasPrefix("wrong: Not yet: read as 4") == true)
  }

  @Test func `a name that the lesson takes from the learner is said`() throws {
    var script = try Self.script()
    script.type("f(x) = 7")
    #expect(
      script.type("")[2] == "note: The lesson uses the name f from here on; yours is gone.")
    #expect(script.type("f(3)") == ["out - it = 9"])
  }
}
