internal import Descent
internal import Session
internal import Terminal

extension PlainText {
  /// The longest list that is shown whole, and the rows at each end of a longer one.
  private static let (mostMinima, endMinima) = (24, 10)

  /// A small table, the deepest marked, and what else is to be said.
  func lines(of outcome: MinimaOutcome) -> [StyledText] {
    let (all, end) = (outcome.found.minima, Self.endMinima)
    let minima = all.count <= Self.mostMinima ? all : all.prefix(end) + all.suffix(end)
    var rows = lines(marked: minima.map { $0.isGlobal && all.count > 1 ? "deepest" : nil }) {
      places in
      [
        Column(outcome.parameter, minima.map { $0.x.text(shortenedTo: places) }),
        Column("value", minima.map { $0.value.text(shortenedTo: places) }),
      ]
    }
    let hidden = all.count - minima.count
    // The titles and ten rows stand before the gap.
    if hidden > 0 { rows.insert(StyledText("  … \(hidden) more rows …"), at: end + 1) }
    return wrapped(outcome.headline) + rows + outcome.remarks.flatMap { wrapped("  " + $0) }
  }
}
