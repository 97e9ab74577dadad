import Session
import Testing

@testable import Lessons

/// A journal leads back to where the learner was.
struct ResumeTests {
  /// Plays, and comes back through the journal's text.
  private static func resume(_ script: Script, in lesson: Lesson? = nil) -> Script {
    let text = script.records.map(Journal.line).joined()
    return Script(
      lesson ?? script.player.lesson, resuming: Journal.read(Array(text.utf8)).records)
  }

  @Test func `a question that was given up is asked again`() throws {
    var script = try PlayerTests.script()
    script.type(":goto pick", ":skip")
    let resumed = Self.resume(script)
    #expect(!resumed.shown.contains { $0.hasPrefix("solution") })
    #expect(resumed.player.prompt == .question("pick"))
  }

  @Test func `nothing is lost`() throws {
    var script = try PlayerTests.script()
    script.type("", "g(x) = f(x) + 1", "", "6", ":hint", ":try", "h = g(2)", "")
    var resumed = Self.resume(script)
    #expect(
      resumed.shown == [
        "note: Welcome back. This is step 2 of 5.", "again define 5", "== 2/5 three (1 done)",
        "? three 1/2, a number to the nearest whole, wrong 1",
      ])
    #expect(resumed.player.prompt == .question("three"))
    #expect(resumed.type("6").first?.hasPrefix("wrong: The same mistake as before") == true)
    #expect(resumed.type(":hint") == ["hint 2/2: 3 · 3 = 9."])
    #expect(resumed.type(":try", "h").last == "out - it = 5")
  }

  @Test func `a cell that has run shows again what came of it`() throws {
    var script = try PlayerTests.script()
    let results = script.type("")
    #expect(
      Self.resume(script).shown == [
        "note: Welcome back. This is step 1 of 5.", "== 1/5 define (1 done)", "prose 1",
      ] + results)
    script.type("", ":next")
    #expect(Self.resume(script).shown.last == "cell picture")
    script.type("")
    #expect(Self.resume(script).shown.last == "out picture figure")
  }

  @Test func `no file is written again, nor a live view opened, by coming back`() throws {
    let text = PlayerTests.body.replacing(
      "f(3)\n```", with: "plot f\nsave \"f.png\"\nexplore f from 1\n```")
    var script = Script(try lesson(text))
    let results = script.type("")
    #expect(results.contains { $0.contains("explore: ") })
    let shown = Self.resume(script).shown
    #expect(shown.contains("out define figure"))
    #expect(!shown.contains { $0.contains("explore: ") || $0.contains("save f.png") })
  }

  @Test func `at every moment of a lesson`() throws {
    let lines = [
      "", "f(x) = 3x", "", "6", ":hint", ":skip", "", "", ":back", ":restart", "", ":next",
    ]
    var script = try PlayerTests.script()
    for line in lines + ["9", ":goto the-end", "", ":back", "k = 2"] {
      if line == ":restart" { script.type(line) }
      script.type(line)
      let resumed = Self.resume(script)
      #expect(resumed.player.list == script.player.list, "after '\(line)'")
      #expect(resumed.player.review == script.player.review)
      #expect(resumed.player.header == script.player.header)
      // Coming back ends a scratch prompt, and asks again what was given up.
      #expect(
        resumed.player.prompt == script.player.prompt || script.player.prompt == .scratch
          || line == ":skip")
      #expect(resumed.player.summary.seconds == script.player.summary.seconds)
    }
    #expect(try Self.resume(script).player.session.value(of: "k") == 2)
  }

  @Test func `a finished lesson says so`() throws {
    var script = try PlayerTests.script()
    script.type(":goto the-end", "")
    let resumed = Self.resume(script)
    #expect(resumed.shown.count == 2)
    #expect(resumed.shown.first?.hasPrefix("end: 0/2 answered") == true)
    #expect(resumed.player.prompt == .finished)
  }

  @Test func `an empty journal starts the lesson`() throws {
    let resumed = Script(try lesson(PlayerTests.body), resuming: [])
    #expect(resumed.shown.first == "== 1/5 define (0 done)")
    #expect(
      resumed.records.first?.event == .started(format: 1, digest: resumed.player.lesson.digest))
  }

  @Test func `two sessions that start at the same instant lose nothing of each other`() throws {
    var (first, second) = (try PlayerTests.script(), try PlayerTests.script())
    first.type("", "", "9")
    second.type("", "")
    // The second one wrote that it started after the first had done all its work, or in between.
    for count in [2, 4, first.records.count] {
      let records = first.records.prefix(count) + second.records + first.records.dropFirst(count)
      let resumed = Script(first.player.lesson, resuming: Array(records))
      #expect(resumed.player.summary.answered == 1)
      #expect(resumed.player.list.map(\.state).prefix(2) == [.done, .done])
      let transcript = try #require(Transcript(Array(records), of: first.player.lesson))
      #expect(transcript.attempts.map(\.answered) == [1])
      #expect(transcript.sittings.count == 2)
    }
  }

  @Test func `a fresh start keeps the answers, and the journal all of it`() throws {
    var script = try PlayerTests.script()
    script.type("", "", "6", "9")
    var player = Player(script.player.lesson)
    let turn = player.startAnew(after: Journal.Reading(records: script.records), at: 5000)
    #expect(player.header.number == 1)
    #expect(player.header.done == 0)
    #expect(player.review.first?.rounds.first?.answers.map(\.answer) == ["6", "9"])
    #expect(turn.outputs.first?.line.hasPrefix("note: The lesson starts over.") == true)
    let resumed = Script(player.lesson, resuming: script.records + turn.records)
    #expect(resumed.player.list == player.list)
    #expect(resumed.player.review == player.review)
    let transcript = try #require(Transcript(script.records + turn.records, of: player.lesson))
    #expect(transcript.attempts.map(\.answered) == [1, 0])
  }

  @Test func `a changed lesson keeps what still fits, and says what does not`() throws {
    var script = try PlayerTests.script()
    script.type("", "", "9", "", "", "", "a")
    let changed = try lesson(
      PlayerTests.body.replacing("id=pick", with: "id=choose")
        .replacing("# Squares", with: "# Squares and more\n\nNew words.\n\n---"))
    let resumed = Self.resume(script, in: changed)
    #expect(
      resumed.shown.prefix(4) == [
        "note: The lesson has changed since you last worked on it. What still fits is kept.",
        "note: No longer in the lesson: pick.",
        "note: New, or not seen so far: squares-and-more. ':goto squares-and-more' shows the first.",
        "note: Welcome back. This is step 4 of 6.",
      ])
    #expect(resumed.player.list.map(\.state) == [.ahead, .done, .done, .done, .ahead, .ahead])
  }

  @Test func `cells that a changed lesson has got are run on the way, and named`() throws {
    var script = try PlayerTests.script()
    script.type("", "", "9", "", "", "")
    let changed = try lesson(
      PlayerTests.body.replacing(
        "```quiz id=three", with: "```minima id=new\ng(x) = 2 f(x)\nplot g\n```\n\n```quiz id=three"
      ))
    var resumed = Self.resume(script, in: changed)
    #expect(
      resumed.shown.prefix(5) == [
        "note: The lesson has changed since you last worked on it. What still fits is kept.",
        "note: New, or not seen so far: new. ':goto new' shows the first.",
        "note: Ran on the way: new.", "passed new figure",
        "note: Welcome back. This is step 5 of 6.",
      ])
    #expect(resumed.type(":try", "g(1)").last == "out - it = 2")
    #expect(!Self.resume(script).shown.contains { $0.contains("on the way") })
  }

  @Test func `an answer that a changed lesson marks otherwise is marked again`() throws {
    var script = try PlayerTests.script()
    script.type("", "", "9")
    let changed = try lesson(PlayerTests.body.replacing("f(3)\n", with: "f(4)\n"))
    #expect(Self.resume(script, in: changed).player.prompt == .question("three"))
  }

  @Test func `records of other lessons are passed over`() throws {
    var script = try PlayerTests.script()
    script.type("", "")
    var records = script.records
    records.append(JournalRecord(time: 0, lesson: "other", event: .restarted))
    #expect(Script(script.player.lesson, resuming: records).player.header.number == 2)
  }

  @Test func `a line that was interrupted is not run again`() throws {
    var script = try PlayerTests.script()
    script.interrupt("k = 3")
    #expect(script.records.last?.event == .typed(line: "k = 3", cancelled: true))
    #expect(throws: Diagnostic.self) { try Self.resume(script).player.session.value(of: "k") }
  }

  @Test func `time at work leaves long pauses out`() {
    var clock = WorkClock()
    for time in [100, 110, 5000, 4000, 4010.0] { clock.tick(time) }
    #expect(clock.worked == 10 + 300 + 0 + 10)
    clock.pause(until: 9000)
    clock.tick(9001)
    #expect(clock.worked == 321)
    clock.tick(.nan)
    #expect(clock.worked == 321)
  }
}
