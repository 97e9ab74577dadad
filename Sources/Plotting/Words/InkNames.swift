/// What the palette's inks and lines are called by those who see them.
struct InkNames {
  /// In the palette's order.
  private let inks: [String]

  init(_ theme: Figure.Theme) {
    inks = ["blue", "orange", theme == .dark ? "cream" : "black", "violet"]
  }

  func curve(_ index: Int) -> String {
    let style = SeriesStyle.curve(index)
    let line =
      switch style.dash {
      case .solid: "solid"
      case .dashed: "dashed"
      case .dotted: "dotted"
      case .dashedAndDotted: "dashed and dotted"
      }
    return "\(inks[style.ink]), \(line)"
  }

  /// From the fifth descent on, whose inks come again, with the shape of its marks.
  func trace(_ index: Int) -> String {
    let style = SeriesStyle.trace(index)
    let marks =
      switch style.shape {
      case .disc: "discs"
      case .square: "squares"
      case .diamond: "diamonds"
      case .cross: "crosses"
      }
    return index < inks.count ? inks[style.ink] : "\(inks[style.ink]) \(marks)"
  }
}
