import Session
import Testing

@testable import Lessons

/// Going about in a lesson: the commands with a colon.
struct CommandTests {
  @Test func `':skip' shows the answer and leaves the question`() throws {
    var script = try PlayerTests.script()
    script.type("", "")
    #expect(script.type(":skip") == ["solution: 9", "because: Three times three."])
    #expect(script.player.prompt == .step)
    #expect(script.type(":list").first?.contains("*three:skipped") == true)
    #expect(script.type("") == ["== 3/5 picture (2 done)", "cell picture"])
  }

  @Test func `a question that was given up is asked again when the learner comes back`() throws {
    var script = try PlayerTests.script()
    script.type("", "", ":skip", "")
    #expect(
      script.type(":back") == [
        "again define 5", "== 2/5 three (2 done)", "? three 1/2, a number to the nearest whole",
      ])
    #expect(script.player.prompt == .question("three"))
    #expect(script.type(":hint") == ["hint 1/2: A square."])
    #expect(script.type("9").first?.hasPrefix("correct") == true)
    #expect(script.type(":list").first?.contains("*three:done") == true)
    script.type(":goto the-end")
    // Right, but not at the first try: the answer had been shown.
    #expect(script.type("").first?.hasPrefix("end: 1/2 answered, 0 at once, skipped []") == true)
  }

  @Test func `a question that was answered is shown with its answer`() throws {
    var script = try PlayerTests.script()
    script.type("", "", "9", "")
    #expect(
      script.type(":back") == [
        "again define 5", "== 2/5 three (2 done)",
        "? three 1/2, a number to the nearest whole, settled",
        "solution: 9", "because: Three times three.",
      ])
    #expect(script.player.prompt == .step)
  }

  @Test func `a jump runs the cells that it passes over`() throws {
    var script = try PlayerTests.script()
    #expect(
      script.type(":goto pick") == [
        "note: Ran on the way: define, picture.", "passed picture figure", "again picture 2",
        "== 4/5 pick (2 done)", "? pick 2/2, a letter from a to b",
      ])
    #expect(
      script.type(":goto 2") == [
        "again define 5", "== 2/5 three (2 done)", "? three 1/2, a number to the nearest whole",
      ])
    #expect(script.type("9").first?.hasPrefix("correct") == true)
    #expect(
      script.type(":list") == [
        "list define:done *three:done picture:done pick:open the-end:ahead"
      ])
  }

  @Test func `':next' leaves a question open, and the end says so`() throws {
    var script = try PlayerTests.script()
    script.type(":next", ":next", ":next", ":next")
    let end = script.type(":next").first
    #expect(
      end?.hasPrefix(#"end: 0/2 answered, 0 at once, skipped [], open ["three", "pick"]"#) == true)
    #expect(script.type(":back") == ["== 5/5 the-end (3 done)", "prose 1"])
  }

  @Test func `':back' shows a step again, and what was defined stays`() throws {
    var script = try PlayerTests.script()
    #expect(script.type(":back") == ["note: This is the first step."])
    script.type("", "", ":try", "g(x) = x + 1", "")
    #expect(script.type(":back") == ["== 1/5 define (1 done)", "prose 1", "cell define"])
    #expect(script.player.prompt == .cell("define"))
    #expect(script.type("g(1)") == ["out - it = 2"])
  }

  @Test func `':restart' begins again and keeps the old answers`() throws {
    var script = try PlayerTests.script()
    script.type("", "", "6", "9", "h = 5")
    #expect(
      script.type(":restart") == [
        "note: This takes you back to the first step, and all is to be done again. "
          + "Type ':restart' once more to do it, or anything else to stay."
      ])
    #expect(
      script.type(":RESTART") == [
        "note: The lesson starts over. Your earlier answers stay under ':review', and all that you "
          + "did in 'minima transcript'.",
        "== 1/5 define (0 done)", "prose 1", "cell define",
      ])
    #expect(script.type("h") == ["out - mistake: Unknown name 'h'"])
    #expect(
      script.type(":review") == [
        "review three ahead [6, 9] hints 0 | [] hints 0; pick ahead [] hints 0"
      ])
    #expect(script.type("", "", "6").last?.hasPrefix("wrong: Not yet") == true)
  }

  @Test func `':review' has all that was done, also before ':restart'`() throws {
    var script = try PlayerTests.script()
    script.type("", "", "6", ":hint", ":skip", ":restart", ":restart", ":goto three", "9")
    let review = script.type(":review")
    #expect(
      review == [
        "review three done [6] hints 1 skipped | [9] hints 0 = 9; pick ahead [] hints 0"
      ])
    #expect(script.player.summary.hints == 0)
    let resumed = Script(script.player.lesson, resuming: script.records)
    #expect(resumed.player.review == script.player.review)
  }

  @Test(arguments: ["", ":list", "h", ":restrat"])
  func `':restart' does nothing unless it is typed twice`(between: String) throws {
    var script = try PlayerTests.script()
    script.type("", "", "9", "h = 5", ":restart", between)
    #expect(script.type(":restart").first?.hasPrefix("note: This takes you back") == true)
    #expect(script.type("h") == ["out - it = 5"])
    #expect(script.player.header.done > 0)
  }

  static let commands: [(String, String)] = [
    (":hnit", "note: There is no command ':hnit'. Did you mean ':hint'?"),
    (":qiut", "note: There is no command ':qiut'. Did you mean ':quit'?"),
    (":q", "bye: Your progress is kept. 'minima learn small' goes on here."),
    (":exit", "bye: Your progress is kept. 'minima learn small' goes on here."),
    ("quit", "note: Commands begin with a colon. Did you mean ':quit'?"),
    ("exit()", "note: Commands begin with a colon. Did you mean ':quit'?"),
    ("next", "note: Commands begin with a colon. Did you mean ':next'?"),
    ("goto 3", "note: Commands begin with a colon. Did you mean ':goto ID'?"),
    ("help", "out - text"), (":help plot", "out - text"),
    ("help :goto", "note: :goto ID: go to a step by its name or number"),
    ("help back", "note: :back: go to the step before; what you defined stays"),
    (":help back", "note: :back: go to the step before; what you defined stays"),
    ("next plot", "out - mistake: Unknown name 'next'"),
    (":", "note: There is no command ':'. ':help' shows all commands."),
    (":xyzzy", "note: There is no command ':xyzzy'. ':help' shows all commands."),
    (":goto", "note: Say where: ':goto ID', or ':goto 3'. ':list' shows all steps."),
    (":goto pikc", "note: There is no step 'pikc'. Did you mean ':goto pick'?"),
    (
      ":goto 0",
      "note: There is no step '0': they are counted from 1 to 5. ':list' shows all steps."
    ),
    (
      ":goto 6",
      "note: There is no step '6': they are counted from 1 to 5. ':list' shows all steps."
    ),
    (
      ":goto p",
      "note: There is no step 'p'. Did you mean ':goto picture' or ':goto pick'?"
    ),
    (":h", "note: There is no command ':h'. Did you mean ':hint' or ':help'?"),
    (":hel", "help 11"), ("n", "out - mistake: Unknown name 'n'"),
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
    var script = try PlayerTests.script()
    #expect(script.type(line) == [answer])
  }

  @Test func `commands work at a question, and nothing works after ':quit'`() throws {
    var script = try PlayerTests.script()
    script.type("", "")
    for command in [":list", ":help", ":review", ":hint"] {
      #expect(script.type(command).count == 1)
      #expect(script.player.prompt == .question("three"))
    }
    script.type(":quit")
    #expect(script.player.prompt == .closed)
    #expect(script.type("", "9", ":next").isEmpty)
  }

  @Test func `the beginning of a command or a step is enough where no other has it`() throws {
    var script = try PlayerTests.script()
    #expect(script.type(":n").contains { $0.hasPrefix("? three") })
    #expect(script.type(":s").first == "solution: 9")
    #expect(script.type(":g pict").last == "cell picture")
    #expect(script.type(":b").contains { $0.hasPrefix("? three") })
  }

  @Test func `a word that has a meaning is no forgotten colon`() throws {
    var script = try PlayerTests.script()
    script.type("back = 3")
    #expect(script.type("back") == ["out - it = 3"])
  }

  @Test func `':quit' names what goes on, whatever that is`() throws {
    var player = Player(try lesson(PlayerTests.body), resumedBy: "minima learn a.md --state s")
    _ = player.start(at: 0)
    for lines in [[], [":restart", ":restart"]] {
      for line in lines { _ = player.handle(.line(line), at: 1) }
      var copy = player
      let last = copy.handle(.line(":quit"), at: 2).outputs.last?.line
      #expect(last == "bye: Your progress is kept. 'minima learn a.md --state s' goes on here.")
    }
  }
}
