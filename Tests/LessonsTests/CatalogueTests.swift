import Session
import Testing

@testable import Lessons

/// The lessons that are shipped.
struct CatalogueTests {
  @Test func `every lesson of the folder is built in, byte for byte`() throws {
    let names = Folders.names(in: Folders.lessons, ending: ".md")
    #expect(names == Catalogue.ids.sorted())
    for name in names {
      #expect(try Folders.bytes("\(Folders.lessons)/\(name).md") == Catalogue.bytes(of: name))
    }
  }

  @Test(arguments: Catalogue.ids)
  func `every lesson passes its check, under its own name`(_ id: String) throws {
    let lesson = try Lesson.parse(try #require(Catalogue.bytes(of: id)))
    #expect(lesson.id == id)
    #expect(lesson.check() == [])
  }

  @Test func `unknown lessons are unknown, and a near name is offered`() {
    #expect(Catalogue.bytes(of: "nothing") == nil)
    #expect(Catalogue.nearest(to: "local-minma") == "local-minima")
    #expect(Catalogue.nearest(to: "Local-Minima") == "local-minima")
    #expect(Catalogue.nearest(to: "something else") == nil)
    #expect(Catalogue.nearest(to: String(repeating: "x", count: 100_000)) == nil)
  }

  @Test func `a rehearsal of every lesson has only right answers and no mistakes`() throws {
    var rehearsal = Rehearsal(try localMinima())
    var verdicts = 0
    var figures: Set<String> = []
    while let outputs = rehearsal.next() {
      for output in outputs {
        switch output {
        case .verdict(let verdict, _):
          #expect(verdict.mark == .correct, "\(verdict)")
          verdicts += 1
        case .outcome(.diagnostic(let diagnostic), _, _): Issue.record("\(diagnostic)")
        case .outcome(.figure, let cell, _): figures.insert(cell ?? "")
        default: break
        }
      }
    }
    #expect(verdicts == 8)
    #expect(figures.isSuperset(of: ["curve", "descent-from-one", "descent-from-half"]))
  }

  /// The figures are computed by Python 3.11 in double precision: the descent as the lecture defines it.
  static let answers: [(quiz: String, answer: String, mark: Verdict.Mark, mistake: String?)] = [
    ("from-one", "1.5708", .correct, nil), ("from-one", "1.57079633", .correct, nil),
    ("from-one", "pi/2", .correct, nil), ("from-one", "π/2", .correct, nil),
    ("from-one", "0.5", .wrong, "height"), ("from-one", "0.7017", .wrong, "climbed"),
    ("from-one", "-1.5708", .wrong, "lost-sign"), ("from-one", "-0.7017", .wrong, "other-start"),
    ("from-one", "1.5553", .wrong, "few-steps"), ("from-one", "1.5459", .wrong, "small-rate"),
    ("from-one", "1.0", .wrong, "start"), ("from-one", "1.57", .wrong, nil),
    ("from-one", "1.55", .wrong, nil),
    ("from-half", "-0.7017", .correct, nil), ("from-half", "−0.7017", .correct, nil),
    ("from-half", "-arccos(sqrt(7/12))", .correct, nil),
    ("from-half", "-1.0758", .wrong, "height"), ("from-half", "0.7017", .wrong, "sign"),
    ("from-half", "1.5708", .wrong, "other-start"), ("from-half", "-0.6902", .wrong, "few-steps"),
    ("from-half", "-0.6789", .wrong, "small-rate"), ("from-half", "0.5", .wrong, "start"),
    ("how-many", "5", .correct, nil), ("how-many", "five", .correct, nil),
    ("how-many", "10", .wrong, "all-flat"), ("how-many", "6", .wrong, "with-end"),
    ("slope", "np.cos(x) + 1.5*np.cos(3*x)", .correct, nil),
    ("slope", "cos(x) + 0.5 cos(3x)", .wrong, "no-chain"), ("slope", "f'(x)", .notJudged, nil),
    ("coin", "1/1024", .correct, nil), ("coin", "0.1", .wrong, "one-tenth"),
    ("guess", "c", .correct, nil), ("deepest", "2", .correct, nil),
    ("what-decided", "a", .wrong, "a"),
  ]

  @Test(arguments: answers)
  func `the answers of the lecture are marked as they should be`(
    _ row: (quiz: String, answer: String, mark: Verdict.Mark, mistake: String?)
  ) throws {
    var player = Player(try localMinima())
    _ = player.start(at: 0)
    _ = player.handle(.line(":goto \(row.quiz)"), at: 1)
    let turn = player.handle(.line(row.answer), at: 2)
    guard
      case .answered(row.quiz, row.answer, let mark, let mistake)? = turn.records.last?.event
    else {
      Issue.record("no answer was recorded")
      return
    }
    #expect(mark == row.mark)
    #expect(mistake == row.mistake)
  }
}
