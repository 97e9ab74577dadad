import Session
import Testing

@testable import Lessons

/// What was shown before, and is shown again at the question that is about it.
struct RecallTests {
  @Test func `a question that a jump leads to has the pictures before it`() throws {
    let text = PlayerTests.body.replacing(
      "plot f on [-1, 1]", with: "plot f\nsave \"f.csv\"\n2 + 2"
    )
    .replacing("f(x) = x^2", with: "f(x) = x^2\nd = descend f from 1")
    var script = Script(try lesson(text))
    #expect(
      script.type(":goto pick").prefix(3) == [
        "note: Ran on the way: define, picture.", "passed picture figure",
        "passed picture save f.csv",
      ])
    #expect(script.player.summary.pictures == 1)
    // They are there now: another jump says nothing.
    #expect(script.type(":goto 1", ":goto pick").contains { $0.hasPrefix("passed") } == false)
  }

  @Test func `what a question is about is shown again, unless it is in sight`() throws {
    let text = PlayerTests.body.replacing(
      "## The end",
      with: "```quiz id=more\nkind: count\nquestion: How many?\nanswer: 1\n"
        + "quoted: 1\nwrong two: 2 => No.\nhint 1: Count.\nexplanation: One.\n```\n\n## The end")
    var script = Script(try lesson(text))
    #expect(!script.type("", "", "9", "", "", "").contains { $0.hasPrefix("again") })
    #expect(script.type("a", "").dropFirst(2).first == "again picture 2")
    #expect(script.type(":back").first == "again picture 2")
    #expect(script.type(":goto pick").first == "again picture 2")
    #expect(script.type(":goto three").first == "again define 5")
    #expect(script.type(":goto define", "").contains { $0.hasPrefix("again") } == false)
    #expect(script.type(":next").first == "== 2/6 three (4 done)")
  }

  @Test func `no file is written again, nor a live view opened, by showing a cell again`() throws {
    let text = PlayerTests.body.replacing(
      "plot f on [-1, 1]", with: "plot f\nsave \"f.png\"\nexplore f from 1")
    var script = Script(try lesson(text))
    #expect(script.type(":goto pick").contains("again picture 4"))
  }

  @Test func `a table is not what a question is about`() throws {
    let text = PlayerTests.body.replacing(
      "plot f on [-1, 1]", with: "d = descend f from 1\ntable d")
    var script = Script(try lesson(text))
    #expect(script.type(":goto pick").contains("again define 5"))
  }
}
