internal import Descent
internal import Session
internal import Terminal

extension PlainText {
  /// A small table, the deepest marked, and what else is to be said.
  func lines(of outcome: MinimaOutcome) -> [StyledText] {
    let minima = outcome.found.minima
    let isDeepest = minima.map { $0.isGlobal && minima.count > 1 }
    let table = TableText(
      Table(
        columns: [outcome.parameter, "value"], rows: minima.map { [$0.x, $0.value] }))
    let marked = isDeepest.count == table.lines.count - 1
    let rows = table.lines.enumerated().map { index, line in
      let isMarked = index > 0 && marked && isDeepest[index - 1]
      return StyledText("  " + line, isMarked ? [.bold] : [])
        + StyledText(isMarked ? "  deepest" : "", .dim)
    }
    return wrapped(outcome.headline) + (minima.isEmpty ? [] : rows)
      + outcome.remarks.flatMap { wrapped("  " + $0) }
  }
}
