import Session
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
    #expect(script.shown == ["== 1/5 define (0 done)", "prose 2", "cell define"])
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
    #expect(script.type("") == ["== 5/5 the-end (5 done)", "prose 2"])
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
    #expect(unreadable.hasSuffix(" To run a line rather than to answer, type ':try' first."))
    #expect(script.type(":hint") == ["hint 1/2: A square."])
    #expect(
      script.type("6.0") == [
        "wrong: The same mistake as before: read as 6, off by 3, allowed 0.5. That is twice 3. "
          + "':hint' shows a way, ':skip' shows the answer."
      ])
    #expect(script.type(":hint", ":hint") == ["hint 2/2: 3 · 3 = 9.", "hint 2/2: 3 · 3 = 9."])
    #expect(script.type("x = 9").first == "correct: Right: read as 9, off by 0, allowed 0.5.")
    #expect(script.type(":hint") == ["note: This question is behind you. Press Enter to go on."])
    #expect(
      script.type(":review") == [
        "review three done [6, 6.0, x = 9] hints 2 = 9; pick ahead [] hints 0"
      ])
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

  @Test func `':skip' shows the answer and leaves the question`() throws {
    var script = try Self.script()
    script.type("", "")
    #expect(script.type(":skip") == ["solution: 9", "because: Three times three."])
    #expect(script.player.prompt == .step)
    #expect(script.type(":list").first?.contains("*three:skipped") == true)
    #expect(script.type("") == ["== 3/5 picture (2 done)", "cell picture"])
    #expect(
      script.type(":back") == [
        "== 2/5 three (2 done)", "? three 1/2, a number to the nearest whole, settled",
        "solution: 9",
        "because: Three times three.",
      ])
  }

  @Test func `a jump runs the cells that it passes over`() throws {
    var script = try Self.script()
    #expect(
      script.type(":goto pick") == [
        "note: Ran on the way: define, picture.", "== 4/5 pick (2 done)",
        "? pick 2/2, a letter from a to b",
      ])
    #expect(
      script.type(":goto 2") == [
        "== 2/5 three (2 done)", "? three 1/2, a number to the nearest whole",
      ])
    #expect(script.type("9").first?.hasPrefix("correct") == true)
    #expect(
      script.type(":list") == [
        "list define:done *three:done picture:done pick:open the-end:ahead"
      ])
  }

  @Test func `':next' leaves a question open, and the end says so`() throws {
    var script = try Self.script()
    script.type(":next", ":next", ":next", ":next")
    let end = script.type(":next").first
    #expect(
      end?.hasPrefix(#"end: 0/2 answered, 0 at once, skipped [], open ["three", "pick"]"#) == true)
    #expect(script.type(":back") == ["== 5/5 the-end (3 done)", "prose 2"])
  }

  @Test func `':back' shows a step again, and what was defined stays`() throws {
    var script = try Self.script()
    #expect(script.type(":back") == ["note: This is the first step."])
    script.type("", "", ":try", "g(x) = x + 1", "")
    #expect(script.type(":back") == ["== 1/5 define (1 done)", "prose 2", "cell define"])
    #expect(script.player.prompt == .cell("define"))
    #expect(script.type("g(1)") == ["out - it = 2"])
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

  @Test func `a name that the lesson takes from the learner is said`() throws {
    var script = try Self.script()
    script.type("f(x) = 7")
    #expect(
      script.type("")[2] == "note: The lesson uses the name f from here on; yours is gone.")
    #expect(script.type("f(3)") == ["out - it = 9"])
  }

  @Test func `':restart' begins again and keeps the old answers`() throws {
    var script = try Self.script()
    script.type("", "", "6", "9", "h = 5")
    #expect(
      script.type(":restart") == [
        "note: The lesson starts over. Your earlier answers stay under ':review'.",
        "== 1/5 define (0 done)", "prose 2", "cell define",
      ])
    #expect(script.type("h") == ["out - mistake: Unknown name 'h'"])
    #expect(
      script.type(":review") == ["review three ahead [6, 9] hints 0; pick ahead [] hints 0"])
    #expect(script.type("", "", "6").last?.hasPrefix("wrong: Not yet") == true)
  }

  static let commands: [(String, String)] = [
    (":hnit", "note: There is no command ':hnit'. Did you mean ':hint'?"),
    (":q", "note: There is no command ':q'. Did you mean ':quit'?"),
    (":", "note: There is no command ':'. ':help' shows all commands."),
    (":xyzzy", "note: There is no command ':xyzzy'. ':help' shows all commands."),
    (":goto", "note: Say where: ':goto ID', or ':goto 3'. ':list' shows all steps."),
    (":goto pikc", "note: There is no step 'pikc'. Did you mean ':goto pick'?"),
    (":goto 0", "note: There is no step '0'. ':list' shows all steps."),
    (":goto 6", "note: There is no step '6'. ':list' shows all steps."),
    (":next step", "note: ':next' stands alone; 'step' was not understood."),
    (
      ":hint",
      "note: There is no question here. ':hint' is for questions; ':help' shows all commands."
    ),
    (":help", "help 11"), (" :HELP ", "help 11"),
    (":quit", "bye: Your progress is kept. 'minima learn small' goes on here."),
  ]

  @Test(arguments: commands)
  func `commands say what they make of a typo`(_ line: String, _ answer: String) throws {
    var script = try Self.script()
    #expect(script.type(line) == [answer])
  }

  @Test func `commands work at a question, and nothing works after ':quit'`() throws {
    var script = try Self.script()
    script.type("", "")
    for command in [":list", ":help", ":review", ":hint"] {
      #expect(script.type(command).count == 1)
      #expect(script.player.prompt == .question("three"))
    }
    script.type(":quit")
    #expect(script.player.prompt == .closed)
    #expect(script.type("", "9", ":next").isEmpty)
  }

  @Test func `a cell that was interrupted runs again`() throws {
    var script = try Self.script()
    let shown = script.interrupt("")
    #expect(shown.last == "note: Stopped. Press Enter to run the cell again.")
    #expect(script.player.prompt == .cell("define"))
    #expect(script.type("").count == 5)
  }

  @Test func `a lesson without questions has nothing to review`() throws {
    var script = Script(try lesson("Words."))
    #expect(script.type(":review") == ["note: This lesson has no questions."])
    #expect(script.type("").count == 1)
  }

  @Test func `any keys leave the player standing`() throws {
    let lines =
      Command.allCases.filter { $0 != .quit }.map { ":\($0.rawValue)" }
      + [
        "", "", "", "", "9", "6", "a", "f(x) = 2x", "f(2)", "plot f", "(", ":goto 3", ":goto pick",
      ]
    var generator = SplitMix64("keys")
    var script = try Self.script()
    for _ in 0..<600 {
      script.type(lines[Int(generator.unit() * Double(lines.count))])
    }
    let resumed = Script(script.player.lesson, resuming: script.records)
    #expect(resumed.player.list == script.player.list)
    #expect(resumed.player.review == script.player.review)
  }
}
