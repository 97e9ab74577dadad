import Session
import TestSupport
import Testing

@testable import Lessons

/// What cells withhold, and what lists and reviews show.
extension PlayerTests {
  @Test(arguments: ["", ":goto 2"])
  func `a cell keeps to itself what it withholds, however it runs`(key: String) throws {
    let text = """
      ```minima id=one withhold=derivatives
      f(x) = x^2
      ```

      ```minima id=two withhold=turns
      plot f
      ```

      The end.
      """
    var player = Player(try lesson(text))
    _ = player.start(at: 0)
    let lines = key.isEmpty ? ["", "", ""] : [":goto 3"]
    let outputs = lines.flatMap { player.handle(.line($0), at: 1).outputs }
    var rehearsal = Rehearsal(player.lesson)
    for output in outputs + (rehearsal.next() ?? []) + (rehearsal.next() ?? []) {
      switch output {
      case .outcome(.definition(let definition), _, _): #expect(definition.derivatives == [])
      case .outcome(.figure(let figure), _, _), .passed(.figure(let figure), _, _):
        #expect(!"\(figure)".contains("lowest"))
      default: break
      }
    }
    #expect(outputs.contains { $0.line.hasSuffix("figure") })
    // What the learner draws is described in full.
    let own = player.handle(.line("plot f"), at: 2).outputs
    guard case .outcome(.figure(let figure), _, _)? = own.first else {
      throw LessonErrors(errors: [])
    }
    #expect("\(figure)".contains("lowest"))
  }

  @Test func `a cell that was interrupted runs again`() throws {
    var script = try Self.script()
    let shown = script.interrupt("")
    #expect(shown.last == "note: Stopped. Press Enter to run the cell again.")
    #expect(script.player.prompt == .cell("define"))
    #expect(script.type("").count == 5)
  }

  @Test func `steps are listed with the first words of what there is to do`() throws {
    let text = Self.body.replacing(
      "How much is f(3)?", with: "How much, all in all and *not* counted twice, is f(3)?")
    let list = Player(try lesson(text)).list
    #expect(list.map(\.title) == ["Squares", "Squares", "Squares", "Squares", "The end"])
    #expect(
      list.map(\.task) == [
        "f(x) = x^2", "How much, all in all and not counted …", "plot f on [-1, 1]", "Which?", "",
      ])
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
    var random = SplitMix64(seed: 1)
    var script = try Self.script()
    for _ in 0..<600 {
      script.type(lines.randomElement(using: &random) ?? "")
    }
    let resumed = Script(script.player.lesson, resuming: script.records)
    #expect(resumed.player.list == script.player.list)
    #expect(resumed.player.review == script.player.review)
  }
}
