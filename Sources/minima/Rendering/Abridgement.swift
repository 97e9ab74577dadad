/// A long table without its middle: the first rows, a line that says how many are hidden, the last rows.
struct Abridgement<Rows: RangeReplaceableCollection> {
  /// The rows that are shown.
  let shown: Rows
  /// How many are not.
  let hidden: Int

  /// Leaves out the middle of more than 24 rows; the word for each is `rows`.
  init(_ rows: Rows) {
    shown =
      rows.count <= Self.most ? rows : Rows(rows.prefix(Self.end)) + Rows(rows.suffix(Self.end))
    hidden = rows.count - shown.count
  }

  /// The line that stands for the hidden rows, in lines of which the first is the titles'.
  func marked<Line>(_ lines: [Line], _ line: (String) -> Line) -> [Line] {
    var lines = lines
    if hidden > 0 { lines.insert(line("… \(hidden) more rows …"), at: Self.end + 1) }
    return lines
  }

  /// The longest table that is shown whole, and the rows at each end of a longer one.
  private static var most: Int { 24 }
  private static var end: Int { 10 }
}
