import Plotting
import Testing

@testable import Lessons
@testable import Session

@Test func scratch() throws {
  do {
    let lesson = try Lesson.parse(try #require(Catalogue.bytes(of: "local-minima")))
    for s in lesson.steps { print(s.line, s.id, "|", s.title, "|") }
    for e in lesson.check() { print("CHECK", e.line, e.message, e.hint ?? "") }
    var r = Rehearsal(lesson)
    while let out = r.next() {
      for o in out {
        switch o {
        case .outcome(.figure(let f), let c, _): print(c!, "figure", f.description)
        case .outcome(let o, let c, _): print(c!, String(describing: o).prefix(300))
        case .running(let c, let l): print("run", c, l.text)
        case .verdict(let v, _): print("V", v.quiz, v.answer, v.mark, v.feedback)
        default: break
        }
      }
    }
    let slope = lesson.quizzes[0]
    for a in [
      "cos(x)+1.5cos(3x)", "f'(x) = cos x + 3/2 cos 3x", "f'(x)", "cos(x)+0.5cos(3x)", "cos(y)",
      "cos(", "1/0", "", "hint", "sqrt(x)",
    ] {
      let m = Marker(slope, session: Interpreter()).mark(a);
      print(a, "→", m.verdict.mark, m.mistake ?? "", m.verdict.feedback)
    }
  } catch let e as LessonErrors {
    for e in e.errors { print("PARSE", e.line, e.message, "(\(e.hint ?? ""))") }
  }
}
