internal import Plotting

extension PictureStyle {
  /// What the style changes, in one sentence each.
  var announcement: String {
    [
      theme.map { "Pictures are \($0 == .dark ? "dark" : "light") from now on" },
      size.map { "Pictures are \($0.width) × \($0.height) points from now on" },
      scale.map {
        "Pictures have \($0 == 1 ? "one pixel" : "\($0) pixels") to a point from now on"
      },
      ticks.map {
        "The x axis counts in \($0 == .pi ? "multiples of π" : "decimal numbers") from now on"
      },
    ].compactMap { $0 }.joined(separator: "\n")
  }
}
