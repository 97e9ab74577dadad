internal import Descent
internal import Session
internal import Terminal

extension PlainText {
  /// A small table, the deepest marked, and what else is to be said.
  func lines(of outcome: MinimaOutcome) -> [StyledText] {
    let list = Abridgement(outcome.found.minima)
    let minima = list.shown
    let rows = lines(marked: minima.map { $0.isGlobal && minima.count > 1 ? "deepest" : nil }) {
      places in
      [
        Column(outcome.parameter, minima.map { $0.x.text(shortenedTo: places) }),
        Column("value", minima.map { $0.value.text(shortenedTo: places) }),
      ]
    }
    return wrapped(outcome.headline) + list.marked(rows) { StyledText("  " + $0) }
      + outcome.remarks.flatMap { wrapped("  " + $0) }
  }
}
