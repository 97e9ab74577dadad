internal import Plotting

/// The words that say how a picture looks.
enum PictureOption: String, CaseIterable {
  case theme, size, scale, ticks
}

/// How pictures look, as far as it was said: in one `plot`, or for all that follow.
struct PictureStyle: Hashable, Sendable {
  var theme: Figure.Theme?
  var size: Figure.Size?
  var scale: Int?
  var ticks: Figure.TickStyle?

  /// Whether nothing was said of an option.
  func isUnset(_ option: PictureOption) -> Bool {
    switch option {
    case .theme: theme == nil
    case .size: size == nil
    case .scale: scale == nil
    case .ticks: ticks == nil
    }
  }

  /// This style, and that of `other` where this one says nothing.
  func over(_ other: PictureStyle) -> PictureStyle {
    PictureStyle(
      theme: theme ?? other.theme, size: size ?? other.size, scale: scale ?? other.scale,
      ticks: ticks ?? other.ticks)
  }

  /// Makes a figure look so.
  func apply(to figure: inout Figure) {
    figure.theme = theme ?? figure.theme
    figure.size = size ?? figure.size
    figure.scale = scale ?? figure.scale
    figure.ticks = ticks ?? figure.ticks
    if theme != nil { figure.choices.insert(.theme) }
    if size != nil { figure.choices.insert(.size) }
    if scale != nil { figure.choices.insert(.scale) }
  }
}
