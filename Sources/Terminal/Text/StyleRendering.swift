/// How much of a style is shown.
public enum StyleRendering: Hashable, Sendable {
  /// Characters only.
  case plain
  /// Bold, dim, italic and underline, but no colours.
  case monochrome
  /// All of it, in the few colours that each terminal chooses for itself.
  case basicColor
  /// All of it, in colours that can be read on white as well as on black.
  case color

  /// What suits an output: plain for what is not a terminal or cannot do more, no colours for a user
  /// who wants none, and few where a terminal is not known to have more.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the output is a terminal.
  ///   - term: The variable TERM; "dumb" is for terminals without any escape sequence.
  ///   - noColor: The variable NO_COLOR; any text but the empty one asks for no colours.
  ///   - colorTerm: The variable COLORTERM, which terminals of many colours set.
  public init(isTerminal: Bool, term: String?, noColor: String?, colorTerm: String? = nil) {
    let term = term ?? ""
    guard isTerminal, !["", "dumb"].contains(term) else {
      self = .plain
      return
    }
    let hasMany = !(colorTerm ?? "").isEmpty || StyleRendering.hasManyColors(term)
    self = !(noColor ?? "").isEmpty ? .monochrome : hasMany ? .color : .basicColor
  }

  /// What a terminal calls itself says how many colours it has; those that call themselves just xterm
  /// have had 256 for decades.
  private static func hasManyColors(_ term: String) -> Bool {
    ["256color", "direct"].contains { term.hasSuffix($0) }
      || ["xterm", "alacritty", "foot", "wezterm", "contour"].contains(term)
      || ["xterm-kitty", "xterm-ghostty"].contains(term)
  }
}
