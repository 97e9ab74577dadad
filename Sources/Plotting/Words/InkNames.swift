/// What the palette's inks and lines are called by those who see them.
struct InkNames {
  /// In the palette's order.
  private let inks: [String]

  init(_ theme: Figure.Theme) {
    inks = ["blue", "orange", theme == .dark ? "cream" : "black", "violet"]
  }

  func curve(_ index: Int) -> String {
    let lines = ["solid", "dashed", "dotted", "dashed and dotted"]
    return "\(inks[[0, 3, 2, 1][index % 4]]), \(lines[index % 4])"
  }

  func trace(_ index: Int) -> String { inks[[1, 2, 3, 0][index % 4]] }
}
